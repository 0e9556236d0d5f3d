package tracewalk.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tracewalk.agent.Recorded.Call;
import tracewalk.agent.format.EventKind;
import tracewalk.agent.format.RecordingReader;
import tracewalk.recorded.RunAll;

/** Class files of every version, and such as obfuscators and other languages make, are recorded. */
class ClassFilesIT {

  private static final int OLDEST = 45;
  private static final int OF_JAVA_1 = 44;

  @TempDir Path folder;

  private RecordedProgram.Ended run(Jdk jdk, OddClasses classes) {
    String tests = RecordedProgram.root().resolve("src/test/target/test-classes").toString();
    RecordedProgram program =
        new RecordedProgram(folder)
            .on(jdk.java())
            .with("include=tracewalk.odd.**,capture=state")
            .from(folder + File.pathSeparator + tests);
    String[] words = new String[classes.names().length + 1];
    words[0] = RunAll.class.getName();
    System.arraycopy(classes.names(), 0, words, 1, words.length - 1);
    RecordedProgram.Ended bare = program.bare(words);
    RecordedProgram.Ended ended = program.run(words);
    assertThat(ended.errors()).isEqualTo(bare.errors()).isEmpty();
    assertThat(ended.output()).isEqualTo(bare.output());
    return ended;
  }

  private static List<String> notRecorded(RecordedProgram.Ended ended) {
    try (RecordingReader reader = RecordingReader.open(ended.recording())) {
      return reader.notInstrumented();
    }
  }

  @ParameterizedTest
  @MethodSource("tracewalk.agent.Jdk#all")
  void classOfAnyVersion_isRecorded(Jdk jdk) {
    OddClasses classes = new OddClasses(folder);
    int newest = OF_JAVA_1 + jdk.version();
    IntStream.rangeClosed(OLDEST, newest).forEach(classes::version);
    RecordedProgram.Ended ended = run(jdk, classes);
    assertThat(notRecorded(ended)).isEmpty();
    Recorded recorded = Recorded.read(ended.recording());
    for (int version = OLDEST; version <= newest; version++) {
      Call fail = recorded.only("V" + version + ".fail");
      assertThat(fail.end.kind()).isEqualTo(EventKind.THROW);
      assertThat(fail.parentName()).isEqualTo("V" + version + ".run");
      assertThat(fail.parent.end.kind()).isEqualTo(EventKind.RETURN);
      assertThat(recorded.only("V" + version + ".<init>").parent).isSameAs(fail);
    }
  }

  @ParameterizedTest
  @MethodSource("tracewalk.agent.Jdk#all")
  void oddClass_isRecorded(Jdk jdk) {
    OddClasses classes = new OddClasses(folder);
    classes.oddNames();
    classes.oddConstructors();
    classes.oddHandlers();
    classes.manyParameters();
    RecordedProgram.Ended ended = run(jdk, classes);
    assertThat(notRecorded(ended)).isEmpty();
    Recorded recorded = Recorded.read(ended.recording());
    Map<String, Long> counts = recorded.perMethod();
    assertThat(counts)
        .containsEntry("tracewalk.odd.a b-c.do it()J", 1L)
        .containsEntry("tracewalk.odd.Built.<init>(I)V", 2L)
        .containsEntry("tracewalk.odd.Built.<init>(J)V", 1L)
        .containsEntry("tracewalk.odd.Built.<init>(D)V", 1L)
        .containsEntry("tracewalk.odd.Handled.fail(JD)I", 4L)
        .hasSize(23);
    assertThat(recorded.named("Built.<init>")).allMatch(call -> call.parent != null);
    assertThat(recorded.calls).allMatch(call -> call.end != null);
  }

  @ParameterizedTest
  @MethodSource("tracewalk.agent.Jdk#all")
  void methodTooLarge_isNamedAndTheOthersAreRecorded(Jdk jdk) {
    OddClasses classes = new OddClasses(folder);
    classes.large();
    RecordedProgram.Ended ended = run(jdk, classes);
    assertThat(notRecorded(ended)).containsExactly("tracewalk.odd.Large.full()I: too large");
    Recorded recorded = Recorded.read(ended.recording());
    assertThat(recorded.named("Large.small")).hasSize(13_001);
    assertThat(recorded.named("Large.full")).isEmpty();
  }
}
