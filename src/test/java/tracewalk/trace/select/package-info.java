/** Tests of {@code tracewalk.trace.select}. */
package tracewalk.trace.select;
