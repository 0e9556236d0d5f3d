package tracewalk.agent.runtime.secret;

/** Secrets that are known by how they look: private keys, tokens, keys of well-known services. */
final class Tokens {

  private static final int SHORTEST_SCHEME = 8;
  private static final int SHORTEST_KEY = 20;
  private static final int LONGEST_KEY = 512;
  private static final double MUCH = 3.8;
  private static final String BEGIN = "-----BEGIN ";
  private static final String PRIVATE = "PRIVATE KEY-----";

  /** How keys begin, and how many characters follow at least. */
  private static final Object[][] KEYS = {
    {"AKIA", 16},
    {"ASIA", 16},
    {"AIza", 30},
    {"ghp_", 30},
    {"gho_", 30},
    {"ghs_", 30},
    {"github_pat_", 22},
    {"glpat-", 20},
    {"xoxb-", 10},
    {"xoxp-", 10},
    {"sk_live_", 16},
    {"rk_live_", 16}
  };

  private final String text;
  private final StringBuilder out = new StringBuilder();
  private int copied;

  private Tokens(String text) {
    this.text = text;
  }

  static String hide(String text) {
    Tokens tokens = new Tokens(text);
    for (int at = 0; at < text.length(); at++) {
      if (at >= tokens.copied) {
        tokens.look(at);
      }
    }
    return tokens.copied == 0
        ? text
        : tokens.out.append(text, tokens.copied, text.length()).toString();
  }

  private void look(int at) {
    switch (text.charAt(at)) {
      case '-' -> privateKey(at);
      case 'B', 'b' -> {
        scheme(at, "bearer ");
        scheme(at, "basic ");
      }
      case 'e' -> webToken(at);
      case 'A', 'g', 'x', 's', 'r' -> key(at);
      default -> {}
    }
  }

  private void privateKey(int at) {
    if (!text.startsWith(BEGIN, at)) {
      return;
    }
    int kind = text.indexOf(PRIVATE, at);
    if (kind < 0 || kind - at > 40) {
      return;
    }
    int end = text.indexOf("-----END", kind);
    replace(kind + PRIVATE.length(), end < 0 ? text.length() : end);
  }

  private void scheme(int at, String scheme) {
    if (!text.regionMatches(true, at, scheme, 0, scheme.length()) || !begins(at)) {
      return;
    }
    int from = at + scheme.length();
    int end = endOf(from);
    if (end - from >= SHORTEST_SCHEME && isMixed(from, end)) {
      replace(from, end);
    }
  }

  /** A word of a sentence is none. */
  private boolean isMixed(int from, int end) {
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (!Character.isLetter(c) || (i > from && Character.isUpperCase(c))) {
        return true;
      }
    }
    return false;
  }

  private void webToken(int at) {
    if (!text.startsWith("eyJ", at) || !begins(at)) {
      return;
    }
    int end = endOf(at);
    int first = text.indexOf('.', at);
    int second = first < 0 ? -1 : text.indexOf('.', first + 1);
    if (end - at >= SHORTEST_KEY && first > 0 && second > first && second < end) {
      replace(at, end);
    }
  }

  private void key(int at) {
    for (Object[] key : KEYS) {
      String beginning = (String) key[0];
      if (text.startsWith(beginning, at) && begins(at)) {
        int end = endOf(at);
        if (end - at - beginning.length() >= (Integer) key[1]) {
          replace(at, end);
          return;
        }
      }
    }
  }

  private boolean begins(int at) {
    return at == 0 || !isOfToken(text.charAt(at - 1)) || text.charAt(at - 1) == '=';
  }

  private int endOf(int from) {
    int at = from;
    while (at < text.length() && isOfToken(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isOfToken(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-'
        || c == '.'
        || c == '+'
        || c == '/'
        || c == '='
        || c == '~';
  }

  private void replace(int from, int end) {
    if (end > from) {
      out.append(text, copied, from).append(Secrets.HIDDEN);
      copied = end;
    }
  }

  /** One long word in which letters of both cases and digits change often. */
  static boolean looksLikeAKey(String text) {
    int length = text.length();
    if (length < SHORTEST_KEY || length > LONGEST_KEY) {
      return false;
    }
    int[] counts = new int[128];
    int kinds = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (!isOfToken(c) || c == '.' || c == '~') {
        return false;
      }
      counts[c]++;
      kinds |= c <= '9' && c >= '0' ? 1 : c >= 'a' && c <= 'z' ? 2 : c >= 'A' && c <= 'Z' ? 4 : 0;
    }
    return kinds == 7 && bits(counts, length) >= MUCH;
  }

  /** How much a character tells, in the mean. */
  private static double bits(int[] counts, int length) {
    double bits = 0;
    for (int count : counts) {
      if (count > 0) {
        double share = count / (double) length;
        bits -= share * Math.log(share) / Math.log(2);
      }
    }
    return bits;
  }
}
