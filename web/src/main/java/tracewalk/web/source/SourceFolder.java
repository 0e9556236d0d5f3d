package tracewalk.web.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A folder such as {@code src/main/java}. */
record SourceFolder(Path root) implements SourceRoot {
  @Override
  public Optional<List<String>> lines(String relative) throws IOException {
    Optional<Path> path = inside(relative).filter(Files::isRegularFile);
    return path.isEmpty() ? Optional.empty() : Optional.of(Files.readAllLines(path.get()));
  }

  /** Class names come from a recording: one that would climb out of the folder finds nothing. */
  private Optional<Path> inside(String relative) {
    try {
      Path path = root.resolve(relative).normalize();
      return path.startsWith(root) ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
