package tracewalk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for recordings that is gone when the benchmark is; indexes are kept there too. */
public final class Scratch implements AutoCloseable {
  private final Path folder;

  private Scratch(Path folder) {
    this.folder = folder;
  }

  public static Scratch create(String name) throws IOException {
    Path folder = Files.createTempDirectory("tracewalk-" + name);
    System.setProperty("tracewalk.index", folder.resolve("index").toString());
    return new Scratch(folder);
  }

  public Path folder() {
    return folder;
  }

  /** Deletes a file, or a folder with all that is in it. */
  public static void delete(Path what) throws IOException {
    if (Files.exists(what)) {
      try (Stream<Path> files = Files.walk(what)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    delete(folder);
  }
}
