package tracewalk.trace.golden;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tracewalk.trace.align.Branch;

/** In which order the threads of a run did what stands in a forest. */
final class HappenedOrder {
  private HappenedOrder() {}

  /** The places, from 1, in the order of their moments. */
  static List<Integer> of(List<Integer> moments) {
    return IntStream.rangeClosed(1, moments.size())
        .boxed()
        .sorted(Comparator.comparing(place -> moments.get(place - 1)))
        .toList();
  }

  /**
   * The places that ranges such as {@code 1-78 91 79-90} tell.
   *
   * @throws NumberFormatException when they are none
   */
  static List<Integer> parse(String ranges) {
    List<Integer> places = new ArrayList<>();
    for (String range : ranges.strip().split("\\s+")) {
      String[] ends = range.split("-", 2);
      int first = Integer.parseInt(ends[0]);
      int last = Integer.parseInt(ends[ends.length - 1]);
      IntStream.rangeClosed(first, last).forEach(places::add);
    }
    return places;
  }

  /** Where two runs of one forest part, if they do. */
  static Optional<String> difference(
      List<Branch> forest, List<Integer> golden, List<Integer> found) {
    List<Branch> branches = forest.stream().flatMap(HappenedOrder::all).toList();
    for (int at = 0; at < golden.size() && at < found.size(); at++) {
      int expected = golden.get(at);
      int other = found.get(at);
      if (expected != other) {
        String before = at == 0 ? "at first" : "after " + named(branches, golden.get(at - 1));
        return Optional.of(
            "in another order: "
                + before
                + " expected "
                + named(branches, expected)
                + ", found "
                + named(branches, other));
      }
    }
    return Optional.empty();
  }

  private static Stream<Branch> all(Branch branch) {
    return Stream.concat(Stream.of(branch), branch.below().stream().flatMap(HappenedOrder::all));
  }

  private static String named(List<Branch> branches, int place) {
    return "'" + branches.get(place - 1).name() + "' (" + place + ")";
  }
}
