package tracewalk.web.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tracewalk.agent.format.RecordingReader;
import tracewalk.recorded.errand.Errand;
import tracewalk.web.run.Home;

/** Recording commands as a user does it: what they print and end with is as without. */
class RecordIT {
  private static final String CLASS = Errand.class.getName().replace('.', '/') + ".class";

  @TempDir private Path folder;
  private CommandProcess command;
  private String jar;
  private String java;

  @BeforeEach
  void makeAJar() throws IOException {
    command = new CommandProcess(folder);
    java = CommandProcess.java();
    Path file = Files.createDirectories(folder.resolve("a b")).resolve("errand.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Errand.class.getName());
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream entries = new JarOutputStream(out, manifest)) {
      entries.putNextEntry(new JarEntry(CLASS));
      entries.write(Errand.class.getClassLoader().getResourceAsStream(CLASS).readAllBytes());
    }
    jar = file.toString();
  }

  @Test
  void program_readsPrintsAndEndsAsWithout() throws Exception {
    List<String> plain = List.of(java, "-jar", jar, "äöü", "echo", "exit=7");
    Ran without = command.run(plain, "typed\n");
    Ran with =
        command.run(
            words("--quiet", "-o", "o.twalk", "--", java, "-jar", jar, "äöü", "echo", "exit=7"),
            "typed\n");

    assertThat(with).isEqualTo(without);
    assertThat(without.exit()).isEqualTo(7);
    assertThat(without.out()).endsWith("typed\n");
    assertThat(calls("o.twalk")).isEqualTo(5);
  }

  @Test
  void summary_saysWhatWasRecordedAndWhere() throws Exception {
    Ran ran = record("--", java, "-jar", jar, "x");

    assertThat(ran.err())
        .isEqualTo(
            "told x\ntracewalk: recorded 3 calls of 1 thread in 1 JVM to "
                + folder.resolve("o.twalk")
                + "\n");
  }

