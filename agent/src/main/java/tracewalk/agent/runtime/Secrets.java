package tracewalk.agent.runtime;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Knows secrets by the name of what holds them, by annotation, and by their shape in a text. */
public final class Secrets {

  private static final Set<String> WORDS =
      Set.of(
          "password",
          "passwords",
          "passwd",
          "passphrase",
          "pwd",
          "pass",
          "secret",
          "secrets",
          "token",
          "credential",
          "credentials");
  private static final Set<String> JOINED =
      Set.of("privatekey", "keydata", "apikey", "accesskey", "authkey", "adminpass", "authtoken");
  private static final String HIDDEN = "***";

  /** So much more than is shown of a text is read, for a secret may begin in what is shown. */
  static final int ROOM = 4096;

  /** Fields that carry an annotation, as {@code class#field}. */
  private static final Set<String> ANNOTATED = ConcurrentHashMap.newKeySet();

  private Secrets() {}

  public static void annotated(String className, String field) {
    ANNOTATED.add(className + "#" + field);
  }

  static boolean field(String className, String field) {
    return name(field) || ANNOTATED.contains(className + "#" + field);
  }

  /**
   * True if a thing of this name holds a secret: by its words, in camel case or with separators.
   */
  public static boolean name(String name) {
    if (name.length() > 100) {
      return false;
    }
    StringBuilder word = new StringBuilder();
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (startsWord(name, i)) {
        if (WORDS.contains(word.toString())) {
          return true;
        }
        word.setLength(0);
      }
      if (Character.isLetter(c)) {
        word.append(Character.toLowerCase(c));
        all.append(Character.toLowerCase(c));
      }
    }
    return WORDS.contains(word.toString()) || joined(all.toString());
  }

  private static boolean startsWord(String name, int at) {
    char c = name.charAt(at);
    return !Character.isLetter(c)
        || (Character.isUpperCase(c) && at > 0 && Character.isLowerCase(name.charAt(at - 1)));
  }

  private static boolean joined(String letters) {
    for (String part : JOINED) {
      if (letters.contains(part)) {
        return true;
      }
    }
    return letters.contains("password") || letters.contains("passwd");
  }

  /** The text, with what is secret in it replaced. */
  static String text(String text) {
    if (text.length() < 6) {
      return text;
    }
    String without = text.contains("://") ? withoutUserInfo(text) : text;
    return without.indexOf('"') >= 0 && without.indexOf(':') > 0 && mayHold(without)
        ? new SecretJson(without).hide(HIDDEN)
        : without;
  }

  private static boolean mayHold(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("pass")
        || lower.contains("pwd")
        || lower.contains("secret")
        || lower.contains("token")
        || lower.contains("credential")
        || lower.contains("key");
  }

  private static String withoutUserInfo(String text) {
    StringBuilder out = null;
    int copied = 0;
    for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
      int sign = at + 3 < copied ? -1 : UserInfo.end(text, at + 3);
      if (sign > 0) {
        out = out == null ? new StringBuilder() : out;
        out.append(text, copied, at + 3).append(HIDDEN);
        copied = sign;
      }
    }
    return out == null ? text : out.append(text, copied, text.length()).toString();
  }
}
