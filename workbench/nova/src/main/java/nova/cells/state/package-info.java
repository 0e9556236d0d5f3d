/**
 * What a cell knows of itself and its neighbours: {@link nova.cells.state.CellState} for each, kept
 * fresh by a {@link nova.cells.state.CellStateManager} from the database or from a file.
 */
package nova.cells.state;
