package tracewalk.trace;

/** The place in another program that a method answers: file, first and last line. */
public record Origin(String symbol, String file, int first, int last) {}
