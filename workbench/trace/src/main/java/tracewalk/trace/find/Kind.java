package tracewalk.trace.find;

/** What a term is; the character stands before it and in no text. */
final class Kind {
  static final char TEXT = 1;
  static final char NUMBER = 2;
  static final char TYPE = 3;

  /** The entries of calls of a method from a method in a thread. */
  static final char ENTRIES = 4;

  /** All else that happens in such calls themselves. */
  static final char WITHIN = 5;

  /** The events of a kind. */
  static final char EVENTS = 6;

  private Kind() {}
}
