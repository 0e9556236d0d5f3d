package tracewalk.lesson;

import java.util.List;
import tracewalk.lesson.text.Words;

/**
 * Notes that belong together.
 *
 * @param scenario the run that its notes speak of unless a claim names another
 */
public record Chapter(String id, Words title, Words summary, String scenario, List<Note> notes) {}
