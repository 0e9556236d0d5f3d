package tracewalk.lesson;

import tracewalk.lesson.text.Words;

/** A run that the walk goes through, by the id of its file in {@code scenarios/}. */
public record WalkScenario(String id, Words title) {}
