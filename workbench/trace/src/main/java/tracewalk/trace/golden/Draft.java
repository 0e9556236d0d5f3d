package tracewalk.trace.golden;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tracewalk.trace.align.Branch;
import tracewalk.trace.align.Branch.Kind;

/** A branch while events are still being read: it gets its end and what is below it later. */
final class Draft {
  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private final Kind kind;
  private final String name;
  private final Map<String, String> facts = new LinkedHashMap<>();
  private final List<Draft> below = new ArrayList<>();
  private final List<List<Draft>> deliveries = new ArrayList<>();

  Draft(Kind kind, String name) {
    this.kind = kind;
    this.name = name;
  }

  Draft fact(String fact, String value) {
    facts.put(fact, value);
    return this;
  }

  /** What it calls and sends, in order. */
  List<Draft> below() {
    return below;
  }

  /** A thread takes this message: where to put what it does. */
  List<Draft> delivery() {
    List<Draft> delivery = new ArrayList<>();
    deliveries.add(delivery);
    return delivery;
  }

  static List<Branch> finished(List<Draft> drafts) {
    return drafts.stream().map(Draft::finished).toList();
  }

  private Branch finished() {
    if (kind == Kind.MESSAGE && deliveries.isEmpty()) {
      facts.put("lost", "true");
    }
    List<Branch> all = new ArrayList<>(finished(below));
    deliveries.stream()
        .map(Draft::finished)
        .sorted(Comparator.comparing(Draft::text))
        .forEach(all::addAll);
    return new Branch(kind, name, facts, all);
  }

  /** Who of several takes a message first is not significant: they stand in order of this text. */
  private static String text(List<Branch> branches) {
    return branches.stream()
        .map(branch -> ID.matcher(branch.text()).replaceAll("") + "\n" + text(branch.below()))
        .collect(Collectors.joining());
  }
}
