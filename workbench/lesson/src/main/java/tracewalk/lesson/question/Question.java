package tracewalk.lesson.question;

import java.util.List;
import tracewalk.lesson.text.Words;

/**
 * A question with one right answer. Code in its texts stands between backticks.
 *
 * @param step the step that it is about, or 0
 * @param call the call that it is about, or 0
 * @param after a call that has been made before what is asked for, or 0
 * @param what what is asked for, where it has a name
 * @param right the place of the right answer among the choices
 */
public record Question(
    Kind kind,
    Words text,
    int step,
    int call,
    int after,
    String what,
    List<Choice> choices,
    int right) {}
