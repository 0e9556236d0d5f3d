package oslo.policy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one rule: a text with {@code and}, {@code or}, {@code not}, or the older nested lists. */
final class RuleParser {
  private static final Logger LOG = LoggerFactory.getLogger("nova.openstack.common.policy");
  private static final Pattern TOKEN = Pattern.compile("\\s*([()]|(?:[^\\s()%]|%\\([^)]*\\)s|%)+)");

  private final Deque<String> tokens = new ArrayDeque<>();

  private RuleParser(String text) {
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      tokens.addLast(token.group(1));
    }
  }

  static Check parse(Object rule) {
    return rule instanceof List<?> list ? parseList(list) : parseText((String) rule);
  }

  private static Check parseList(List<?> alternatives) {
    if (alternatives.isEmpty()) {
      return Checks.parse("@");
    }
    List<Check> any = new ArrayList<>();
    for (Object each : alternatives) {
      List<?> parts = each instanceof List<?> list ? list : List.of(each);
      List<Check> all = parts.stream().map(part -> Checks.parse((String) part)).toList();
      if (!all.isEmpty()) {
        any.add(and(all));
      }
    }
    return any.isEmpty() ? Checks.parse("!") : or(any);
  }

  private static Check parseText(String text) {
    if (text.isEmpty()) {
      return Checks.parse("@");
    }
    RuleParser parser = new RuleParser(text);
    try {
      Check check = parser.parseOr();
      if (parser.tokens.isEmpty()) {
        return check;
      }
    } catch (IllegalArgumentException malformed) {
      LOG.debug("rule does not parse: {}", malformed.getMessage());
    }
    LOG.error("Failed to understand rule {}", text);
    return Checks.parse("!");
  }

  private Check parseOr() {
    List<Check> parts = new ArrayList<>(List.of(parseAnd()));
    while (take("or")) {
      parts.add(parseAnd());
    }
    return or(parts);
  }

  private Check parseAnd() {
    List<Check> parts = new ArrayList<>(List.of(parseOne()));
    while (take("and")) {
      parts.add(parseOne());
    }
    return and(parts);
  }

  private Check parseOne() {
    if (take("not")) {
      Check negated = parseOne();
      return (target, creds, rules) -> !negated.allows(target, creds, rules);
    }
    if (take("(")) {
      Check inner = parseOr();
      if (!take(")")) {
        throw new IllegalArgumentException("')' is missing");
      }
      return inner;
    }
    String token = tokens.pollFirst();
    if (token == null || token.equals(")")) {
      throw new IllegalArgumentException("a check is missing");
    }
    return Checks.parse(token);
  }

  private boolean take(String word) {
    boolean next = !tokens.isEmpty() && tokens.peekFirst().toLowerCase(Locale.ROOT).equals(word);
    if (next) {
      tokens.removeFirst();
    }
    return next;
  }

  private static Check and(List<Check> parts) {
    return (target, creds, rules) ->
        parts.stream().allMatch(part -> part.allows(target, creds, rules));
  }

  private static Check or(List<Check> parts) {
    return (target, creds, rules) ->
        parts.stream().anyMatch(part -> part.allows(target, creds, rules));
  }
}
