package tracewalk.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tracewalk.web.run.Home;

/** The command in a process of its own, whose streams a recorded program inherits. */
final class CommandProcess {
  private final Path folder;
  private final Map<String, String> environment;

  CommandProcess(Path folder) {
    this(folder, Map.of());
  }

  private CommandProcess(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  CommandProcess with(String variable, String value) {
    return new CommandProcess(folder, Map.of(variable, value));
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The words that start it. */
  static List<String> words(String... arguments) {
    List<String> words =
        new ArrayList<>(List.of(Home.find().root().resolve("tracewalk").toString()));
    words.addAll(List.of(arguments));
    return words;
  }

  /** Runs any command, with this text on its standard input. */
  Ran run(List<String> command, String input) throws IOException, InterruptedException {
    Process process = start(command);
    process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    return end(process);
  }

  Process start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    builder.environment().put("TRACEWALK_BUILD", "never");
    return builder.redirectError(errors().toFile()).start();
  }

  /** Starts the command and returns when its program has printed this line. */
  Process startUntil(String line, List<String> words) throws IOException {
    Process process = start(words);
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    assertThat(out.lines().anyMatch(line::equals)).as("printed " + line).isTrue();
    return process;
  }

  Ran end(Process process) throws IOException, InterruptedException {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ended").isTrue();
    return new Ran(process.exitValue(), out, Files.readString(errors()));
  }

  private Path errors() {
    return folder.resolve("err.txt");
  }
}
