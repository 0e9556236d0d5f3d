/** The compute service: start at {@code ComputeModule}, which picks the API by the cell's type. */
package nova.compute;
