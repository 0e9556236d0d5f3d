package tracewalk.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tracewalk.agent.Jdk;
import tracewalk.agent.format.RecordingReader;
import tracewalk.recorded.errand.Errand;
import tracewalk.web.run.Home;

/** Recording a JVM that runs: it answers a line for a line, so each call has its moment. */
class AttachIT {
  @TempDir private Path folder;
  private Process program;
  private BufferedReader answers;

  @AfterEach
  void endTheProgram() throws InterruptedException {
    if (program != null) {
      program.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
    }
  }

  @ParameterizedTest
  @MethodSource("tracewalk.agent.Jdk#all")
  void programThatRuns_isRecordedUntilDetached_andAgain(Jdk jdk) throws Exception {
    serve(jdk.java().toString());
    ask("one");
    attach("first.twalk");
    ask("two");
    detach("first.twalk");
    ask("three");
    attach("second.twalk");
    ask("four");
    ask("five");
    detach("second.twalk");
    ask("six");

    assertThat(told("first.twalk"))
        .contains("Errand.answer(\"two\") = \"to two\"")
        .doesNotContain("to one", "to three", "serve(");
    assertThat(told("second.twalk"))
        .contains("to four", "to five")
        .doesNotContain("to three", "to six");
    assertThat(Ran.of("info", path("second.twalk")).out())
        .contains("ended      cleanly", "The accounts balance", "calls that were open when");
  }

  @Test
  void programThatEnds_completesItsRecording() throws Exception {
    serve(CommandProcess.java());
    attach("o.twalk");
    ask("one");
    program.getOutputStream().close();

    assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(program.exitValue()).isZero();
    try (RecordingReader reader = RecordingReader.open(folder.resolve("o.twalk"))) {
      assertThat(reader.header().closed()).isTrue();
    }
  }

  @Test
  void secondAttach_andDetachOfNothing_areRefused() throws Exception {
    serve(CommandProcess.java());
    refused("it is not being recorded", "detach", pid());
    attach("o.twalk");
    refused("it is being recorded already", "attach", pid(), "-o", path("p.twalk"));
    detach("o.twalk");
    refused("found one", "attach", pid(), "-o", path("o.twalk"));
    assertThat(folder.resolve("p.twalk")).doesNotExist();
  }

  @Test
  void recordingThatBeganWithTheJvm_isNotDetached() throws Exception {
    Path agent = Home.find().agentJar();
    serve(CommandProcess.java(), "-javaagent:" + agent + "=out=" + path("o.twalk"));
    refused("it is being recorded already", "attach", pid(), "-o", path("p.twalk"));
    refused("its recording began with it and ends with it", "detach", pid());
  }

  @Test
  void processThatIsNoJvm_isLeftAlone() throws Exception {
    program = new ProcessBuilder("sleep", "600").start();
    refused("expected a JVM that may be attached to", "attach", pid(), "-o", path("o.twalk"));
    assertThat(program.isAlive()).isTrue();
    refused("expected a process that runs", "attach", "999999999", "-o", path("o.twalk"));
    refused("expected a process that runs", "detach", "999999999");
    refused("is not a long", "attach", "no-number");
  }

  @Test
  void attachWithoutAProcess_listsThoseThereAre() throws Exception {
    serve(CommandProcess.java());
    assertThat(Ran.of("attach").out()).containsPattern(pid() + " +" + Errand.class.getName());
  }

  private void serve(String java, String... options) throws IOException {
    List<String> command =
        Stream.of(
                Stream.of(java),
                Stream.of(options),
                Stream.of("-cp", classes(), Errand.class.getName(), "serve"))
            .flatMap(words -> words)
            .toList();
    program =
        new ProcessBuilder(command)
            .redirectError(folder.resolve("program-err.txt").toFile())
            .start();
    answers = program.inputReader(StandardCharsets.UTF_8);
    ask("are you there");
  }

  private static String classes() {
    return Home.find().root().resolve("src/test/target/test-classes").toString();
  }

  private void ask(String line) throws IOException {
    program.outputWriter(StandardCharsets.UTF_8).append(line).append('\n').flush();
    assertThat(answers.readLine()).isEqualTo("to " + line);
  }

  private void attach(String name) {
    Ran ran = Ran.of("attach", pid(), "-o", path(name));
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).isEqualToIgnoringNewLines(path(name));
    assertThat(ran.exit()).isZero();
  }

  private void detach(String name) {
    Ran ran = Ran.of("detach", pid());
    assertThat(ran.err()).startsWith("tracewalk: recorded ").contains(path(name));
    assertThat(ran.exit()).isZero();
  }

  private static void refused(String told, String... arguments) {
    Ran ran = Ran.of(arguments);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).startsWith("tracewalk: ").contains(told).containsOnlyOnce("\n");
  }

  private String told(String name) {
    return Ran.of("calls", path(name)).out();
  }

  private String pid() {
    return Long.toString(program.pid());
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }
}
