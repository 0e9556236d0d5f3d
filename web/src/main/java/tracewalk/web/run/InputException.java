package tracewalk.web.run;

/** Wrong usage or input, told in one line: what was expected, what was found, where. */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public InputException(String message) {
    super(message);
  }
}
