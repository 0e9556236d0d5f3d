package tracewalk.agent.runtime.secret;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Names of things that hold secrets, and of annotations that say so. */
final class Names {

  private static final int LONGEST = 100;

  private static final Set<String> WORDS =
      Set.of(
          "password",
          "passwords",
          "passwd",
          "passphrase",
          "passcode",
          "pwd",
          "pass",
          "secret",
          "secrets",
          "token",
          "tokens",
          "credential",
          "credentials",
          "authorization",
          "cookie",
          "cookies",
          "jwt");
  private static final String[] JOINED = {
    "privatekey",
    "secretkey",
    "keydata",
    "keymaterial",
    "apikey",
    "accesskey",
    "authkey",
    "signingkey",
    "encryptionkey",
    "masterkey",
    "sessionkey",
    "adminpass",
    "authtoken",
    "password",
    "passwd",
    "passphrase"
  };
  private static final Set<String> ANNOTATIONS =
      Set.of(
          "secret",
          "secrets",
          "sensitive",
          "sensitivedata",
          "confidential",
          "masked",
          "redact",
          "redacted",
          "pii",
          "personaldata",
          "donotlog",
          "notlogged",
          "password",
          "credential",
          "credentials");

  /** One of them is in every name that means a secret. */
  private static final String[] STEMS = {
    "pass", "pwd", "secret", "token", "cred", "key", "auth", "cookie", "jwt"
  };

  /** Letters alone, lower case. */
  private static final Set<String> MORE = ConcurrentHashMap.newKeySet();

  private Names() {}

  static void also(String name) {
    MORE.add(letters(name.substring(name.lastIndexOf('.') + 1)));
  }

  static boolean isAnnotation(String name) {
    int end = name.endsWith(";") ? name.length() - 1 : name.length();
    int from = end;
    while (from > 0
        && Character.isJavaIdentifierPart(name.charAt(from - 1))
        && name.charAt(from - 1) != '$') {
      from--;
    }
    boolean descriptor = from == 0 && name.startsWith("L") && end < name.length();
    String simple = letters(name.substring(descriptor ? 1 : from, end));
    return ANNOTATIONS.contains(simple) || MORE.contains(simple);
  }

  private static String letters(String name) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      if (Character.isLetterOrDigit(name.charAt(i))) {
        letters.append(name.charAt(i));
      }
    }
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  static boolean isSecret(String name) {
    if (name.length() > LONGEST || name.length() < 3) {
      return false;
    }
    if (!MORE.isEmpty() && MORE.contains(letters(name))) {
      return true;
    }
    return mayName(name) && (hasWord(name) || isJoined(name));
  }

  private static boolean hasWord(String name) {
    int from = 0;
    for (int i = 1; i <= name.length(); i++) {
      if (i == name.length() || startsWord(name, i)) {
        if (WORDS.contains(word(name, from, i))) {
          return true;
        }
        from = i;
      }
    }
    return false;
  }

  /** What is no letter is no part of the word. */
  private static String word(String name, int from, int to) {
    int begin = from;
    while (begin < to && !Character.isLetter(name.charAt(begin))) {
      begin++;
    }
    return name.substring(begin, to).toLowerCase(Locale.ROOT);
  }

  private static boolean startsWord(String name, int at) {
    char c = name.charAt(at);
    return !Character.isLetter(c)
        || (Character.isUpperCase(c)
            && (Character.isLowerCase(name.charAt(at - 1))
                || (at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1)))));
  }

  private static boolean isJoined(String name) {
    String letters = letters(name);
    for (String part : JOINED) {
      if (letters.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** False if no name of a secret can be in this text. */
  static boolean mayName(String text) {
    if (!MORE.isEmpty()) {
      return true;
    }
    for (int i = 0; i + 3 <= text.length(); i++) {
      int c = text.charAt(i) | 0x20;
      if (c == 'p' || c == 's' || c == 't' || c == 'c' || c == 'k' || c == 'a' || c == 'j') {
        for (String stem : STEMS) {
          if (stem.charAt(0) == c && text.regionMatches(true, i, stem, 0, stem.length())) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
