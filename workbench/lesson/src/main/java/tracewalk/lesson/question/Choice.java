package tracewalk.lesson.question;

import tracewalk.lesson.text.Words;

/**
 * One answer to choose.
 *
 * @param key what it says, for programs: names as they stand in a listing
 * @param why why it is right or wrong
 * @param step the step that shows it, or 0
 */
public record Choice(Words text, String key, Words why, int step) {}
