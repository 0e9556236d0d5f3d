package tracewalk.web.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds Java source by class name below folders such as {@code src/main/java}. */
public final class JavaSources {
  private final List<Path> roots;
  private final Highlighter highlighter = Highlighter.java();
  private final Map<String, Optional<SourceText>> known = new ConcurrentHashMap<>();

  public JavaSources(List<Path> roots) {
    this.roots =
        roots.stream().filter(Files::isDirectory).map(root -> root.toAbsolutePath()).toList();
  }

  /** The source file of a class; absent where no folder has it. */
  public Optional<SourceText> find(String className, String file) {
    return known.computeIfAbsent(relative(className, file), this::read);
  }

  private static String relative(String className, String file) {
    int dot = className.lastIndexOf('.');
    return (dot < 0 ? "" : className.substring(0, dot + 1).replace('.', '/')) + file;
  }

  private Optional<SourceText> read(String relative) {
    for (Path root : roots) {
      Optional<Path> path = inside(root, relative);
      if (path.isPresent() && Files.isRegularFile(path.get())) {
        return Optional.of(text(relative, path.get()));
      }
    }
    return Optional.empty();
  }

  /** Class names come from a recording: one that would climb out of the folder finds nothing. */
  private static Optional<Path> inside(Path root, String relative) {
    try {
      Path path = root.resolve(relative).normalize();
      return path.startsWith(root) && relative.endsWith(".java")
          ? Optional.of(path)
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private SourceText text(String relative, Path path) {
    try {
      return new SourceText(relative, highlighter.lines(Files.readAllLines(path)));
    } catch (IOException e) {
      return new SourceText(relative, List.of());
    }
  }
}
