package tracewalk.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is gone when it is closed. */
record TemporaryFile(Path path) implements AutoCloseable {
  static final TemporaryFile NONE = new TemporaryFile(Path.of(""));

  static TemporaryFile create() {
    try {
      return new TemporaryFile(Files.createTempFile("tracewalk-test", ".twalk"));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Override
  public void close() {
    try {
      if (Files.isRegularFile(path)) {
        Files.delete(path);
      }
    } catch (IOException held) {
      path.toFile().deleteOnExit();
    }
  }
}
