package tracewalk.lesson.lab;

/** Work that cannot be graded: one line that says what was expected, what was found, and where. */
public final class SubmissionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SubmissionException(String reason) {
    super(reason);
  }
}
