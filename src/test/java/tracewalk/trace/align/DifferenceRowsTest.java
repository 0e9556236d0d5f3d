package tracewalk.trace.align;

import static org.assertj.core.api.Assertions.assertThat;
import static tracewalk.trace.align.Grove.call;
import static tracewalk.trace.align.Grove.message;
import static tracewalk.trace.align.Grove.threw;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a difference reads, to the letter. */
class DifferenceRowsTest {
  private final List<Branch> original =
      List.of(
          call("api Manager.start"),
          call(
              "api Manager.build",
              call("api State.sync", call("api State.time")),
              call("api State.children"),
              call("api Scheduler.pick"),
              call("api Scheduler.log"),
              message(
                  "cast run",
                  List.of("to", "child1", "hop_count", "1"),
                  call("child1 Manager.run", call("child1 Runner.run"))),
              call("api Manager.done")));

  @Test
  void missingCall_standsAmongItsNeighboursBelowItsCallers() {
    reads(
        Grove.replaced(original, find("child1 Runner.run"), List.of()),
        """
          api Manager.build
            ~ cast run to=child1 hop_count=1
              child1 Manager.run
        -       child1 Runner.run
        """);
  }

  @Test
  void extraCall_isShownWithAllItCalls() {
    Branch after = find("api Manager.done");
    reads(
        Grove.replaced(original, after, List.of(call("api X.f", call("api X.g")), after)),
        """
          api Manager.build
        =   api State.sync  (1 call below)
        =   (3 calls between)
        =   ~ cast run to=child1 hop_count=1  (2 calls below)
        +   api X.f
        +     api X.g
        =   (1 call after)
        """);
  }

  @Test
  void otherMessage_showsTheFactsInWhichItDiffers() {
    Branch sent = find("cast run");
    reads(
        Grove.replaced(original, sent, List.of(Grove.with(sent, "to", "child2"))),
        """
          api Manager.build
        =   api State.sync  (1 call below)
        =   (2 calls between)
        =   api Scheduler.log
        -   ~ cast run to=child1
        +   ~ cast run to=child2
        =     child1 Manager.run  (1 call below)
        =   (1 call after)
        """);
  }

  @Test
  void otherOutcome_isShownWhereItBeganAndCallersSayThatTheyEndOtherwise() {
    Branch log = find("api Scheduler.log");
    List<Branch> deeper = Grove.replaced(original, log, List.of(threw("api Scheduler.log", "Odd")));
    Branch build = deeper.get(1);
    reads(
        Grove.replaced(deeper, build, List.of(Grove.with(build, "threw", "Odd"))),
        """
          api Manager.build [ends otherwise]
        =   api State.sync  (1 call below)
        =   api State.children
        =   api Scheduler.pick
        -   api Scheduler.log
        +   api Scheduler.log [threw Odd]
        =   (3 calls, 1 message after)
        """);
  }

  @Test
  void swappedCalls_areShownTogether() {
    Branch pick = find("api Scheduler.pick");
    Branch log = find("api Scheduler.log");
    List<Branch> once = Grove.replaced(original, log, List.of());
    reads(
        Grove.replaced(once, pick, List.of(log, pick)),
        """
          api Manager.build
        =   api State.sync  (1 call below)
        =   api State.children
        -   api Scheduler.pick
        =   api Scheduler.log
        +   api Scheduler.pick
        =   (3 calls, 1 message after)
        """);
  }

  @Test
  void whole_showsEveryDifferenceInTheTree() {
    List<Branch> other = Grove.replaced(original, find("child1 Runner.run"), List.of());
    other = Grove.replaced(other, other.get(0), List.of(call("api Manager.begin")));

    assertThat(String.join("\n", Row.lines(DifferenceRows.of(aligned(other)))))
        .isEqualToIgnoringNewLines(
            """
            - api Manager.start
            + api Manager.begin
              api Manager.build
            =   api State.sync  (1 call below)
            =   (2 calls between)
            =   api Scheduler.log
                ~ cast run to=child1 hop_count=1
                  child1 Manager.run
            -       child1 Runner.run
            =   api Manager.done
            """);
  }

  @Test
  void longDifference_isCutAndFarOnesAreCounted() {
    List<Branch> many = Collections.nCopies(30, call("api X.f"));
    List<Branch> other = Grove.replaced(original, find("api State.sync"), many);
    Branch done = find("api Manager.done");
    Branch last = other.get(1).below().get(34);
    other = Grove.replaced(other, last, List.of(Grove.with(done, "threw", "Odd")));

    List<String> text =
        Row.lines(DifferenceRows.of(Spot.firstDifference(aligned(other)).orElseThrow()));

    assertThat(text.get(1)).isEqualTo("-   api State.sync");
    assertThat(text.subList(25, text.size()))
        .containsExactly("    (8 more lines)", "    (6 calls, 1 message after, not all alike)");
  }

  private Branch find(String name) {
    return Grove.all(original).stream()
        .filter(b -> b.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void reads(List<Branch> other, String expected) {
    Spot spot = Spot.firstDifference(aligned(other)).orElseThrow();
    assertThat(String.join("\n", Row.lines(DifferenceRows.of(spot))) + "\n").isEqualTo(expected);
  }

  private List<Aligned> aligned(List<Branch> other) {
    return Alignment.of(original, other, new Likeness());
  }
}
