package tracewalk.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Java has gained since 17 (patterns, early constructors, virtual threads) is recorded. */
class NewestJavaIT {

  private static final String PROGRAM = "tracewalk.recorded.newest.Newest";
  private static final String PREFIX = "tracewalk.recorded.newest.";

  @TempDir Path folder;
  private final Jdk jdk = Jdk.newest();

  @BeforeEach
  void compile() throws Exception {
    Path source = RecordedProgram.root().resolve("src/test/resources/recorded/Newest.java");
    run(jdk.javac().toString(), "-g", "-d", folder.toString(), source.toString());
  }

  private static void run(String... command) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  private RecordedProgram program(String options) {
    return new RecordedProgram(folder).on(jdk.java()).from(folder.toString()).with(options);
  }

  @Test
  void everyCall_isRecordedBelowItsCaller() throws Exception {
    RecordedProgram.Ended ended =
        program("include=" + PREFIX + "**")
            .before(CountedProgram.option(folder, PREFIX))
            .run(PROGRAM);
    assertThat(ended.exitCode()).as(ended.errors()).isZero();
    Recorded recorded = Recorded.read(ended.recording());
    ConstructTable table = new ConstructTable(CountedProgram.read(folder), recorded);
    assertThat(table.differences()).isEmpty();
    assertThat(recorded.named("Newest.work")).hasSize(200);
    assertThat(recorded.calls).allMatch(call -> call.end != null);
  }

  @Test
  void program_behavesAsAlone() {
    RecordedProgram.Ended bare = program("").bare(PROGRAM);
    RecordedProgram.Ended ended = program("capture=state").run(PROGRAM);
    assertThat(ended.output()).isEqualTo(bare.output()).contains("n6n1n3");
    assertThat(List.of(ended.errors(), bare.errors())).containsOnly("");
  }
}
