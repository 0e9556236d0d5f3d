package tracewalk.web.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The port's rules as a file of their own, for as long as a run takes. */
record PortRules(Path file) implements AutoCloseable {
  private static final String NAME = "tracewalk.rules";

  static PortRules of(Path jar) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry entry = zip.getEntry(NAME);
      if (entry == null) {
        throw new InputException("expected " + NAME + " in " + jar + ", found none");
      }
      Path copy = Files.createTempFile("tracewalk-", ".rules");
      try (InputStream text = zip.getInputStream(entry)) {
        Files.copy(text, copy, StandardCopyOption.REPLACE_EXISTING);
      }
      return new PortRules(copy);
    } catch (IOException unreadable) {
      throw new InputException(
          "expected a jar with rules, found " + jar + ": " + unreadable.getMessage());
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException held) {
      file.toFile().deleteOnExit();
    }
  }
}
