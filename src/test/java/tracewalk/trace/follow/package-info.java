/** Tests of {@code tracewalk.trace.follow}. */
package tracewalk.trace.follow;
