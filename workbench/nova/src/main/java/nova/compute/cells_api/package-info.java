/** The compute API of an API cell, which sends requests to the cell that has the instance. */
package nova.compute.cells_api;
