package tracewalk.trace.select;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A pattern for classes and methods: {@code *} is anything without a dot, {@code **} anything; one
 * that ends with a dot is the package and all below; one without any dot is a class by its own
 * name. A class's pattern holds for its nested classes.
 */
record Glob(Pattern pattern) {

  static List<Glob> all(List<String> patterns) {
    return patterns.stream().map(Glob::of).toList();
  }

  static Glob of(String pattern) {
    String whole = pattern.endsWith(".") ? pattern + "**" : pattern;
    String anywhere = whole.contains(".") || whole.contains("**") ? "" : "(?:.*\\.)?";
    StringBuilder regex = new StringBuilder(anywhere);
    for (int at = 0; at < whole.length(); at++) {
      char next = whole.charAt(at);
      if (next != '*') {
        regex.append(Pattern.quote(String.valueOf(next)));
      } else if (whole.startsWith("**", at)) {
        regex.append(".*");
        at++;
      } else {
        regex.append("[^.]*");
      }
    }
    return new Glob(Pattern.compile(regex + "(?:\\$.*)?", Pattern.DOTALL));
  }

  boolean fits(String className, String method) {
    return pattern.matcher(className).matches()
        || pattern.matcher(className + "." + method).matches();
  }
}
