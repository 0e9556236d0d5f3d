package tracewalk.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tracewalk.agent.CountedProgram.Counts;
import tracewalk.agent.Recorded.Call;
import tracewalk.agent.format.EventKind;

/** What the counter and a recording say of each construct, side by side. */
final class ConstructTable {

  private final Counts counted;
  private final Counts recorded = new Counts(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
  private final Map<String, long[]> rows = new TreeMap<>();
  private final List<String> differences = new ArrayList<>();

  ConstructTable(Counts counted, Recorded recording) {
    this.counted = counted;
    for (Call call : recording.calls) {
      add(call);
    }
    compare("entered", counted.entered(), recorded.entered());
    compare("returned", counted.returned(), recorded.returned());
    compare("called", counted.parents(), recorded.parents());
    counted.entered().forEach((method, times) -> row(method)[0] += times);
    recorded.entered().forEach((method, times) -> row(method)[1] += times);
  }

  private void add(Call call) {
    recorded.entered().merge(name(call), 1L, Long::sum);
    if (call.end != null && call.end.kind() == EventKind.RETURN) {
      recorded.returned().merge(name(call), 1L, Long::sum);
    }
    String parent = call.parent == null ? "" : name(call.parent);
    recorded.parents().merge(parent + " -> " + name(call), 1L, Long::sum);
  }

  private static String name(Call call) {
    return call.method.className() + "." + call.method.method() + call.method.descriptor();
  }

  private void compare(String what, Map<String, Long> expected, Map<String, Long> found) {
    TreeSet<String> all = new TreeSet<>(expected.keySet());
    all.addAll(found.keySet());
    for (String each : all) {
      long wanted = expected.getOrDefault(each, 0L);
      long got = found.getOrDefault(each, 0L);
      if (wanted != got) {
        differences.add("%s %d times, recorded %d: %s".formatted(what, wanted, got, each));
      }
    }
  }

  /** A construct is a class of its own with all that is nested in it. */
  private long[] row(String method) {
    String type = method.substring(0, method.indexOf('('));
    String name = type.substring(0, type.lastIndexOf('.')).replaceFirst("[$/].*", "");
    return rows.computeIfAbsent(name, none -> new long[2]);
  }

  /** Each place where the two say otherwise. */
  List<String> differences() {
    return differences;
  }

  int size() {
    return rows.size();
  }

  /** How many pairs of caller and callee the counter saw. */
  int pairs() {
    return counted.parents().size();
  }

  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder("%-50s %9s %9s%n".formatted("construct", "calls", "recorded"));
    rows.forEach((name, row) -> text.append("%-50s %9d %9d%n".formatted(name, row[0], row[1])));
    return text.toString();
  }
}
