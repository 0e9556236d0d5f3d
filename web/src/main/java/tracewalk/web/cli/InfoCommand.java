package tracewalk.web.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tracewalk.trace.Recording;

/** Tells what a recording holds. */
@Command(
    name = "info",
    description = {
      "Tells what was recorded, and accounts for every call of every thread.",
      "With --secrets: where something looks like a secret, and exit code 1 if anything does."
    })
final class InfoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A recording (.twalk).")
  private Path file;

  @Option(
      names = "--secrets",
      description = {
        "Look through the recording before it is shared: where does a text stand under a secret's",
        "name, hold one, or look like a key? The secret itself is not printed."
      })
  private boolean secrets;

  @SuppressWarnings("NullAway.Init") // picocli fills in the fields
  InfoCommand() {}

  @Override
  public Integer call() {
    try (Recording recording = Progress.open(spec, file)) {
      if (secrets) {
        return SecretsText.print(recording, spec.commandLine().getOut());
      }
      spec.commandLine().getOut().print(InfoText.of(recording));
      spec.commandLine().getOut().flush();
    }
    return 0;
  }
}