  @Test
  void severalJvms_giveOneRecording_andTheirLinesOnStandardErrorGo() throws Exception {
    script("JAVA -jar JAR one; JAVA -version 2>/dev/null; JAVA -jar JAR two; exit 3");

    Ran ran = record("--", "sh", "script.sh");

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.out()).isEqualTo("one\ntwo\n");
    assertThat(ran.err())
        .isEqualTo(
            "told one\ntold two\ntracewalk: recorded 6 calls of 2 threads in 2 JVMs to "
                + folder.resolve("o.twalk")
                + " (3 JVMs in all)\n");
    assertThat(recordingsIn("o.twalk")).isEqualTo(2);
    assertThat(left()).containsExactlyInAnyOrder("a b", "script.sh", "o.twalk", "err.txt");
  }

  @Test
  void optionsOfTheUser_reachTheJvms_andAreTold() throws Exception {
    script("JAVA -jar JAR one");
    CommandProcess options = command.with("JAVA_TOOL_OPTIONS", "-Dx=y");
    Ran without = options.run(List.of("sh", "script.sh"), "");
    Ran with = options.run(words("--quiet", "-o", "o.twalk", "--", "sh", "script.sh"), "");

    String own = "Picked up JAVA_TOOL_OPTIONS: -Dx=y\n";
    assertThat(with.err()).isEqualTo(own + without.err());
    assertThat(without.err()).startsWith(own);
  }

  @Test
  void jvmStartedByARecordedOne_isRecordedToo() throws Exception {
    Ran ran = record("--", java, "-jar", jar, "child");

    assertThat(ran.err()).startsWith("told from a child\n").contains("in 2 JVMs to");
    assertThat(recordingsIn("o.twalk")).isEqualTo(2);
  }

  @Test
  void sourceFile_isTheProgramsOwnCode() throws Exception {
    Files.writeString(
        folder.resolve("Hello.java"),
        "class Hello { public static void main(String[] a) { System.out.println(\"hello\"); } }");

    assertThat(record("--", java, "Hello.java").out()).isEqualTo("hello\n");

    assertThat(calls("o.twalk")).isEqualTo(1);
  }

  @Test
  void terminate_reachesTheProgram_whoseHooksAreRecorded() throws Exception {
    Process process = waiting();
    process.toHandle().destroy();

    Ran ran = command.end(process);

    assertThat(ran.exit()).isEqualTo(143);
    assertThat(ran.err()).contains("recorded 5 calls of 2 threads");
    assertThat(calls("o.twalk")).isEqualTo(5);
  }

  @Test
  void interrupt_isTheProgramsOwn_andTheRecordingIsKept() throws Exception {
    Process process = waiting();
    long program = process.descendants().findFirst().orElseThrow().pid();
    for (long each : new long[] {process.pid(), program}) {
      new ProcessBuilder("kill", "-INT", Long.toString(each)).start().waitFor(9, TimeUnit.SECONDS);
    }

    assertThat(command.end(process).exit()).isEqualTo(130);

    assertThat(calls("o.twalk")).isEqualTo(5);
  }

  @Test
  void killedProgram_leavesWhatItRecorded() throws Exception {
    Process process = waiting();
    process.descendants().findFirst().orElseThrow().destroyForcibly();

    assertThat(command.end(process).exit()).isEqualTo(137);

    assertThat(calls("o.twalk")).isEqualTo(3);
  }

  @Test
  void jvmThatStillRuns_isNamedAndKeepsItsOwnFile() throws Exception {
    script("JAVA -jar JAR wait > log & while [ ! -s log ]; do :; done; echo $!");
    Ran ran = record("--", "sh", "script.sh");
    ProcessHandle daemon = ProcessHandle.of(Long.parseLong(ran.out().strip())).orElseThrow();
    try {
      String own = "o-tracewalk-" + daemon.pid() + ".twalk";
      assertThat(ran.err())
          .startsWith("tracewalk: process " + daemon.pid() + " still runs; it records to ")
          .contains(own)
          .contains("recorded nothing that could be joined");
      daemon.destroy();
      daemon.onExit().get(60, TimeUnit.SECONDS);
      assertThat(calls(own)).isEqualTo(5);
    } finally {
      daemon.destroyForcibly();
    }
  }

  @Test
  void callsOfNobody_areExplained() throws Exception {
    Ran ran = record("--include", "no.such.**", "--", java, "-jar", jar, "x");

    assertThat(ran.exit()).isZero();
    assertThat(ran.err())
        .contains("no call was recorded")
        .contains("include no.such.** matched no class that was loaded")
        .contains("recorded 0 calls");
  }

  @Test
  void patternsOfAList_choose() throws Exception {
    Files.writeString(folder.resolve("list"), "# ours\ntracewalk.recorded.\n");

    record("--include", "@list", "--exclude", "**.Errand", "--", java, "-jar", jar, "x");

    assertThat(calls("o.twalk")).isZero();
  }

  @Test
  void fileThatExists_isNotTouched_andNothingRuns() throws Exception {
    Files.writeString(folder.resolve("o.twalk"), "precious");

    Ran ran = record("--", java, "-jar", jar, "x");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).matches("tracewalk: expected a new file .*--overwrite\n");
    assertThat(folder.resolve("o.twalk")).hasContent("precious");
    assertThat(record("--overwrite", "--", java, "-jar", jar, "x").exit()).isZero();
    assertThat(calls("o.twalk")).isEqualTo(3);
  }

  @Test
  void whatCannotBeUsed_isOneLineBeforeAnythingRuns() throws Exception {
    String[] run = {"--", java, "-jar", jar, "x"};
    refused(2, "expected a folder", concat(run, "-o", "none/o.twalk"));
    refused(2, "expected a file for the recording, found a folder", concat(run, "-o", "."));
    refused(2, "expected a file that can be read", concat(run, "--rules", "none"));
    refused(2, "expected a file that can be read", concat(run, "--include", "@none"));
    refused(2, "expected --open with a number or all", concat(run, "--open", "many"));
    refused(2, "expected --memory 4 or more", concat(run, "--memory", "1"));
    refused(2, "'--clock'", concat(run, "--clock", "sun"));
    refused(127, "expected a command, found none of this name", "-o", "p.twalk", "--", "no-such");
    refused(126, "cannot be executed", "-o", "p.twalk", "--", "./a b");
    assertThat(left()).containsExactlyInAnyOrder("a b", "err.txt");
  }

  @Test
  void folderWithoutPermission_isNamedAndNothingRuns() throws Exception {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    assumeTrue(closed.toFile().setWritable(false), "this file system has no permissions");
    // nobody forbids root anything, but the kernel's own folder takes no file
    Path to = Files.isWritable(closed) ? Path.of("/proc") : closed;
    assumeTrue(Files.isDirectory(to), "nothing forbids this user to write anywhere");
    String[] run = {"--", java, "-jar", jar, "x"};
    refused(2, "expected a folder that can be written, found " + to, concat(run, "-o", to + "/o"));
  }

  @Test
  void fullDisk_isSaidAndTheProgramEndsAsWithout() throws Exception {
    String classes = quoted(Home.find().root().resolve("src/test/target/test-classes").toString());
    String program = "tracewalk.recorded.Bottomless";
    script("ulimit -f 64; exec JAVA -XX:-UsePerfData -cp " + classes + " " + program);

    Ran ran = record("--clock", "exact", "--", "sh", "script.sh");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).matches("\\d+\n");
    assertThat(ran.err())
        .contains("tracewalk: recording stopped, the program goes on: ")
        .containsPattern("recorded part of [\\d,]+ calls .*; the file took no more, see");
    assertThat(Ran.of("info", folder.resolve("o.twalk").toString()).out())
        .contains("ended      before the program did: the file took no more (is the disk full?)")
        .containsPattern("\\d+ of \\d+ calls are missing: recording stopped .* dropped \\d+ that")
        .contains("The accounts balance");
  }

  @Test
  void commandWithoutAJvm_recordsNothing_andSaysSo() throws Exception {
    Ran ran = record("--", "sh", "-c", "echo \"$0\"; exit 4", "--");

    assertThat(ran).isEqualTo(new Ran(4, "--\n", ran.err()));
    assertThat(ran.err()).contains("recorded nothing: the command started no JVM");
  }

  private void refused(int exit, String told, String... arguments) throws Exception {
    Ran ran = command.run(words(arguments), "");
    assertThat(ran.exit()).isEqualTo(exit);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("tracewalk: ").contains(told).containsOnlyOnce("\n");
  }

  private Process waiting() throws IOException {
    List<String> words = words("-o", "o.twalk", "--", java, "-jar", jar, "wait");
    return command.startUntil("waits", words);
  }

  private Ran record(String... arguments) throws Exception {
    return command.run(words(concat(arguments, "-o", "o.twalk")), "");
  }

  private static List<String> words(String... arguments) {
    return CommandProcess.words(concat(arguments, "record"));
  }

  private static String[] concat(String[] last, String... first) {
    return Stream.concat(Stream.of(first), Stream.of(last)).toArray(String[]::new);
  }

  /** A shell script in which {@code JAVA} and {@code JAR} are those of this test. */
  private void script(String text) throws IOException {
    String filled = text.replace("JAVA", quoted(java)).replace("JAR", quoted(jar));
    Files.writeString(folder.resolve("script.sh"), filled);
  }

  private static String quoted(String word) {
    return "'" + word + "'";
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private long calls(String name) {
    try (RecordingReader reader = RecordingReader.open(folder.resolve(name))) {
      return reader.accounts().stream().mapToLong(account -> account.entered()).sum();
    }
  }

  /** How many recordings stand one after the other in the file. */
  private int recordingsIn(String name) throws IOException {
    String bytes = Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1);
    return bytes.split("TRACEWLK", -1).length - 1;
  }
}
