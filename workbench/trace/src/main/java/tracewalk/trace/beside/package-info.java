/**
 * What is made of a large recording once, in the background and piece by piece, and kept beside its
 * index. Start at {@link tracewalk.trace.beside.Pieces}.
 */
@NullMarked
package tracewalk.trace.beside;

import org.jspecify.annotations.NullMarked;
