package tracewalk.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many changes were noticed, area by area, and the reason of each that was not. */
final class MutationReport {
  private final List<Mutant> mutants;
  private final List<Reason> reasons;

  MutationReport(List<Mutant> mutants, List<Reason> reasons) {
    this.mutants = mutants;
    this.reasons = reasons;
  }

  private List<Mutant> survivors() {
    return mutants.stream().filter(mutant -> !mutant.detected()).toList();
  }

  /** Survivors that no reason explains. */
  List<Mutant> unexplained() {
    return survivors().stream()
        .filter(mutant -> reasons.stream().noneMatch(reason -> reason.explains(mutant)))
        .toList();
  }

  /** Reasons that explain nothing any more. */
  List<String> idleReasons() {
    return reasons.stream()
        .filter(reason -> survivors().stream().noneMatch(reason::explains))
        .map(Reason::text)
        .toList();
  }

  String markdown() {
    StringBuilder text = new StringBuilder("# Changes of the port that no test notices\n\n");
    text.append("Written by `mvn test -Pmutation`, which changes the port one instruction at a\n");
    text.append("time and runs the tests that reach it. Reasons are kept in\n");
    text.append("`src/test/resources/mutation/reasons.txt`.\n\n");
    scores(text);
    byReason().forEach((reason, group) -> survivors(text, reason, group));
    return text.toString();
  }

  private void scores(StringBuilder text) {
    Map<String, List<Mutant>> areas = new TreeMap<>();
    mutants.forEach(each -> areas.computeIfAbsent(each.area(), k -> new ArrayList<>()).add(each));
    text.append("| package | changes | noticed | |\n|---|---:|---:|---:|\n");
    areas.forEach((area, group) -> text.append(score("`" + area + "`", group)));
    text.append(score("all", mutants));
  }

  private static String score(String area, List<Mutant> group) {
    long noticed = group.stream().filter(Mutant::detected).count();
    long percent = group.isEmpty() ? 100 : 100 * noticed / group.size();
    return "| " + area + " | " + group.size() + " | " + noticed + " | " + percent + " % |\n";
  }

  private Map<String, List<Mutant>> byReason() {
    Map<String, List<Mutant>> groups = new LinkedHashMap<>();
    for (Reason reason : reasons) {
      List<Mutant> group =
          survivors().stream().filter(mutant -> reason(mutant).equals(reason.text())).toList();
      groups.put(reason.text(), group);
    }
    groups.put("", unexplained());
    groups.values().removeIf(List::isEmpty);
    return groups;
  }

  private String reason(Mutant mutant) {
    return reasons.stream()
        .filter(reason -> reason.explains(mutant))
        .findFirst()
        .map(Reason::text)
        .orElse("");
  }

  private static void survivors(StringBuilder text, String reason, List<Mutant> group) {
    String heading = reason.isEmpty() ? "Nobody has said why." : reason;
    text.append("\n## ").append(heading).append("\n\n");
    Map<String, Integer> counted = new TreeMap<>();
    group.forEach(
        each ->
            counted.merge("- `" + each.place() + "`: " + plain(each.change()), 1, Integer::sum));
    counted.forEach(
        (line, times) ->
            text.append(line).append(times > 1 ? " (" + times + ")" : "").append('\n'));
  }

  /** The change without the place, which stands before it already. */
  private static String plain(String change) {
    return change.replaceFirst(" for \\S+::\\S+$", "").replace('/', '.');
  }
}
