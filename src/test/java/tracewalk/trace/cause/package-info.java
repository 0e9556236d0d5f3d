/** Tests of {@code tracewalk.trace.cause}. */
package tracewalk.trace.cause;
