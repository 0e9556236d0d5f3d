package tracewalk.web.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds Java source by class name in folders such as {@code src/main/java} and in jars. */
public final class JavaSources {
  private final List<SourceRoot> roots;
  private final Highlighter highlighter = Highlighter.java();
  private final Map<String, Optional<SourceText>> known = new ConcurrentHashMap<>();

  /**
   * Looks in these, the first that has a file wins; those that do not exist are passed over.
   *
   * @throws IllegalArgumentException when one is neither a folder nor a jar
   */
  public JavaSources(List<Path> roots) {
    this.roots = roots.stream().filter(Files::exists).map(SourceRoot::at).toList();
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
    return relative.endsWith(".java")
        ? roots.stream().flatMap(root -> text(root, relative).stream()).findFirst()
        : Optional.empty();
  }

  private Optional<SourceText> text(SourceRoot root, String relative) {
    try {
      return root.lines(relative).map(l -> new SourceText(relative, highlighter.lines(l)));
    } catch (IOException e) {
      return Optional.of(new SourceText(relative, List.of()));
    }
  }
}
