/**
 * Walks: chapters of notes in two languages, each note tied to a recording by claims. Start at
 * {@link tracewalk.lesson.Walk}.
 */
@NullMarked
package tracewalk.lesson;

import org.jspecify.annotations.NullMarked;
