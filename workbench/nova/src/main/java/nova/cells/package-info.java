/**
 * Cells: one deployment split into a tree of cells, each with its own database and message queue.
 * {@link nova.cells.CellsManager} is the service, {@link nova.cells.CellsAPI} its client.
 */
package nova.cells;
