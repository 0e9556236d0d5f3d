package tracewalk.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tracewalk.agent.format.EventKind;
import tracewalk.trace.index.CallTree;
import tracewalk.trace.index.Events;

/**
 * Hundreds of recordings made by chance, with clocks that disagree, receipts before their sends or
 * without any, calls that never end and messages outside every call. However the index is divided
 * into blocks, it says what plain lists say.
 */
class AnyRecordingTest {
  private static final int RECORDINGS = 150;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 64, 4096})
  void index_saysOfEveryEventWhatPlainListsSay(int blockEvents) {
    for (int seed = 0; seed < RECORDINGS; seed++) {
      HandMade made = byChance(new Random(seed));
      compare(made.recording(blockEvents), new SlowIndex(made), "seed " + seed);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4096})
  void window_countsItsStepsAsTheyAre(int blockEvents) {
    for (int seed = 0; seed < RECORDINGS; seed++) {
      HandMade made = byChance(new Random(seed));
      steps(made.recording(blockEvents), "seed " + seed);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4096})
  void window_tellsItsStepsAndCallsAsTheyAreAskedFor(int blockEvents) {
    for (int seed = 0; seed < RECORDINGS; seed++) {
      told(byChance(new Random(seed)).recording(blockEvents), "seed " + seed);
    }
  }

  private static void told(Recording recording, String seed) {
    List<Integer> calls = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    Window window = recording.window();
    if (recording.stepCount() > 0) {
      window.each(
          1,
          recording.stepCount(),
          (number, kind, call, thread) -> {
            numbers.add(number);
            Step step = recording.step(number);
            assertThat(List.of(kind.ordinal(), call))
                .as("%s, step %d", seed, number)
                .isEqualTo(List.of(step.kind().ordinal(), step.callId()));
            if (kind == StepKind.CALL) {
              calls.add(call);
            }
          });
    }
    assertThat(numbers).as(seed).hasSize(recording.stepCount()).isSorted();
    assertThat(IntStream.range(0, window.calls()).map(window::call).boxed())
        .as(seed)
        .isEqualTo(calls);
    for (int call = 1; call <= recording.callCount(); call++) {
      assertThat(window.place(call)).as("%s, call %d", seed, call).isEqualTo(calls.indexOf(call));
      if (calls.contains(call)) {
        assertThat(window.depth(call))
            .as("%s, call %d", seed, call)
            .isEqualTo(
                (int)
                    IntStream.iterate(call, c -> c != 0, recording.index().calls()::parent)
                        .skip(1)
                        .filter(recording::inWindow)
                        .count());
      }
    }
  }

  private static void compare(Recording recording, SlowIndex expected, String seed) {
    Events events = recording.index().events();
    assertThat(events.size()).as(seed).isEqualTo(expected.events.size());
    for (int event : shuffled(events.size())) {
      SlowIndex.Event plain = expected.events.get(event);
      assertThat(List.of(events.kind(event), events.thread(event), events.timeNs(event)))
          .as("%s, event %d", seed, event)
          .isEqualTo(List.of(plain.kind, plain.thread, plain.time));
      assertThat(List.of(events.call(event), events.link(event)))
          .as("%s, event %d", seed, event)
          .isEqualTo(List.of(plain.call, plain.link));
    }
    compare(recording.index().calls(), expected, seed);
    expected.receivers.forEach(
        (link, calls) ->
            assertThat(recording.index().links().receivers(link)).as(seed).isEqualTo(calls));
  }

  private static void compare(CallTree calls, SlowIndex expected, String seed) {
    assertThat(calls.size()).isEqualTo(expected.calls.size() - 1);
    for (int place : shuffled(calls.size())) {
      int call = place + 1;
      SlowIndex.Call plain = expected.calls.get(call);
      assertThat(List.of(calls.method(call), calls.parent(call), calls.depth(call)))
          .as("%s, call %d", seed, call)
          .isEqualTo(List.of(plain.method, plain.parent, plain.depth));
      assertThat(List.of(calls.enterEvent(call), calls.exitEvent(call), calls.received(call)))
          .as("%s, call %d", seed, call)
          .isEqualTo(List.of(plain.enter, plain.exit, plain.received));
      assertThat(calls.children(call)).as("%s, call %d", seed, call).isEqualTo(plain.children);
    }
  }

  private static void steps(Recording recording, String seed) {
    CallTree calls = recording.index().calls();
    Events events = recording.index().events();
    int steps = 0;
    List<Integer> roots = new ArrayList<>();
    for (int event = recording.window().from(); event < recording.window().to(); event++) {
      EventKind kind = events.kind(event);
      boolean end = kind == EventKind.RETURN || kind == EventKind.THROW;
      int call = events.call(event);
      boolean marks = (end || kind == EventKind.ENTER) && calls.isMark(call);
      if (kind == EventKind.MARK
          || marks
          || (end && calls.enterEvent(call) < recording.window().from())) {
        continue;
      }
      Step step = recording.step(++steps);
      assertThat(List.of(step.kind().ordinal(), step.callId(), step.timeNs()))
          .as("%s, step %d", seed, steps)
          .isEqualTo(List.of(StepKind.of(kind).ordinal(), call, events.timeNs(event)));
      int parent = kind == EventKind.ENTER ? calls.parent(call) : -1;
      if (parent == 0 || (parent > 0 && !recording.inWindow(parent))) {
        roots.add(call);
      }
    }
    assertThat(recording.stepCount()).as(seed).isEqualTo(steps);
    assertThat(recording.roots()).as(seed).isEqualTo(roots);
  }

  /** Every number once, mostly far from the one before. */
  private static int[] shuffled(int size) {
    return IntStream.range(0, size).map(at -> (int) (at * 7919L % size)).distinct().toArray();
  }

  private static HandMade byChance(Random random) {
    HandMade made = HandMade.ofCells();
    List<HandMade.Lane> lanes = new ArrayList<>();
    List<Integer> depths = new ArrayList<>();
    for (int lane = 0; lane <= random.nextInt(5); lane++) {
      lanes.add(made.thread("thread " + lane));
      depths.add(0);
    }
    int length = random.nextInt(120);
    for (int event = 0; event < length; event++) {
      int lane = random.nextInt(lanes.size());
      if (random.nextInt(6) == 0) {
        made.at(random.nextInt(2000));
      }
      depths.set(lane, depths.get(lane) + something(lanes.get(lane), depths.get(lane), random));
    }
    return made;
  }

  /** Makes an event, and says by how much more calls are open. */
  private static int something(HandMade.Lane lane, int depth, Random random) {
    int chance = random.nextInt(20);
    if (chance < 8) {
      lane.call("p.C.m" + random.nextInt(3));
      return 1;
    } else if (chance < 14 && depth > 0) {
      lane.returns();
      return -1;
    } else if (chance == 14 && depth > 0) {
      lane.throwing("p.X", "x");
      return -1;
    } else if (chance == 15) {
      lane.mark(random.nextBoolean() ? "begin" : "end");
    } else if (chance < 18) {
      lane.sends("link" + random.nextInt(12), "cast");
    } else {
      lane.receives("link" + random.nextInt(12));
    }
    return 0;
  }
}
