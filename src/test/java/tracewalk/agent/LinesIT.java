package tracewalk.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tracewalk.agent.format.RecordingReader;
import tracewalk.agent.format.Value;
import tracewalk.recorded.line.Stepwise;
import tracewalk.trace.CallLines;
import tracewalk.trace.CallSite;
import tracewalk.trace.ExecutedLine;
import tracewalk.trace.Recording;
import tracewalk.trace.listing.ValueText;

/**
 * At level {@code lines} a recording shows which lines ran and what the local variables were. Lines
 * are counted here from the first of their method.
 */
@ParameterizedClass
@MethodSource("tracewalk.agent.Jdk#all")
class LinesIT {

  private static final String SOURCE =
      "src/test/java/" + Stepwise.class.getName().replace('.', '/') + ".java";

  private static RecordedProgram.Ended ended;
  @Parameter private Jdk jdk;

  @BeforeParameterizedClassInvocation
  static void record(Jdk jdk, @TempDir Path folder) {
    ended =
        new RecordedProgram(folder)
            .on(jdk.java())
            .with("include=tracewalk.recorded.line.**,capture=lines")
            .run(Stepwise.class);
    assertThat(ended.errors()).isEmpty();
  }

  private List<String> lines(String method) {
    return lines(method, 0);
  }

  private List<String> lines(String method, int occurrence) {
    try (Recording recording = Recording.open(ended.recording())) {
      return texts(lines(recording, calls(recording, method).get(occurrence)));
    }
  }

  private static List<Integer> calls(Recording recording, String method) {
    return IntStream.rangeClosed(1, recording.callCount())
        .filter(call -> name(recording, call).equals(method))
        .boxed()
        .toList();
  }

  private static String name(Recording recording, int call) {
    String type = recording.callee(call).className();
    String name = recording.callee(call).method();
    return name.equals("<init>") ? type.substring(type.lastIndexOf('$') + 1) : name;
  }

  private static CallLines lines(Recording recording, int call) {
    return recording.lines(call);
  }

  private static List<String> texts(CallLines lines) {
    int first = lines.lines().get(0);
    return lines.executed().stream().map(line -> text(line, first)).toList();
  }

  private static String text(ExecutedLine line, int first) {
    return (line.line() - first + " " + text(line.changed())).trim();
  }

