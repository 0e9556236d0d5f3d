package tracewalk.trace;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.MethodInfo;

/** Puts together the place that a type's and a member's annotation tell. */
final class Origins {
  private static final Pattern RANGE = Pattern.compile("(.*)#L(\\d+)(?:-L(\\d+))?");
  private static final Pattern PACKAGE_OR_MODULE = Pattern.compile("(/__init__)?\\.py$");

  private Origins() {}

  /** The origin of a method; none unless the member itself tells one. */
  static @Nullable Origin of(MethodInfo method) {
    String member = method.memberOrigin();
    if (member == null || method.synthetic()) {
      return null;
    }
    String type = method.typeOrigin();
    return member.contains("::") || type == null ? parse(member) : parse(joined(type, member));
  }

  private static String joined(String type, String member) {
    return type + (type.contains("::") ? "." : "::") + member;
  }

  private static @Nullable Origin parse(String text) {
    Matcher range = RANGE.matcher(text);
    if (!range.matches() || !range.group(1).contains("::")) {
      return null;
    }
    String place = range.group(1);
    String file = place.substring(0, place.indexOf("::"));
    String module = PACKAGE_OR_MODULE.matcher(file).replaceFirst("").replace('/', '.');
    int first = Integer.parseInt(range.group(2));
    int last = range.group(3) == null ? first : Integer.parseInt(range.group(3));
    return new Origin(module + "." + place.substring(file.length() + 2), file, first, last);
  }
}
