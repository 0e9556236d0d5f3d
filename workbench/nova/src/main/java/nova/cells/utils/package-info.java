/**
 * Names that say in which cell a thing is ({@code api!child1@host1}), and proxies that give a
 * service or compute node such a name.
 */
package nova.cells.utils;
