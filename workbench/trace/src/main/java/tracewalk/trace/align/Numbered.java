package tracewalk.trace.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * A branch with numbers that make comparing cheap.
 *
 * @param name the same for branches of one name
 * @param own the same for branches whose facts are alike but for the names in them
 * @param names the names in the facts, in order
 * @param whole the same for branches that are, as far as one run tells, alike down to the last leaf
 * @param size the number of branches, this one included
 */
record Numbered(
    Branch branch, long name, long own, long[] names, long whole, int size, List<Numbered> below) {

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return branch + " " + Arrays.toString(names);
  }

  /** Gives the numbers to the branches of one run. */
  static final class Register {
    private final Fingerprint fingerprint = new Fingerprint();
    private final Naming naming;

    Register(Naming naming) {
      this.naming = naming;
    }

    List<Numbered> all(List<Branch> branches) {
      List<Numbered> numbered = new ArrayList<>(branches.size());
      branches.forEach(branch -> numbered.add(one(branch)));
      return numbered;
    }

    private Numbered one(Branch branch) {
      List<Numbered> below = all(branch.below());
      long name = fingerprint.add(branch.kind().ordinal()).add(branch.name()).take();
      LongStream.Builder names = LongStream.builder();
      long rough = 0;
      fingerprint.add(name);
      for (Map.Entry<String, String> fact : branch.facts().entrySet()) {
        String rest = naming.without(fact.getValue(), found -> names.add(Fingerprint.of(found)));
        fingerprint.add(fact.getKey()).add(rest);
        if (!fact.getKey().equals("threw")) {
          rough = rough * 31 + Fingerprint.of(fact.getKey() + "=" + rest);
        }
      }
      long own = fingerprint.take();
      int size = 1;
      fingerprint.add(name).add(rough);
      for (Numbered child : below) {
        fingerprint.add(child.whole());
        size += child.size();
      }
      long whole = fingerprint.take();
      return new Numbered(branch, name, own, names.build().toArray(), whole, size, below);
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
