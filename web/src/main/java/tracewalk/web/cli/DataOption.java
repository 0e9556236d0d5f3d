package tracewalk.web.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tracewalk.web.run.DataFolder;

/** The option {@code --data}, the same for every command that keeps something. */
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where recordings are kept. Default: $XDG_DATA_HOME/tracewalk.")
  private @Nullable Path named;

  DataFolder folder() {
    return DataFolder.of(named, System.getenv());
  }
}
