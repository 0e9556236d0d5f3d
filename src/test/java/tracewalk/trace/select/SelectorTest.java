package tracewalk.trace.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tracewalk.trace.HandMade;
import tracewalk.trace.Recording;
import tracewalk.trace.StepKind;

class SelectorTest {
  private final HandMade made = HandMade.ofCells();
  private Selector selector;

  /** Calls 1 to 7: an API that polls three times and sends, a cell that takes and works. */
  @BeforeEach
  void story() {
    HandMade.Lane api = made.thread("api/nova-api/1");
    HandMade.Lane cell = made.thread("child/nova-cells/1");
    api.call("a.b.Api.create"); // step 1, call 1
    for (int poll = 0; poll < 3; poll++) {
      api.call("a.c.Poll.poll").call("a.c.Poll$In.look").returns().returns(); // 2-13, calls 2-7
    }
    api.call("a.b.Bus.send").sends("l", "cast").returns().returns(); // 14-17, call 8
    cell.call("a.b.Bus.take").receives("l"); // 18 19, call 9
    cell.call("a.d.Build.build").returns().returns(); // 20-22, call 10
    cell.call("a.d.Idle.wait").returns(); // 23 24, call 11
  }

  /** The rules of a selection, the others being those of {@code ALL}. */
  private static final class Rules {
    int from;
    int to;
    int root;
    int depth;
    List<String> include = List.of();
    List<String> exclude = List.of();
    List<String> cells = List.of();
    List<String> threads = List.of();
    boolean collapse;
  }

  private static Selection of(Consumer<Rules> set) {
    Rules r = new Rules();
    set.accept(r);
    return new Selection(
        r.from,
        r.to,
        r.root,
        r.depth,
        r.include,
        r.exclude,
        r.cells,
        List.of(),
        r.threads,
        List.of(),
        false,
        r.collapse);
  }

  /** The calls that are shown, each with its depth as {@code call:depth}. */
  private List<String> calls(Consumer<Rules> set) {
    List<String> shown = new ArrayList<>();
    each(
        of(set),
        (kind, call) -> {
          if (kind == StepKind.CALL) {
            shown.add(call + ":" + selector.depth());
          }
        });
    return shown;
  }

  private interface Shown {
    void step(StepKind kind, int call);
  }

  private int each(Selection selection, Shown shown) {
    Recording recording = made.recording();
    selector = new Selector(new RecordingFacts(recording), selection, call -> true);
    int[] count = new int[1];
    recording
        .window()
        .each(
            1,
            recording.stepCount(),
            (number, kind, call, thread) -> {
              if (selector.shows(number, kind, call, thread)) {
                count[0]++;
                shown.step(kind, call);
              }
            });
    return count[0];
  }

  @Test
  void all_leavesNothingOut() {
    assertThat(each(Selection.ALL, (kind, call) -> {})).isEqualTo(24);
    assertThat(selector.hidden()).isEmpty();
  }

  @Test
  void classesAndPackages_areLeftOutOrLeft() {
    assertThat(calls(r -> r.exclude = List.of("a.c.")))
        .containsExactly("1:0", "8:1", "9:0", "10:1", "11:0");
    assertThat(selector.hidden()).isEqualTo(Map.of(Rule.EXCLUDE, 6));
    assertThat(calls(r -> r.include = List.of("a.b.*", "Build")))
        .containsExactly("1:0", "8:1", "9:0", "10:1");
    assertThat(calls(r -> r.exclude = List.of("a.c.Poll"))).hasSize(5);
    assertThat(calls(r -> r.exclude = List.of("a.c.Poll.poll"))).contains("3:1").hasSize(8);
    assertThat(calls(r -> r.exclude = List.of("**"))).isEmpty();
  }

  @Test
  void aMessageOfACallThatIsLeftOut_staysInView() {
    List<StepKind> kinds = new ArrayList<>();
    each(of(r -> r.exclude = List.of("Bus")), (kind, call) -> kinds.add(kind));
    assertThat(kinds).contains(StepKind.SEND, StepKind.RECEIVE);
  }

  @Test
  void cellsAndThreads_areWantedOrNot() {
    assertThat(calls(r -> r.cells = List.of("child"))).containsExactly("9:0", "10:1", "11:0");
    assertThat(calls(r -> r.cells = List.of("!child"))).hasSize(8);
    assertThat(calls(r -> r.threads = List.of("t2"))).hasSize(3);
    assertThat(calls(r -> r.threads = List.of("!api/nova-api/1"))).hasSize(3);
    assertThat(selector.hidden()).isEqualTo(Map.of(Rule.THREAD, 8));
  }

  @Test
  void aSubtree_isWhatACallDidHereAndElsewhere() {
    assertThat(calls(r -> r.root = 8)).containsExactly("8:0", "9:0", "10:1");
    assertThat(calls(r -> r.root = 2)).containsExactly("2:0", "3:1");
    assertThat(each(of(r -> r.root = 2), (kind, call) -> {})).isEqualTo(4);
    assertThat(calls(r -> r.root = 1)).hasSize(10).doesNotContain("11:0");
  }

  @Test
  void depth_countsTheCallsThatAreShown() {
    assertThat(calls(r -> r.depth = 1)).containsExactly("1:0", "9:0", "11:0");
    assertThat(
            calls(
                r -> {
                  r.depth = 1;
                  r.exclude = List.of("a.b.Api");
                }))
        .containsExactly("2:0", "4:0", "6:0", "8:0", "9:0", "11:0");
  }

  @Test
  void repeats_areFoldedIntoTheFirstWithAllThatTheyCall() {
    assertThat(calls(r -> r.collapse = true))
        .containsExactly("1:0", "2:1", "3:2", "8:1", "9:0", "10:1", "11:0");
    assertThat(selector.repeats()).isEqualTo(Map.of(2, 2));
    assertThat(selector.hidden()).isEqualTo(Map.of(Rule.COLLAPSE, 4));
  }

  @Test
  void aRange_holdsWhatBeginsInIt() {
    assertThat(
            calls(
                r -> {
                  r.from = 10;
                  r.to = 19;
                }))
        .containsExactly("6:0", "7:1", "8:0", "9:0");
    assertThat(selector.hidden()).isEqualTo(Map.of(Rule.FROM_STEP, 5, Rule.TO_STEP, 2));
  }
}
