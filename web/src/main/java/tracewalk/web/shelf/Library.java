package tracewalk.web.shelf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tracewalk.web.page.Exhibit;
import tracewalk.web.run.DataFolder;
import tracewalk.web.run.Home;
import tracewalk.web.run.ScenarioRun;
import tracewalk.web.run.WholeFile;

/** Keeps in the data folder what readers bring and have recorded. */
public final class Library implements Supply {
  private static final int LONGEST_NAME = 80;

  private final Home home;
  private final DataFolder data;
  private final ExhibitReader reader;

  public Library(Home home, DataFolder data, ExhibitReader reader) {
    this.home = home;
    this.data = data;
    this.reader = reader;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public Exhibit take(String name, InputStream recording) {
    Path file = free(plain(name));
    try (WholeFile whole = new WholeFile(file)) {
      Files.copy(recording, whole.draft());
      whole.finish();
      return reader.open(file);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    } catch (RuntimeException unreadable) {
      remove(file);
      throw unreadable;
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException kept) {
      file.toFile().deleteOnExit();
    }
  }

  private static String plain(String name) {
    String plain = name.replaceFirst("\\.twalk$", "").replaceAll("[^A-Za-z0-9_-]+", "-");
    return plain.isEmpty()
        ? "recording"
        : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
  }

  private Path free(String name) {
    Path folder = data.recordings();
    Path file = folder.resolve(name + ".twalk");
    for (int next = 2; Files.exists(file); next++) {
      file = folder.resolve(name + "-" + next + ".twalk");
    }
    return file;
  }

  @Override
  public List<String> scenarios() {
    return home.scenarios().stream().map(scenario -> ScenarioRun.at(home, scenario).id()).toList();
  }

  @Override
  public Exhibit record(String scenario) {
    ScenarioRun run = ScenarioRun.of(home, scenario);
    Path file = new Flagship(home, data).recording(run, doing -> {});
    return reader.open(file);
  }
}
