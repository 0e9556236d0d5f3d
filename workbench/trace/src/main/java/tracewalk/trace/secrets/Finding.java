package tracewalk.trace.secrets;

/**
 * Something that looks like a secret; what it is is not told.
 *
 * @param where the call, mark or part of the file
 * @param path within it: argument, field, item
 * @param why what makes it look like one
 */
public record Finding(String where, String path, Reason why) {

  /** What makes a value look like a secret. */
  public enum Reason {
    NAME("a text under a secret's name"),
    SHAPE("a text with a secret in it"),
    KEY("suspicious: a word like a key");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
