/**
 * Questions that a recording answers: made from it by chance, with one right answer and wrong ones
 * that the recording refutes. Start at {@link tracewalk.lesson.question.Questions}.
 */
@NullMarked
package tracewalk.lesson.question;

import org.jspecify.annotations.NullMarked;
