/**
 * Limits on what a project may use: the engine, its drivers and resources, after {@code
 * nova/quota.py}. Start with {@link nova.quota.QuotaModule}.
 */
package nova.quota;
