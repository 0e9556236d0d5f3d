/**
 * What Python gave the original and Java does not: dynamic look-up, keyword arguments, its built-in
 * errors, and a world of cells with a run queue, clock and counters that make a run repeatable.
 */
package runtime;
