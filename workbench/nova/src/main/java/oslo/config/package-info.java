/**
 * Options as oslo.config reads them from {@code nova.conf}; start with {@link oslo.config.CONF}.
 */
package oslo.config;
