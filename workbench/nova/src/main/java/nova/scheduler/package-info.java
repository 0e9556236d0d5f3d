/** The way to a cell's own scheduler, which picks hosts; cells are picked in {@code nova.cells}. */
package nova.scheduler;
