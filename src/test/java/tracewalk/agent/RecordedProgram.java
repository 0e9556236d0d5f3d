package tracewalk.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of the tests, run in a JVM of its own under the packaged agent. */
final class RecordedProgram {

  /** What the program's JVM left. */
  record Ended(int exitCode, String output, String errors, Path recording) {}

  private final Path folder;
  private Path java = Path.of(System.getProperty("java.home"), "bin", "java");
  private String agentOptions = "include=tracewalk.recorded.**";
  private String classPath = root().resolve("src/test/target/test-classes").toString();
  private Path workingFolder = Path.of("").toAbsolutePath();
  private int patience = 60;
  private final List<String> before = new ArrayList<>();
  private final List<String> after = new ArrayList<>();

  RecordedProgram(Path folder) {
    this.folder = folder;
  }

  /** Options of the agent beside the file; an empty text asks for its defaults. */
  RecordedProgram with(String options) {
    agentOptions = options;
    return this;
  }

  /** Runs the program on another java. */
  RecordedProgram on(Path other) {
    java = other;
    return this;
  }

  /** Options of the JVM that stand before the recorder's. */
  RecordedProgram before(String... options) {
    before.addAll(List.of(options));
    return this;
  }

  /** Options of the JVM that stand behind the recorder's. */
  RecordedProgram after(String... options) {
    after.addAll(List.of(options));
    return this;
  }

  /** Takes classes from elsewhere than the tests. */
  RecordedProgram from(String path) {
    classPath = path;
    return this;
  }

  /** Starts the program in another folder than the tests. */
  RecordedProgram in(Path other) {
    workingFolder = other;
    return this;
  }

  /** Waits longer before the program counts as hanging. */
  RecordedProgram within(int seconds) {
    patience = seconds;
    return this;
  }

  static Path agentJar() {
    return root().resolve("agent/target/tracewalk-agent-all.jar");
  }

  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("agent"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  Path recording() {
    return folder.resolve("program.twalk");
  }

  Ended run(Class<?> main) {
    return run(main.getName());
  }

  /**
   * Runs to the end.
   *
   * @param words behind the options: the main class and its arguments
   */
  Ended run(String... words) {
    return ended(true, words);
  }

  /** Runs the program without the recorder. */
  Ended bare(String... words) {
    return ended(false, words);
  }

  private Ended ended(boolean recorded, String... words) {
    try {
      Process process = start(recorded, words);
      if (!process.waitFor(patience, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("the program did not end: " + List.of(words));
      }
      String output = Files.readString(folder.resolve("out.txt"));
      String errors = Files.readString(folder.resolve("err.txt"));
      return new Ended(process.exitValue(), output, errors, recording());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  Process start(Class<?> main) throws IOException {
    return start(true, main.getName());
  }

  Process start(Class<?> main, String argument) throws IOException {
    return start(true, main.getName(), argument);
  }

  private Process start(boolean recorded, String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(before);
    if (recorded) {
      String more = agentOptions.isEmpty() ? "" : "," + agentOptions;
      command.add("-javaagent:" + agentJar() + "=out=" + recording() + more);
    }
    command.addAll(after);
    command.addAll(List.of("-cp", classPath));
    command.addAll(List.of(words));
    return new ProcessBuilder(command)
        .directory(workingFolder.toFile())
        .redirectOutput(folder.resolve("out.txt").toFile())
        .redirectError(folder.resolve("err.txt").toFile())
        .start();
  }
}
