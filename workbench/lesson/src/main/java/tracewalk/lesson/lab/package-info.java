/**
 * Labs: tasks that a student does on their own machine, handed in as a recording and graded by
 * claims. Start at {@link tracewalk.lesson.lab.Lab} and {@link tracewalk.lesson.lab.Grading}.
 */
@NullMarked
package tracewalk.lesson.lab;

import org.jspecify.annotations.NullMarked;
