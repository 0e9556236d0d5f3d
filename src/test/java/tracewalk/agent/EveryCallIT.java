package tracewalk.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tracewalk.agent.Recorded.Call;
import tracewalk.agent.format.EventKind;
import tracewalk.agent.format.RecordingReader;
import tracewalk.agent.format.ThreadAccount;
import tracewalk.recorded.Constructs;

/**
 * How single calls are recorded: their ends, lines and links. That none is missing is what {@link
 * EveryConstructIT} shows.
 */
@ParameterizedClass
@MethodSource("tracewalk.agent.Jdk#all")
class EveryCallIT {

  private static RecordedProgram.Ended ended;
  private static Recorded recorded;
  @Parameter private Jdk jdk;

  @BeforeParameterizedClassInvocation
  static void record(Jdk jdk, @TempDir Path folder) {
    ended = new RecordedProgram(folder).on(jdk.java()).run(Constructs.class);
    recorded = Recorded.read(ended.recording());
  }

  @Test
  void program_behavesAsWithoutAgent() {
    assertThat(ended.exitCode()).isZero();
    assertThat(ended.output()).isEqualTo("done 1\n");
    assertThat(ended.errors()).isEmpty();
  }

  @Test
  void accounts_balanceWithTheEvents() {
    try (RecordingReader reader = RecordingReader.open(ended.recording())) {
      assertThat(reader.notInstrumented()).isEmpty();
      assertThat(reader.header().closed()).isTrue();
      assertThat(reader.header().jvm()).contains(" " + jdk.version());
      for (ThreadAccount account : reader.accounts()) {
        assertThat(recorded.counted.get(account.threadId()))
            .containsExactly(account.entered(), account.returned(), account.threw());
        assertThat(account.open()).isZero();
        assertThat(account.dropped()).isZero();
      }
    }
  }

  @Test
  void constructor_containsThoseItCalls() {
    assertThat(recorded.named("Constructs$Base.<init>"))
        .extracting(Call::parentName)
        .containsOnly("Constructs$Derived.<init>");
    assertThat(recorded.named("Constructs$Derived.prepared"))
        .extracting(Call::parentName)
        .containsOnly("Constructs$Derived.<init>");
  }

  @Test
  void exceptionOutOfSuperConstructor_closesBoth() {
    Call base =
        recorded.named("Constructs$Base.<init>").stream()
            .filter(call -> call.end.kind() == EventKind.THROW)
            .findFirst()
            .orElseThrow();
    assertThat(base.parent.end.kind()).isEqualTo(EventKind.THROW);
    assertThat(base.parent.end.exception()).isEqualTo(base.end.exception());
    assertThat(recorded.named("Constructs.first").stream().map(Call::parentName))
        .contains("Constructs.constructors");
  }

  @Test
  void exceptionThroughSeveralFrames_isSeenInEach() {
    assertThat(recorded.named("Constructs.failing"))
        .hasSize(6)
        .allSatisfy(call -> assertThat(call.end.exception().message()).isEqualTo("deep"));
  }

  @Test
  void callLine_belongsToTheCaller() {
    Call locked = recorded.named("Constructs.locked").get(0);
    assertThat(locked.enter.callLine())
        .isBetween(locked.parent.method.line(), locked.parent.method.lastLine());
    assertThat(locked.enter.declared()).isEqualTo(Constructs.class.getName());
    Call viaInterface = recorded.named("Constructs$Square.area").get(0);
    assertThat(viaInterface.enter.declared()).endsWith("$Shape");
  }

  @Test
  void callByReflection_hasNoLine() {
    Call last = recorded.named("Constructs.locked").get(1);
    assertThat(last.parentName()).isEqualTo("Constructs.reflection");
    assertThat(last.enter.callLine()).isZero();
    assertThat(last.enter.declared()).isNull();
  }

  @Test
  void startedThread_isLinkedToItsStart() {
    var spawn =
        recorded.others.stream().filter(event -> event.kind() == EventKind.SEND).findFirst();
    assertThat(spawn).isPresent();
    assertThat(recorded.others)
        .filteredOn(event -> event.kind() == EventKind.RECEIVE)
        .extracting(event -> event.link())
        .contains(spawn.get().link());
  }
}
