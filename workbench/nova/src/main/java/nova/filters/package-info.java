/**
 * Filters: each takes candidates away, until {@link nova.filters.BaseFilterHandler} has the rest.
 */
package nova.filters;
