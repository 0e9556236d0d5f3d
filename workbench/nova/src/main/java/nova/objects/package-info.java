/**
 * Versioned objects: what the services tell each other and keep in the database. Start with {@link
 * nova.objects.Instance}.
 */
package nova.objects;
