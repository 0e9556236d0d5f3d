/**
 * The port against recordings of Nova's own Python code, call for call. The facts of these are in
 * {@code resources/golden}: one call or message a line, in the order and nesting of each thread,
 * what a message set off below the message; then in which order the lines happened, and the rows of
 * every cell at the end.
 */
package tracewalk.golden;
