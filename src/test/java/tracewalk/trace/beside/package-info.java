/** Tests of {@code tracewalk.trace.beside}. */
package tracewalk.trace.beside;
