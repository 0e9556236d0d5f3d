/**
 * Programs that put libraries of others to work and print what came of it, the same in every run.
 * The tests run each with and without the agent and compare.
 */
@NullMarked
package programs;

import org.jspecify.annotations.NullMarked;
