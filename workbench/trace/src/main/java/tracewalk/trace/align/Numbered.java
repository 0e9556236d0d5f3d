package tracewalk.trace.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A branch with numbers that make comparing cheap.
 *
 * @param name the same for branches of one name
 * @param whole the same for branches that are, as far as one run tells, alike down to the last leaf
 * @param size the number of branches, this one included
 */
record Numbered(Branch branch, int name, int whole, int size, List<Numbered> below) {

  /** Gives the numbers, to all that is to be compared. */
  static final class Register {
    private final Map<List<Object>, Integer> numbers = new HashMap<>();

    List<Numbered> all(List<Branch> branches) {
      return branches.stream().map(this::one).toList();
    }

    private Numbered one(Branch branch) {
      List<Numbered> below = all(branch.below());
      int name = number(List.of(branch.kind(), branch.name()));
      List<Object> whole = new ArrayList<>();
      whole.add(name);
      branch.facts().entrySet().stream().map(Likeness::rough).forEach(whole::add);
      int size = 1;
      for (Numbered child : below) {
        whole.add(child.whole());
        size += child.size();
      }
      return new Numbered(branch, name, number(whole), size, below);
    }

    private int number(List<Object> key) {
      return numbers.computeIfAbsent(key, none -> numbers.size());
    }
  }

  /** How much is won by putting two beside each other; nothing where the names differ. */
  int worthBeside(Numbered other) {
    if (whole == other.whole) {
      return 2 * size;
    }
    return name == other.name ? Math.min(size, other.size) : 0;
  }
}
