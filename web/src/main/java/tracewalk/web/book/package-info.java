/**
 * A walk with its run as one document to keep, to read without a server and to print. Start at
 * {@link tracewalk.web.book.Book}.
 */
@NullMarked
package tracewalk.web.book;

import org.jspecify.annotations.NullMarked;
