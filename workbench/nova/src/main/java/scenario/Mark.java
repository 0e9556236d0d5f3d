package scenario;

/** Names moments of a run for whoever records it; does nothing itself. */
public final class Mark {
  private Mark() {}

  /** {@code begin} and {@code end} enclose what counts; other texts announce a step. */
  public static void at(String text) {
    // A recorder sees the call.
  }
}
