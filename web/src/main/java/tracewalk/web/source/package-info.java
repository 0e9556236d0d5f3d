/**
 * Source text for the page: Java of the recorded program, Python of the original, both coloured.
 */
@NullMarked
package tracewalk.web.source;

import org.jspecify.annotations.NullMarked;
