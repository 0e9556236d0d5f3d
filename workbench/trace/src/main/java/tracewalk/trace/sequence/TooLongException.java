package tracewalk.trace.sequence;

/** More is selected than a sequence diagram can hold. */
public final class TooLongException extends RuntimeException {
  private static final long serialVersionUID = 1;

  TooLongException(int most) {
    super(
        "expected at most "
            + most
            + " arrows for a sequence diagram, found more; select less, by depth, cell or steps");
  }
}
