package tracewalk.lesson.question;

import java.util.Locale;
import tracewalk.lesson.text.Words;

/** Puts names and numbers into sentences of both languages. */
final class Say {
  private Say() {}

  static Words both(String english, String chinese, Object... parts) {
    return new Words(
        String.format(Locale.ROOT, english, parts), String.format(Locale.ROOT, chinese, parts));
  }

  /** A name in code, which needs no translation. */
  static Words code(String name) {
    String code = "`" + name + "`";
    return new Words(code, code);
  }

  static Words same(String text) {
    return new Words(text, text);
  }
}
