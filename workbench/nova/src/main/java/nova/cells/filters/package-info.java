/** Filters of the cells scheduler; a class in this package that is one is used. */
package nova.cells.filters;
