/**
 * Which recordings are shown: the flagship's, made when it is missing, or files, with their walks.
 */
@NullMarked
package tracewalk.web.shelf;

import org.jspecify.annotations.NullMarked;
