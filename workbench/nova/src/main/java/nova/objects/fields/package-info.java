/**
 * The kinds of attributes that versioned objects have. Start with {@link
 * nova.objects.fields.Field}.
 */
package nova.objects.fields;
