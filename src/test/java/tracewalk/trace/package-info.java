/** What the reading of recordings promises; {@code HandMade} writes one down in a test. */
package tracewalk.trace;
