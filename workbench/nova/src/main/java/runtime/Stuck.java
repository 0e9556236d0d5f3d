package runtime;

/** A run that would never end by itself. */
public final class Stuck extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  Stuck(String why) {
    super(why);
  }
}
