package tracewalk.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class TracewalkTest {
  @TempDir private Path folder;

  static Stream<String> commands() {
    return Tracewalk.commandLine().getSubcommands().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void help_isThereForEveryCommand(String command) {
    Ran ran = Ran.of(command, "--help");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).startsWith("Usage: tracewalk " + command);
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void everyOption_isDescribed() {
    describe(Tracewalk.commandLine());
  }

  private static void describe(CommandLine command) {
    assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty();
    assertThat(command.getCommandSpec().args()).allMatch(arg -> arg.description().length > 0);
    command.getSubcommands().values().forEach(TracewalkTest::describe);
  }

  @Test
  void wrongUsage_isOneLineAndExitCode2() {
    refused("expected a command, found none");
    refused("'frobnicate'", "frobnicate");
    refused("'--frob'", "calls", "x.twalk", "--frob");
    refused("expected FILE, found nothing", "calls");
    refused("xml", "calls", "x.twalk", "--format", "xml");
    refused("expected list or rm, found nothing", "recordings");
  }

  @Test
  void fileThatIsNoRecording_isOneLineAndExitCode2() throws IOException {
    Path missing = folder.resolve("missing.twalk");
    Path empty = Files.createFile(folder.resolve("empty.twalk"));
    Path text = Files.writeString(folder.resolve("text.twalk"), "no recording\n".repeat(1000));
    Path begun = Files.writeString(folder.resolve("begun.twalk"), "TRACEWLK\3\0\0\0");
    for (String command : new String[] {"calls", "info"}) {
      refused("found no such file: " + missing, command, missing.toString());
      refused("found an empty file: " + empty, command, empty.toString());
      refused("not a recording (its first bytes say otherwise): " + text, command, text.toString());
      refused("recording ends within its header: " + begun, command, begun.toString());
      refused("found a folder: " + folder, command, folder.toString());
    }
  }

  @Test
  void recordingOfAnotherVersion_isOneLineAndSaysWhatToDo() throws IOException {
    String rest = "\0".repeat(100);
    Path older = Files.writeString(folder.resolve("older.twalk"), "TRACEWLK\2" + rest);
    Path newer = Files.writeString(folder.resolve("newer.twalk"), "TRACEWLK\11" + rest);
    for (String command : new String[] {"calls", "info"}) {
      refused("version 3, found one of version 2 (record it again)", command, older.toString());
      refused("found one of version 9 (read it with a newer tracewalk)", command, newer.toString());
    }
  }

  @Test
  void recordings_listsAndRemovesWhatTheDataFolderKeeps() throws IOException {
    Path kept = Files.createDirectories(folder.resolve("recordings")).resolve("a b.twalk");
    Files.writeString(kept, "12345");
    String data = folder.toString();

    assertThat(Ran.of("recordings", "list", "--data", data).out()).contains("5 bytes", "a b.twalk");
    refused("'other'", "recordings", "rm", "a b", "other", "--data", data);
    assertThat(kept).exists();
    assertThat(Ran.of("recordings", "rm", "a b", "--data", data).exit()).isZero();
    assertThat(kept).doesNotExist();
  }

  private static void refused(String reason, String... arguments) {
    Ran ran = Ran.of(arguments);

    assertThat(ran.err()).startsWith("tracewalk: ").contains(reason).containsOnlyOnce("\n");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
  }
}
