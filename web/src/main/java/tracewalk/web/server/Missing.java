package tracewalk.web.server;

/** Something that an address names and that is not there; the keys are those of the texts. */
final class Missing extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String key;
  private final int number;

  private Missing(String key, int number) {
    super(key, null, false, false);
    this.key = key;
    this.number = number;
  }

  static Missing page() {
    return new Missing("error.missing", 0);
  }

  static Missing step(int count) {
    return new Missing(count == 0 ? "error.empty" : "error.step", count);
  }

  /** A file for more than it can hold. */
  static Missing export() {
    return new Missing("error.export", 0);
  }

  String key() {
    return key;
  }

  int number() {
    return number;
  }
}
