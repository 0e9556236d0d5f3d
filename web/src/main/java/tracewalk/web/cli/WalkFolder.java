package tracewalk.web.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import tracewalk.web.run.Home;
import tracewalk.web.run.InputException;

/** Finds a walk by its path, or by its name among those that come with Tracewalk. */
final class WalkFolder {
  private WalkFolder() {}

  static Path of(Home home, String walk) {
    Path path = Path.of(walk);
    Path named = home.walkthroughs().resolve(walk);
    if (Files.isDirectory(path)) {
      return path;
    }
    if (Files.isDirectory(named)) {
      return named;
    }
    throw new InputException("expected a walk's folder, found none at " + walk);
  }
}
