package tracewalk.trace.listing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Text that is written now and shown later; much of it waits in a file. */
final class Pages {
  private static final int MOST = 1 << 18;

  private final StringBuilder text = new StringBuilder();
  private @Nullable Path file;

  Pages add(String more) {
    text.append(more);
    if (text.length() > MOST) {
      try {
        putAway();
      } catch (IOException unwritable) {
        throw new UncheckedIOException(unwritable);
      }
    }
    return this;
  }

  private void putAway() throws IOException {
    if (file == null) {
      file = Files.createTempFile("tracewalk", ".txt");
      file.toFile().deleteOnExit();
    }
    Files.writeString(file, text, StandardOpenOption.APPEND);
    text.setLength(0);
  }

  /** Shows everything, once. */
  void writeTo(Writer out) throws IOException {
    if (file != null) {
      try (BufferedReader pages = Files.newBufferedReader(file)) {
        pages.transferTo(out);
      } finally {
        Files.deleteIfExists(file);
      }
    }
    out.append(text);
  }
}
