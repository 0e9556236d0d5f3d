package tracewalk.web.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tracewalk.web.run.DataFolder;
import tracewalk.web.run.InputException;

/** Lists and removes what the data folder keeps. */
@Command(
    name = "recordings",
    description = "Lists or removes the recordings of the data folder.",
    synopsisSubcommandLabel = "list|rm",
    subcommands = {RecordingsCommand.ListCommand.class, RecordingsCommand.RemoveCommand.class})
final class RecordingsCommand implements Runnable {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills in the fields
  RecordingsCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "expected list or rm, found nothing");
  }

  /** Shows the stored recordings. */
  @Command(name = "list", description = "Lists the stored recordings with their sizes.")
  static final class ListCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private DataOption data;

    @SuppressWarnings("NullAway.Init") // picocli fills in the fields
    ListCommand() {}

    @Override
    public Integer call() throws IOException {
      for (Path recording : data.folder().list()) {
        String size = String.format("%,12d bytes  ", Files.size(recording));
        spec.commandLine().getOut().println(size + recording);
      }
      return 0;
    }
  }

  /** Removes stored recordings. */
  @Command(name = "rm", description = "Removes stored recordings.")
  static final class RemoveCommand implements Callable<Integer> {
    @Mixin private DataOption data;

    @Parameters(
        paramLabel = "NAME",
        arity = "1..*",
        description = "A name as 'recordings list' shows it, with or without .twalk.")
    private List<String> names;

    @SuppressWarnings("NullAway.Init") // picocli fills in the fields
    RemoveCommand() {}

    @Override
    public Integer call() throws IOException {
      List<Path> found = names.stream().map(name -> stored(data.folder(), name)).toList();
      for (Path recording : found) {
        Files.delete(recording);
      }
      return 0;
    }

    private static Path stored(DataFolder folder, String name) {
      for (Path recording : folder.list()) {
        String known = String.valueOf(recording.getFileName());
        if (known.equals(name) || known.equals(name + ".twalk") || recording.endsWith(name)) {
          return recording;
        }
      }
      throw new InputException(
          "expected a recording of " + folder.path() + ", found '" + name + "'");
    }
  }
}
