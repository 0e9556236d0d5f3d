package tracewalk.lesson;

import tracewalk.lesson.text.Words;

/** Where the article is wrong: its point, what is so instead, and the note whose claims show it. */
public record Erratum(String point, Words text, String note) {}
