package tracewalk.web.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A place below which source files lie, each in the folders of its package. */
interface SourceRoot {
  /** The lines of a file, named from the root with slashes; absent where it has none. */
  Optional<List<String>> lines(String relative) throws IOException;

  /**
   * A folder, or a jar of sources.
   *
   * @throws IllegalArgumentException when it is neither
   */
  static SourceRoot at(Path path) {
    return Files.isDirectory(path) ? new SourceFolder(path.toAbsolutePath()) : SourceJar.at(path);
  }
}
