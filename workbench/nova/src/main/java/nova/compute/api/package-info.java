/**
 * What nova-api asks of the compute service in a cell that has the instances itself: see {@code
 * API}.
 */
package nova.compute.api;
