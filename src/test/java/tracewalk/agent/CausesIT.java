package tracewalk.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tracewalk.agent.Recorded.Call;
import tracewalk.agent.format.RecordingReader;
import tracewalk.agent.format.Value;
import tracewalk.recorded.Handovers;
import tracewalk.recorded.ManyTasks;
import tracewalk.recorded.Queues;
import tracewalk.recorded.Unlinked;

/**
 * Work that is handed over names the call that did so, on every JDK that is installed. A call is
 * caused by those it is made in and, at the bottom of its thread, by the one that sent what was
 * received there.
 */
class CausesIT {

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("tracewalk.agent.Jdk#all")
  void everyTask_isCausedByTheCallThatHandedItOver(Jdk jdk) {
    RecordedProgram.Ended ended = new RecordedProgram(folder).on(jdk.java()).run(Handovers.class);
    assertThat(ended.errors()).isEmpty();
    assertThat(ended.output()).isEqualTo("done true\n");
    Recorded recorded = Recorded.read(ended.recording());
    assertThat(unlinked(ended.recording())).isEmpty();
    assertThat(misled(recorded, "Handovers.task", "Handovers.hand")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("tracewalk.agent.Jdk#all")
  void manyTasks_haveEachItsOwnCauseAndAreLetGoOf(Jdk jdk) {
    RecordedProgram.Ended ended = new RecordedProgram(folder).on(jdk.java()).run(ManyTasks.class);
    assertThat(ended.errors()).isEmpty();
    assertThat(ended.output()).isEqualTo("forgotten true\n");
    Recorded recorded = Recorded.read(ended.recording());
    assertThat(recorded.named("ManyTasks.task")).hasSizeGreaterThanOrEqualTo(220_000);
    assertThat(misled(recorded, "ManyTasks.task", "ManyTasks.hand", "ManyTasks.chain")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("tracewalk.agent.Jdk#all")
  void taskThatNoCallHandedOver_takesNoCauseFromTheTaskBefore(Jdk jdk) {
    RecordedProgram.Ended ended =
        new RecordedProgram(folder)
            .with("include=tracewalk.recorded.Unlinked$Inside")
            .on(jdk.java())
            .run(Unlinked.class);
    assertThat(ended.output()).isEqualTo("done\n");
    Recorded recorded = Recorded.read(ended.recording());
    assertThat(recorded.named("Unlinked$Inside.run"))
        .hasSize(20)
        .allSatisfy(
            run ->
                assertThat(run.received)
                    .hasSize(run.enter.args().get(0).equals(text("linked")) ? 1 : 0));
  }

  @ParameterizedTest
  @MethodSource("tracewalk.agent.Jdk#all")
  void everyThingTakenFromAQueue_namesTheCallThatPutIt(Jdk jdk) {
    RecordedProgram.Ended ended = new RecordedProgram(folder).on(jdk.java()).run(Queues.class);
    assertThat(ended.errors()).isEmpty();
    assertThat(ended.output()).isEqualTo("done\n");
    Recorded recorded = Recorded.read(ended.recording());
    assertThat(unlinked(ended.recording())).isEmpty();
    Map<String, Integer> wrong = new TreeMap<>();
    for (Call took : recorded.named("Queues.took")) {
      List<Call> putters = putters(recorded, took.parent);
      if (putters.size() != 1
          || !putters.get(0).enter.args().subList(0, 2).equals(took.enter.args())) {
        wrong.merge(took.enter.args().get(0).toString(), 1, Integer::sum);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(recorded.named("Queues.took")).hasSize(129);
  }

  @ParameterizedTest
  @MethodSource("tracewalk.agent.Jdk#all")
  void oneObjectInSeveralQueues_isTakenAsItWasPut(Jdk jdk) {
    Path file = new RecordedProgram(folder).on(jdk.java()).run(Queues.class).recording();
    Recorded recorded = Recorded.read(file);
    for (Call take : recorded.named("Queues.takeNumber")) {
      assertThat(take.received).hasSize(1);
      assertThat(recorded.senders.get(take.received.get(0)).enter.args().get(0))
          .isEqualTo(take.enter.args().get(0));
    }
    assertThat(recorded.only("Queues.alone").received).isEmpty();
  }

  /** The calls that put what was taken within this one, a deeper one included. */
  private static List<Call> putters(Recorded recorded, Call call) {
    return recorded.calls.stream()
        .filter(each -> each == call || isWithin(each, call))
        .flatMap(each -> each.received.stream())
        .filter(link -> recorded.sends.get(link).facts().get("kind").equals(text("queue")))
        .map(recorded.senders::get)
        .map(CausesIT::giver)
        .toList();
  }

  private static Value text(String text) {
    return new Value.TextValue(text);
  }

  private static boolean isWithin(Call inner, Call outer) {
    return inner != null && (inner.parent == outer || isWithin(inner.parent, outer));
  }

  private static Call giver(Call putter) {
    return putter.name().equals("Queues.give") ? putter : giver(putter.parent);
  }

  /** What could not be woven, by the recording's own words. */
  private static List<String> unlinked(Path recording) {
    try (RecordingReader reader = RecordingReader.open(recording)) {
      return reader.notInstrumented();
    }
  }

  /** By way: how many tasks do not come from the call with their own name and number. */
  private static Map<String, Integer> misled(Recorded recorded, String task, String... hands) {
    Map<String, Integer> misled = new TreeMap<>();
    for (Call call : recorded.named(task)) {
      List<Value> wanted = call.enter.args().subList(0, 2);
      boolean found =
          causes(recorded, call).stream()
              .anyMatch(
                  cause ->
                      Set.of(hands).contains(cause.name())
                          && cause.enter.args().subList(0, 2).equals(wanted));
      if (!found) {
        misled.merge(wanted.get(0).toString(), 1, Integer::sum);
      }
    }
    return misled;
  }

  /** All calls that a call is made in, and where each thread's first call comes from. */
  private static List<Call> causes(Recorded recorded, Call call) {
    List<Call> causes = new ArrayList<>();
    Set<String> links = new LinkedHashSet<>();
    for (Call each = call; each != null; ) {
      causes.add(each);
      Call next = each.parent;
      if (next == null && !each.received.isEmpty()) {
        String link = each.received.get(each.received.size() - 1);
        next = links.add(link) ? recorded.senders.get(link) : null;
      }
      each = next;
    }
    return causes;
  }
}
