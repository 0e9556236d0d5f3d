package tracewalk.trace.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder with golden facts, a file a scenario. */
public record GoldenFolder(Path path, Counting counting) {
  static final String TEXT = ".txt";
  static final String JSON = ".json";

  /** The folder with its own rules, or with those of another where it has none. */
  public static GoldenFolder of(Path path, Path other) {
    Path own = path.resolve(Counting.FILE);
    return new GoldenFolder(
        path, Counting.read(Files.exists(own) ? own : other.resolve(Counting.FILE)));
  }

  /** The scenarios of which there are facts, sorted. */
  public List<String> scenarios() {
    try (Stream<Path> files = Files.list(path)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(TEXT) || name.endsWith(JSON))
          .map(name -> name.substring(0, name.lastIndexOf('.')))
          .distinct()
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new GoldenException("expected a folder with golden facts, found " + path);
    }
  }

  /** The facts of a scenario. */
  public Golden golden(String scenario) {
    Path text = path.resolve(scenario + TEXT);
    Path json = path.resolve(scenario + JSON);
    if (Files.isRegularFile(text)) {
      return GoldenText.read(text);
    }
    if (Files.isRegularFile(json)) {
      return GoldenJson.read(json, counting);
    }
    throw new GoldenException(
        "expected golden facts of '" + scenario + "' in " + path + ", found none");
  }
}
