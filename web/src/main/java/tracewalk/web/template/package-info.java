/** Fills templates with what is shown, in the reader's language: for the page and for documents. */
@NullMarked
package tracewalk.web.template;

import org.jspecify.annotations.NullMarked;
