/** The questions that a reader has at a step, and their answers. */
@NullMarked
package tracewalk.web.page.question;

import org.jspecify.annotations.NullMarked;
