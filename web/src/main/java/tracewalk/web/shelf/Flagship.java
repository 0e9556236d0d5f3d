package tracewalk.web.shelf;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import tracewalk.web.run.DataFolder;
import tracewalk.web.run.Home;
import tracewalk.web.run.InputException;
import tracewalk.web.run.ScenarioRun;

/**
 * The recording that a first visit shows: made once for each version of agent, port and scenario.
 */
public final class Flagship {
  /** The scenario: one server is asked for in an API cell with one child. */
  public static final String SCENARIO = "a_create_one_child";

  private final Home home;
  private final DataFolder data;

  public Flagship(Home home, DataFolder data) {
    this.home = home;
    this.data = data;
  }

  /** The stored recording if it is current, else a new one; what takes time is told first. */
  public Path recording(Consumer<String> progress) {
    return recording(ScenarioRun.of(home, SCENARIO), progress);
  }

  /** The same of another scenario. */
  Path recording(ScenarioRun run, Consumer<String> progress) {
    Path folder = data.recordings();
    Path current = folder.resolve(run.id() + "-" + key(run) + ".twalk");
    if (Files.isRegularFile(current)) {
      return current;
    }
    if (!Files.isWritable(folder)) {
      throw new InputException("expected a folder that can be written, found none at " + folder);
    }
    progress.accept("recording the scenario " + run.id() + ", once, into " + folder);
    run.record(current);
    removeOlder(folder, current, run.id());
    return current;
  }

  /** Makes the stored recording anew, because it cannot be read. */
  public Path again(Path unreadable, Consumer<String> progress) {
    try {
      Files.deleteIfExists(unreadable);
    } catch (IOException e) {
      throw new InputException("expected a file that can be replaced, found " + unreadable);
    }
    return recording(progress);
  }

  private String key(ScenarioRun run) {
    List<Path> parts = new ArrayList<>(List.of(home.agentJar(), home.novaJar()));
    parts.addAll(run.sources());
    parts.addAll(libraries(home.novaJar().resolveSibling("lib")));
    try {
      return Key.of("", parts);
    } catch (IOException e) {
      throw new InputException("expected jars that can be read, found " + e.getMessage());
    }
  }

  private static List<Path> libraries(Path folder) {
    List<Path> jars = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
        found.forEach(jars::add);
      } catch (IOException e) {
        throw new InputException("expected jars that can be read, found " + e.getMessage());
      }
    }
    Collections.sort(jars);
    return jars;
  }

  private static void removeOlder(Path folder, Path current, String scenario) {
    String keyed = scenario + "-" + "[0-9a-f]".repeat(Key.LENGTH) + ".twalk";
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, keyed)) {
      for (Path older : found) {
        if (!older.equals(current)) {
          Files.deleteIfExists(older);
        }
      }
    } catch (IOException e) {
      throw new InputException("expected old recordings that can be removed, found " + e);
    }
  }
}
