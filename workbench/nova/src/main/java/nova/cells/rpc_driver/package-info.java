/**
 * Cells that talk over RPC: {@link nova.cells.rpc_driver.InterCellRPCAPI} casts into the
 * neighbour's message queue, {@link nova.cells.rpc_driver.InterCellRPCDispatcher} takes what
 * arrives in ours.
 */
package nova.cells.rpc_driver;
