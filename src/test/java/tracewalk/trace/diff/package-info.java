/** What two recordings have in common and what not. */
package tracewalk.trace.diff;
