package tracewalk.web.rot;

/**
 * One small change of one class.
 *
 * @param className binary name
 * @param descriptor parameters and result, as in class files
 * @param line the line in the source
 * @param place the number of the instruction in the method
 * @param text what is changed, in a few words
 */
public record Change(
    String className,
    String method,
    String descriptor,
    int line,
    Kind kind,
    int place,
    String text) {

  /** What is done to the program. */
  public enum Kind {
    DROP_CALL("drop"),
    SWAP_CALLS("swap"),
    TURN_CONDITION("turn"),
    RENAME("rename"),
    CHANGE_VALUE("value");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /** The change in one line. */
  public String described() {
    String type = className.substring(className.lastIndexOf('.') + 1);
    return String.format("%-6s %s.%s:%d %s", kind.word(), type, method, line, text);
  }
}
