/**
 * What all versioned objects share: fields, memory of changes, the form for the wire. Start with
 * {@link nova.objects.base.NovaObject}.
 */
package nova.objects.base;
