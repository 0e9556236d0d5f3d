package runtime.argparse;

/** The wish to end the program with this code; what there was to say has been said. */
public final class SystemExit extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int code;

  public SystemExit(int code) {
    super("exit " + code, null, false, false);
    this.code = code;
  }

  public int code() {
    return code;
  }
}
