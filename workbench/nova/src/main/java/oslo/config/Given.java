package oslo.config;

import runtime.Secret;

/** One assignment in a file: its text, and where its first line stands. */
@Secret
record Given(String text, String file, int line) {
  String place() {
    return file + ":" + line;
  }
}
