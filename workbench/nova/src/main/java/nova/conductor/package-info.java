/** Long-running work of a cell: {@code ConductorModule} gives the API that asks for it. */
package nova.conductor;
