package tracewalk.web.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where recordings are kept. */
public record DataFolder(Path path) {

  /** The named folder, or {@code $XDG_DATA_HOME/tracewalk}, or {@code ~/.local/share/tracewalk}. */
  public static DataFolder of(@Nullable Path named, Map<String, String> environment) {
    if (named != null) {
      return new DataFolder(named.toAbsolutePath());
    }
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    Path base =
        data.startsWith("/")
            ? Path.of(data)
            : Path.of(System.getProperty("user.home"), ".local/share");
    return new DataFolder(base.resolve("tracewalk"));
  }

  /** The folder of recordings, made if it is missing. */
  public Path recordings() {
    Path folder = path.resolve("recordings");
    try {
      return Files.createDirectories(folder);
    } catch (IOException unwritable) {
      throw new InputException("expected a folder that can be written, found none at " + folder);
    }
  }

  /** Every stored recording, sorted by name. */
  public List<Path> list() {
    Path folder = path.resolve("recordings");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".twalk")).sorted().toList();
    } catch (IOException unreadable) {
      throw new InputException("expected a folder that can be read, found " + folder);
    }
  }
}
