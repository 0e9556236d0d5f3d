package tracewalk.web.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tracewalk.web.run.InputException;

/** The options that say where a recording goes; nothing is overwritten unasked. */
final class NewRecording {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  @Mixin private DataOption data;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where the recording goes. Without it: the data folder.")
  private @Nullable Path output;

  @Option(names = "--overwrite", description = "Replace a file that exists.")
  private boolean overwrite;

  @SuppressWarnings("NullAway.Init") // picocli fills in the fields
  NewRecording() {}

  /** The file asked for, or one that is named after what is recorded. */
  Path file(String name) {
    return output == null ? stored(name) : checked(output);
  }

  private Path stored(String name) {
    return data.folder()
        .recordings()
        .resolve(name + "-" + STAMP.format(LocalDateTime.now()) + ".twalk");
  }

  private Path checked(Path file) {
    if (Files.isDirectory(file)) {
      throw new InputException("expected a file for the recording, found a folder: " + file);
    }
    if (Files.exists(file) && !overwrite) {
      throw new InputException(
          "expected a new file for the recording, found one: "
              + file
              + "; name another or add --overwrite");
    }
    return file;
  }
}
