package tracewalk.lesson.claim;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.text.Yaml;
import tracewalk.trace.Callee;
import tracewalk.trace.Send;

/** Which events are meant: calls or sends of a name, narrowed by conditions. */
final class Selector {
  /** The name of everything. */
  static final String ANY = "*";

  private final boolean sends;
  private final String name;
  private final List<Condition> conditions;
  private final @Nullable Integer nth;

  private Selector(boolean sends, String name, List<Condition> conditions, @Nullable Integer nth) {
    this.sends = sends;
    this.name = name;
    this.conditions = conditions;
    this.nth = nth;
  }

  /** Reads {@code call} or {@code send} and the conditions beside it. */
  static Selector read(Yaml.Mapping written) {
    boolean sends = written.optional("send") != null;
    if (sends == (written.optional("call") != null)) {
      throw written.expected("either 'call' or 'send'");
    }
    Yaml nth = written.optional("nth");
    if (nth != null && nth.number() < 1) {
      throw nth.expected("a number from 1");
    }
    return new Selector(
        sends,
        written.required(sends ? "send" : "call").text(),
        ClaimKeys.conditions(written, sends),
        nth == null ? null : nth.number());
  }

  /** A name alone, or a mapping with conditions. */
  static Selector readShortOrLong(Yaml written) {
    if (written instanceof Yaml.Mapping mapping) {
      return read(ClaimKeys.refuseAllButConditions(mapping));
    }
    return new Selector(false, written.text(), List.of(), null);
  }

  List<Event> events(Run run) {
    List<Event> found = named(run);
    for (Condition condition : conditions) {
      found = found.stream().filter(event -> condition.test(event, run)).toList();
    }
    if (nth == null) {
      return found;
    }
    return found.size() < nth ? List.of() : List.of(found.get(nth - 1));
  }

  private List<Event> named(Run run) {
    if (sends) {
      return run.sends().stream()
          .filter(send -> named(name, send))
          .map(send -> Event.of(send, run))
          .toList();
    }
    return calls(run).stream().map(id -> Event.of(run.call(id), run)).toList();
  }

  /** Whether calls of it, and not of everything, are meant. */
  boolean means(Callee callee) {
    return !sends && !name.equals(ANY) && new CallName(name).names(callee);
  }

  static boolean named(String name, Send send) {
    return name.equals(ANY) || name.equals(send.what());
  }

  private List<Integer> calls(Run run) {
    if (!name.equals(ANY)) {
      return new CallName(name).calls(run);
    }
    return run.callees().stream().flatMap(callee -> run.callsOf(callee).stream()).sorted().toList();
  }

  /** What the run holds instead: how far the conditions let events through. */
  String nearest(Run run) {
    List<Event> found = named(run);
    if (found.isEmpty()) {
      return "no " + (sends ? "send" : "call") + " of that name" + Nearest.to(name, sends, run);
    }
    for (Condition condition : conditions) {
      List<Event> kept = found.stream().filter(event -> condition.test(event, run)).toList();
      if (kept.isEmpty()) {
        return found.size() + " without that condition, with " + instead(condition, found);
      }
      found = kept;
    }
    return "only " + found.size();
  }

  private static String instead(Condition condition, List<Event> events) {
    TreeSet<String> seen = new TreeSet<>();
    events.forEach(event -> seen.add(condition.instead().text(event)));
    String shown = seen.stream().limit(3).collect(Collectors.joining(" or "));
    return condition.instead().name() + " " + shown + (seen.size() > 3 ? " and others" : "");
  }

  String text() {
    String kind = sends ? "send " : "call ";
    String number = nth == null ? "" : ", number " + nth;
    return kind
        + name
        + conditions.stream().map(each -> ", " + each.text()).collect(Collectors.joining())
        + number;
  }
}