  private static String text(Map<String, Value> values) {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + ValueText.of(entry.getValue()))
        .collect(Collectors.joining(" "));
  }

  @Test
  void loop_showsEachPassAndWhatItChanged() {
    assertThat(lines("loop"))
        .containsExactly(
            "0 times=3", "1 sum=0", "2 i=0", "1", "2 i=1", "1 sum=10", "2 i=2", "1 sum=30", "4");
  }

  @Test
  void branchNotTaken_isNotRun() {
    try (Recording recording = Recording.open(ended.recording())) {
      CallLines lines = lines(recording, calls(recording, "branch").get(0));
      int first = lines.lines().get(0);
      assertThat(lines.notRun()).containsExactly(first + 3);
      assertThat(lines.run()).containsExactly(first, first + 1, first + 5);
    }
  }

  @Test
  void handlerAndFinally_areShownWithTheExceptionCaught() {
    assertThat(lines("guarded", 0))
        .containsExactly("0 text=\"12\"", "2 result=0", "6 result=12", "7 result=112", "8");
    assertThat(lines("guarded", 1))
        .containsExactly(
            "0 text=\"x\"",
            "2 result=0",
            "3",
            "4 odd=NumberFormatException \"For input string: \"x\"\"",
            "6 result=-1",
            "7 result=99",
            "8");
  }

  @Test
  void switch_showsTheCaseThatRan() {
    assertThat(lines("choose")).containsExactly("0 word=\"b\"", "5", "6 found=2", "10");
  }

  @Test
  void lambda_hasLinesOfItsOwn() {
    assertThat(lines("lambda$lambda$0")).containsExactly("0 base=4 x=1", "1 y=5");
    assertThat(lines("lambda")).first().isEqualTo("0 base=4");
  }

  @Test
  void variablesOfOneSlot_areShownWhereTheyAreInScope() {
    assertThat(lines("scopes"))
        .containsExactly(
            "0",
            "2 all=0",
            "3 one=1",
            "6 all=1",
            "7 one=\"two\"",
            "9 all=4",
            "10 round=0",
            "11 fresh=9",
            "9 all=13",
            "10 round=1",
            "11",
            "9 all=22",
            "13");
    try (Recording recording = Recording.open(ended.recording())) {
      CallLines lines = lines(recording, calls(recording, "scopes").get(0));
      assertThat(text(lines.localsAt(2))).isEqualTo("all=0 one=1");
      assertThat(text(lines.localsAt(3))).isEqualTo("all=1");
      assertThat(text(lines.localsAt(10))).isEqualTo("all=13 round=1 fresh=9");
    }
  }

  @Test
  void variableWithoutValue_isNotShownAndAChangedParameterIs() {
    assertThat(lines("late")).containsExactly("0 step=1", "1 step=2", "2 value=4");
  }

  @Test
  void everyPrimitive_isShownAsWhatItIs() {
    assertThat(lines("wide"))
        .containsExactly(
            "0 much=7 part=0.5",
            "1 more=14",
            "2 less=0.25",
            "3 letter=\"c\"",
            "4 small=3",
            "5 yes=true");
  }

  @Test
  void secretVariables_areSecretAndNeverReachTheFile() throws IOException {
    assertThat(lines("login"))
        .containsExactly(
            "0 user=\"jane\" password=String (secret)",
            "1 secretToken=String (secret)",
            "2 pwd=char[] (secret)");
    assertThat(Files.readString(ended.recording(), StandardCharsets.ISO_8859_1))
        .contains("jane")
        .doesNotContain("hunter2");
  }

  @Test
  void recursion_keepsTheVariablesOfEachCallApart() {
    assertThat(lines("down", 0)).containsExactly("0 left=2", "1 here=4", "2", "4 here=6");
    assertThat(lines("down", 2)).containsExactly("0 left=0", "1 here=0", "4");
  }

  @Test
  void constructor_showsLinesBeforeAndAfterTheOther() {
    assertThat(lines("Derived")).containsExactly("0 start=5", "1", "2 half=5", "3");
    assertThat(lines("Base")).containsExactly("0 first=10", "1", "2");
  }

  @Test
  void textsOfEqualHash_areToldApart() {
    assertThat(lines("texts"))
        .containsExactly(
            "0",
            "1 length=0",
            "2 text=\"Aa\"",
            "3 length=2",
            "2 text=\"BB\"",
            "3 length=4",
            "2",
            "3 length=6",
            "4");
  }

  @Test
  void callsThatCouldBeMade_standBesideThoseMade() {
    try (Recording recording = Recording.open(ended.recording())) {
      List<Integer> calls = calls(recording, "down");
      assertThat(made(recording, calls.get(0))).containsExactly("down " + List.of(calls.get(1)));
      assertThat(made(recording, calls.get(2))).containsExactly("down []");
      assertThat(made(recording, calls(recording, "main").get(0)))
          .hasSize(14)
          .contains("loop " + calls(recording, "loop"))
          .contains("guarded " + calls(recording, "guarded"));
    }
  }

  private static List<String> made(Recording recording, int call) {
    List<String> made = new ArrayList<>();
    for (CallSite site : recording.callSites(call)) {
      made.add(site.method() + " " + site.calls());
    }
    return made;
  }

  @Test
  void linesAreNoStepsAndTheAccountsBalance() {
    try (Recording recording = Recording.open(ended.recording())) {
      assertThat(recording.stepCount()).isEqualTo(2 * recording.callCount());
      assertThat(recording.accounts().total().entered()).isEqualTo(recording.callCount());
      assertThat(recording.accounts().total().returned()).isEqualTo(recording.callCount());
    }
  }

  @Test
  void classFileWithoutDebugInformation_isNamedAndItsCallsAreRecorded(@TempDir Path bare) {
    RecordedProgram.Ended without = compiled(bare, "-g:none");
    assertThat(without.output()).isEqualTo(ended.output());
    assertThat(without.errors()).isEmpty();
    try (RecordingReader reader = RecordingReader.open(without.recording())) {
      assertThat(reader.notInstrumented())
          .contains(Stepwise.class.getName() + ": no lines, for the class file has none");
      assertThat(reader.lines()).isEmpty();
    }
    try (Recording recording = Recording.open(without.recording())) {
      assertThat(recording.callCount()).isEqualTo(20);
      assertThat(recording.lines(1).executed()).isEmpty();
    }
  }

  @Test
  void classFileWithoutNames_hasLinesAlone(@TempDir Path bare) {
    RecordedProgram.Ended without = compiled(bare, "-g:lines");
    assertThat(without.output()).isEqualTo(ended.output());
    try (RecordingReader reader = RecordingReader.open(without.recording())) {
      assertThat(reader.notInstrumented())
          .contains(
              Stepwise.class.getName()
                  + ": lines without variables, for the class file names none");
    }
    try (Recording recording = Recording.open(without.recording())) {
      int loop = calls(recording, "loop").get(0);
      assertThat(texts(recording.lines(loop)))
          .containsExactly("0", "1", "2", "1", "2", "1", "2", "1", "4");
    }
  }

  private RecordedProgram.Ended compiled(Path bare, String debug) {
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                debug,
                "-d",
                bare.toString(),
                RecordedProgram.root().resolve(SOURCE).toString());
    assertThat(failed).isZero();
    return new RecordedProgram(bare)
        .on(jdk.java())
        .from(bare.toString())
        .with("include=tracewalk.recorded.line.**,capture=lines")
        .run(Stepwise.class);
  }
}
