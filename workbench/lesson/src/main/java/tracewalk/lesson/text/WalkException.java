package tracewalk.lesson.text;

/** A walk that cannot be read: one line that says where, what was expected and what was found. */
public final class WalkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public WalkException(Place place, String problem) {
    super(place + ": " + problem);
  }
}
