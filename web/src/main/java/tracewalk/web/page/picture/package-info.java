/** Drawings of a run: who is at work when, the cells and what passes between them. */
@NullMarked
package tracewalk.web.page.picture;

import org.jspecify.annotations.NullMarked;
