package tracewalk.trace.select;

import java.util.List;

/**
 * A pattern for classes and methods: {@code *} is anything without a dot, {@code **} anything; one
 * that ends with a dot is the package and all below; one without any dot is a class by its own
 * name. A class's pattern holds for its nested classes. It is matched without going back, so that
 * no pattern takes long.
 */
record Glob(String pattern) {

  static List<Glob> all(List<String> patterns) {
    return patterns.stream().map(Glob::of).toList();
  }

  static Glob of(String pattern) {
    String whole = pattern.endsWith(".") ? pattern + "**" : pattern;
    return new Glob(whole);
  }

  boolean fits(String className, String method) {
    String name =
        pattern.contains(".") || pattern.contains("**")
            ? className
            : className.substring(className.lastIndexOf('.') + 1);
    return fits(name) || fits(name + "." + method);
  }

  /** Keeps, for as much of the pattern as was read, which beginnings of the name it fits. */
  private boolean fits(String name) {
    boolean[] begins = new boolean[name.length() + 1];
    begins[0] = true;
    for (int at = 0; at < pattern.length(); at++) {
      char next = pattern.charAt(at);
      if (next != '*') {
        one(next, name, begins);
      } else if (pattern.startsWith("**", at)) {
        any(name, begins, false);
        at++;
      } else {
        any(name, begins, true);
      }
    }
    if (begins[name.length()]) {
      return true;
    }
    for (int end = name.indexOf('$'); end >= 0; end = name.indexOf('$', end + 1)) {
      if (begins[end]) {
        return true;
      }
    }
    return false;
  }

  private static void one(char wanted, String name, boolean[] begins) {
    for (int end = name.length(); end > 0; end--) {
      begins[end] = begins[end - 1] && name.charAt(end - 1) == wanted;
    }
    begins[0] = false;
  }

  private static void any(String name, boolean[] begins, boolean butDots) {
    for (int end = 1; end <= name.length(); end++) {
      begins[end] |= begins[end - 1] && !(butDots && name.charAt(end - 1) == '.');
    }
  }
}
