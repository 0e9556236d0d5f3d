package tracewalk.web.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tracewalk.trace.Recording;

/** Tells what a recording holds. */
@Command(
    name = "info",
    description = "Tells what was recorded, and accounts for every call of every thread.")
final class InfoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A recording (.twalk).")
  private Path file;

  @SuppressWarnings("NullAway.Init") // picocli fills in the fields
  InfoCommand() {}

  @Override
  public Integer call() {
    try (Recording recording = Progress.open(spec, file)) {
      spec.commandLine().getOut().print(InfoText.of(recording));
      spec.commandLine().getOut().flush();
    }
    return 0;
  }
}
