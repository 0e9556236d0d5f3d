package tracewalk.web.replay;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tracewalk.trace.find.Landmark;
import tracewalk.trace.find.Landmarks;
import tracewalk.trace.select.Rule;
import tracewalk.trace.select.Selection;

/**
 * What the reader hides, rule by rule, as an address has it.
 *
 * @param root the call of the rule {@link Rule#ROOT} in this recording, or 0
 */
public record Filter(List<Part> parts, int root) {
  public static final Filter NONE = new Filter(List.of(), 0);

  /** The rules that an address may hold; the scope says the others. */
  private static final Set<Rule> RULES = EnumSet.complementOf(EnumSet.of(Rule.PORTED, Rule.SCOPE));

  private static final Set<Rule> NUMBERS = EnumSet.of(Rule.FROM_STEP, Rule.TO_STEP, Rule.DEPTH);
  private static final int MOST_PARTS = 60;
  private static final int LONGEST = 400;

  /** A rule with what it is about; several parts of one rule hold together. */
  public record Part(Rule rule, String value) {}

  public Filter {
    parts = List.copyOf(parts);
  }

  /** The filter of an address; what makes no sense in it is left out. */
  public static Filter of(Function<String, List<String>> asked, Run run) {
    List<Part> parts = new ArrayList<>();
    for (Rule rule : RULES) {
      for (String value : asked.apply(rule.word())) {
        for (String one : isPattern(rule) ? value.strip().split("[\\s,]+") : new String[] {value}) {
          Part part = new Part(rule, one);
          if (makesSense(part) && parts.size() < MOST_PARTS && !parts.contains(part)) {
            parts.add(part);
          }
        }
      }
    }
    return of(parts, run);
  }

  private static boolean isPattern(Rule rule) {
    return rule == Rule.INCLUDE || rule == Rule.EXCLUDE;
  }

  /** Whether an address may hold a part: what cannot be shown as it is cannot be chosen. */
  public static boolean makesSense(Part part) {
    if (NUMBERS.contains(part.rule())) {
      return part.value().matches("[1-9][0-9]{0,8}");
    }
    return !part.value().isBlank()
        && ValueText.printable(part.value(), LONGEST).equals(part.value());
  }

  private static Filter of(List<Part> parts, Run run) {
    int root =
        parts.stream()
            .filter(part -> part.rule() == Rule.ROOT)
            .findFirst()
            .map(part -> call(part.value(), run))
            .orElse(0);
    List<Part> known = new ArrayList<>(parts);
    known.removeIf(part -> part.rule() == Rule.ROOT && root == 0);
    return known.isEmpty() ? NONE : new Filter(known, root);
  }

  private static int call(String text, Run run) {
    Optional<Landmark> landmark = Landmark.of(text);
    if (landmark.isPresent()) {
      Landmarks.Place place = run.find(landmark.get());
      return place == null || place.step() == 0 ? 0 : run.step(place.step()).callId();
    }
    int call = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    return call <= run.callCount() ? call : 0;
  }

  public boolean isNone() {
    return parts.isEmpty();
  }

  /** The values of a rule. */
  public List<String> of(Rule rule) {
    return parts.stream().filter(part -> part.rule() == rule).map(Part::value).toList();
  }

  private int number(Rule rule) {
    return of(rule).stream().findFirst().map(Integer::parseInt).orElse(0);
  }

  public Filter without(Part part) {
    List<Part> fewer = parts.stream().filter(one -> !one.equals(part)).toList();
    return new Filter(fewer, part.rule() == Rule.ROOT ? 0 : root);
  }

  /** This and one more rule; {@code call} is the root that the rule names, if it names one. */
  public Filter with(Part part, int call) {
    List<Part> more = new ArrayList<>(parts);
    more.removeIf(one -> part.rule() == Rule.ROOT && one.rule() == Rule.ROOT);
    if (!more.contains(part)) {
      more.add(part);
    }
    return new Filter(more, part.rule() == Rule.ROOT ? call : root);
  }

  public Selection selection() {
    return new Selection(
        number(Rule.FROM_STEP),
        number(Rule.TO_STEP),
        root,
        number(Rule.DEPTH),
        of(Rule.INCLUDE),
        of(Rule.EXCLUDE),
        of(Rule.CELL),
        of(Rule.SERVICE),
        of(Rule.THREAD),
        of(Rule.PROCESS),
        false,
        !of(Rule.COLLAPSE).isEmpty());
  }
}
