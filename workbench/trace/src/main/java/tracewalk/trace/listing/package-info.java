/**
 * A recording as lines of text: one JSON object an event, or an indented tree. Start at {@link
 * tracewalk.trace.listing.Listing}.
 */
@NullMarked
package tracewalk.trace.listing;

import org.jspecify.annotations.NullMarked;
