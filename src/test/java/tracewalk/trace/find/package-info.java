/** Tests of {@code tracewalk.trace.find}. */
package tracewalk.trace.find;
