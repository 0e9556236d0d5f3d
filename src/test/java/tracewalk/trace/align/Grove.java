package tracewalk.trace.align;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tracewalk.trace.align.Branch.Kind;

/** Forests written down in a test, and changed in one place. */
final class Grove {
  private Grove() {}

  static Branch call(String name, Branch... below) {
    return Branch.of(Kind.CALL, name, Map.of(), List.of(below));
  }

  static Branch threw(String name, String type, Branch... below) {
    return Branch.of(Kind.CALL, name, Map.of("threw", type), List.of(below));
  }

  /** A message; {@code facts} are names and values in turn. */
  static Branch message(String name, List<String> facts, Branch... below) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int at = 0; at < facts.size(); at += 2) {
      named.put(facts.get(at), facts.get(at + 1));
    }
    return Branch.of(Kind.MESSAGE, name, named, List.of(below));
  }

  /** Every branch, callers before what they call. */
  static List<Branch> all(List<Branch> forest) {
    List<Branch> all = new ArrayList<>();
    for (Branch branch : forest) {
      all.add(branch);
      all.addAll(all(branch.below()));
    }
    return all;
  }

  static Branch with(Branch branch, String fact, String value) {
    Map<String, String> facts = new LinkedHashMap<>(branch.facts());
    facts.put(fact, value);
    return Branch.of(branch.kind(), branch.name(), facts, branch.below());
  }

  /** The forest with one branch's neighbours changed; the branch itself is known by identity. */
  static List<Branch> changed(
      List<Branch> forest, Branch where, UnaryOperator<List<Branch>> neighbours) {
    if (place(forest, where) >= 0) {
      return neighbours.apply(new ArrayList<>(forest));
    }
    return forest.stream()
        .map(
            branch ->
                Branch.of(
                    branch.kind(),
                    branch.name(),
                    branch.facts(),
                    changed(branch.below(), where, neighbours)))
        .toList();
  }

  static int place(List<Branch> neighbours, Branch branch) {
    for (int at = 0; at < neighbours.size(); at++) {
      if (neighbours.get(at) == branch) {
        return at;
      }
    }
    return -1;
  }

  /** The forest with one branch replaced by others. */
  static List<Branch> replaced(List<Branch> forest, Branch where, List<Branch> others) {
    return changed(
        forest,
        where,
        neighbours -> {
          int at = place(neighbours, where);
          neighbours.remove(at);
          neighbours.addAll(at, others);
          return neighbours;
        });
  }
}
