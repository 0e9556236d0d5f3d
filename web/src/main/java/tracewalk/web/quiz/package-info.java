/**
 * Questions for a reader of the page: those that notes ask, and some made from what is in view.
 * Start at {@link tracewalk.web.quiz.QuizPage}.
 */
@NullMarked
package tracewalk.web.quiz;

import org.jspecify.annotations.NullMarked;
