package tracewalk.trace.align;

import static org.assertj.core.api.Assertions.assertThat;
import static tracewalk.trace.align.Grove.call;
import static tracewalk.trace.align.Grove.message;
import static tracewalk.trace.align.Grove.threw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tracewalk.trace.align.Branch.Kind;

class AlignmentTest {

  @Test
  void idsOfTwoRuns_areTheSameWhereEachAlwaysStandsForTheOther() {
    List<Branch> left = List.of(sent(id('a')), sent(id('b')), sent(id('a')));

    assertThat(matched(left, List.of(sent(id('c')), sent(id('d')), sent(id('c'))))).isEqualTo(3);
    assertThat(matched(left, List.of(sent(id('c')), sent(id('d')), sent(id('d'))))).isEqualTo(2);
    assertThat(matched(left, List.of(sent(id('c')), sent(id('c')), sent(id('c'))))).isEqualTo(2);
    assertThat(matched(left, List.of(sent("none"), sent(id('d')), sent(id('e'))))).isEqualTo(2);
  }

  private static Branch sent(String id) {
    return message("cast build", List.of("uuid", id));
  }

  private static String id(char digit) {
    return "01234567-89ab-4000-8000-0123456789a".concat(String.valueOf(digit));
  }

  private static int matched(List<Branch> left, List<Branch> right) {
    return Count.of(Kind.MESSAGE, Alignment.of(left, right, new Likeness())).matched();
  }

  @Test
  void star_isAnsweredByEveryExceptionAndByNothingElse() {
    List<Branch> star = List.of(threw("f", "*"));

    assertThat(same(star, List.of(threw("f", "NullPointerException")))).isTrue();
    assertThat(same(star, List.of(call("f")))).isFalse();
    assertThat(same(List.of(threw("f", "NullPointerException")), star)).isFalse();
  }

  private static boolean same(List<Branch> left, List<Branch> right) {
    return Alignment.of(left, right, new Likeness()).stream().allMatch(Aligned::same);
  }

  @Test
  void ofTwoCandidates_theOneWithMoreInCommonIsTaken() {
    Branch large = call("f", call("a"), call("b"), call("c"));
    Branch nearlyLarge = call("f", call("a"), call("b"), call("d"));

    List<Aligned> aligned =
        Alignment.of(List.of(large), List.of(call("f"), nearlyLarge), new Likeness());

    assertThat(aligned).hasSize(2);
    assertThat(aligned.get(1).left()).isSameAs(large);
    assertThat(aligned.get(1).right()).isSameAs(nearlyLarge);
  }

  @Test
  void manyNeighbours_areAlignedWhereTheyAreTooManyToTryAll() {
    List<Branch> left = IntStream.range(0, 6000).mapToObj(n -> call("f" + n % 700)).toList();
    List<Branch> right = new ArrayList<>(left);
    right.remove(5000);
    right.add(3000, call("extra"));
    right.set(1000, threw("f300", "Odd"));

    Count count = Count.of(Kind.CALL, Alignment.of(left, right, new Likeness()));

    assertThat(count).isEqualTo(new Count(6000, 6000, 5998));
  }

  @Test
  void forestsWithoutAnythingInCommon_standBesideNothing() {
    List<Branch> left = Collections.nCopies(5000, call("f", call("g")));
    List<Branch> right = Collections.nCopies(5000, call("x", call("y")));

    Count count = Count.of(Kind.CALL, Alignment.of(left, right, new Likeness()));

    assertThat(count).isEqualTo(new Count(10_000, 10_000, 0));
  }
}
