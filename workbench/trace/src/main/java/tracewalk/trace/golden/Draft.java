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

  private final int moment;
  private final Kind kind;
  private final String name;
  private final Map<String, String> facts = new LinkedHashMap<>();
  private final List<Draft> below = new ArrayList<>();
  private final List<List<Draft>> deliveries = new ArrayList<>();
  private final List<Draft> settled = new ArrayList<>();

  /** Moments only tell what came before what. */
  Draft(int moment, Kind kind, String name) {
    this.moment = moment;
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
    settled.addAll(below);
    deliveries.stream()
        .map(delivery -> new Delivery(delivery, finished(delivery)))
        .sorted(Comparator.comparing(delivery -> text(delivery.branches())))
        .forEach(
            delivery -> {
              all.addAll(delivery.branches());
              settled.addAll(delivery.drafts());
            });
    return Branch.of(kind, name, facts, all);
  }

  private record Delivery(List<Draft> drafts, List<Branch> branches) {}

  /** The moments of drafts that are finished, in the order in which the branches stand. */
  static List<Integer> moments(List<Draft> finished) {
    List<Integer> moments = new ArrayList<>();
    for (Draft draft : finished) {
      moments.add(draft.moment);
      moments.addAll(moments(draft.settled));
    }
    return moments;
  }

  /** Who of several takes a message first is not significant: they stand in order of this text. */
  private static String text(List<Branch> branches) {
    return branches.stream()
        .map(branch -> ID.matcher(branch.text()).replaceAll("") + "\n" + text(branch.below()))
        .collect(Collectors.joining());
  }
}
