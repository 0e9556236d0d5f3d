package tracewalk.web.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tracewalk.web.run.InputException;

/** The secret of a class, with which labs are drawn for its students. */
final class ClassKey {
  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = {
        "A file with the secret of the class. Who starts labs with it for all students, and grades",
        "with it, can tell a start that somebody else has made."
      })
  private @Nullable Path file;

  ClassKey() {}

  String text() {
    if (file == null) {
      return "";
    }
    try {
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw new InputException("expected a file with the key of the class, found none: " + file);
    }
  }
}
