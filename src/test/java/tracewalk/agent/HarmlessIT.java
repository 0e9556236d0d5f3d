package tracewalk.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.recorded.Confidant;
import tracewalk.recorded.Constructs;
import tracewalk.recorded.Onlooker;
import tracewalk.recorded.Watchful;

/** What a recording must not do: run the program's code, repeat its secrets, stand in its way. */
@ParameterizedClass
@MethodSource("tracewalk.agent.Jdk#all")
class HarmlessIT {

  @TempDir Path folder;
  @Parameter private Jdk jdk;

  private RecordedProgram program() {
    return new RecordedProgram(folder).on(jdk.java());
  }

  @Test
  void values_areTakenWithoutRunningTheProgramsCode() {
    RecordedProgram.Ended ended =
        program().with("include=tracewalk.recorded.**,capture=state").run(Watchful.class);
    assertThat(ended.output()).isEqualTo("noticed 0\n");
    Recorded recorded = Recorded.read(ended.recording());
    assertThat(recorded.only("Watchful.fail").end.exception().message())
        .isEqualTo("as the field has it");
    assertThat(recorded.named("Watchful.take").get(2).enter.args())
        .singleElement()
        .satisfies(value -> assertThat(((ObjectValue) value).entries()).hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"calls", "values", "state"})
  void secrets_neverReachTheFile(String level) throws IOException {
    Path rules = Files.writeString(folder.resolve("rules"), "secret bloodGroup\n");
    String options = "include=tracewalk.recorded.**,label=password=hunter2-label,rules=" + rules;
    RecordedProgram.Ended ended =
        program().with(options + ",capture=" + level).run(Confidant.class);
    assertThat(ended.errors()).isEmpty();
    byte[] bytes = Files.readAllBytes(ended.recording());
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    assertThat(latin).contains("Confidant").doesNotContain("hunter2");
    assertThat(latin.replace("\0", "")).doesNotContain("hunter2");
    if (!level.equals("calls")) {
      assertThat(latin).contains("jane").contains("shown");
    }
  }

  @Test
  void secrets_areSaidToBeThere() {
    Path recording = program().run(Confidant.class).recording();
    Recorded recorded = Recorded.read(recording);
    assertThat(((ObjectValue) recorded.only("Confidant.token").end.result()).secret()).isTrue();
    ObjectValue pin = (ObjectValue) recorded.only("Confidant.pin").end.result();
    assertThat(pin.type()).isEqualTo("long");
    assertThat(pin.secret()).isTrue();
    assertThat(recorded.only("Confidant.keep").enter.args())
        .extracting(value -> value instanceof ObjectValue object && object.secret())
        .containsExactly(true, true, true, false);
    assertThat(((ObjectValue) recorded.only("Confidant.getDiary").end.result()).secret()).isTrue();
    assertThat(recorded.named("Confidant$Note.line"))
        .allSatisfy(call -> assertThat(((ObjectValue) call.end.result()).secret()).isTrue());
  }

  @Test
  void withoutInclude_theClassesInFoldersAreRecorded() {
    Path recording = program().with("").run(Watchful.class).recording();
    assertThat(Recorded.read(recording).only("Watchful.main")).isNotNull();
  }

  @Test
  void patternThatMatchesNothing_isSaidAtTheEnd() {
    RecordedProgram.Ended ended = program().with("exclude=no.such.**").run(Watchful.class);
    assertThat(ended.errors())
        .isEqualTo("tracewalk: exclude no.such.** matched no class that was loaded\n");
  }

  @Test
  void recordingWithoutACall_saysWhatWouldHaveBeenRecorded() {
    RecordedProgram.Ended ended = program().with("include=no.such.**").run(Watchful.class);
    assertThat(ended.errors())
        .startsWith("tracewalk: no call was recorded: no class that was loaded is to be recorded;")
        .contains("tracewalk: include no.such.** matched no class that was loaded\n");
  }

  @Test
  void optionsThatAreGone_startNoRecording() throws IOException {
    Process process =
        new ProcessBuilder(
                jdk.java().toString(),
                "-javaagent:" + RecordedProgram.agentJar() + "=@" + folder.resolve("gone"),
                "-version")
            .directory(folder.toFile())
            .start();
    assertThat(process.errorReader().lines())
        .contains("tracewalk: not started, for nobody waits for the recording");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void unknownOption_isNamedAndTheProgramRuns() {
    RecordedProgram.Ended ended = program().with("outptu=x,include=none").run(Constructs.class);
    assertThat(ended.exitCode()).isZero();
    assertThat(ended.errors())
        .startsWith("tracewalk: unknown agent option 'outptu'; expected one of: out, ");
  }

  @Test
  void unknownOption_stopsAStrictStart() {
    RecordedProgram.Ended ended = program().with("capture=all,strict").run(Constructs.class);
    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.output()).isEmpty();
    assertThat(ended.errors()).contains("unknown value 'all' of capture");
  }

  @Test
  void existingFile_isNotOverwritten() throws IOException {
    RecordedProgram program = program();
    Files.writeString(program.recording(), "precious");
    RecordedProgram.Ended ended = program.run(Constructs.class);
    assertThat(ended.exitCode()).isZero();
    assertThat(ended.errors()).contains("exists; name another or add overwrite=true");
    assertThat(program.recording()).hasContent("precious");
  }

  @Test
  void program_seesNothingOfTheAgent() {
    RecordedProgram program = program();
    RecordedProgram.Ended bare = program.bare(Onlooker.class.getName());
    RecordedProgram.Ended ended = program.run(Onlooker.class);
    assertThat(ended.output()).isEqualTo(bare.output()).contains("tracewalk.agent.Agent: none");
    assertThat(ended.errors()).isEmpty();
    assertThat(Recorded.read(ended.recording()).only("Onlooker.main")).isNotNull();
  }
}
