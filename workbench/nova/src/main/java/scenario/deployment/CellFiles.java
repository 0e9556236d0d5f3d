package scenario.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import oslo.serialization.JsonUtils;
import scenario.language.FileSpec;
import scenario.language.Scenario;

/**
 * The files that a scenario's cells read. They stand in the same place in every run, so that runs
 * are alike; runs of one scenario at the same time take turns.
 */
public final class CellFiles {
  private static final Map<Path, Semaphore> TURNS = new ConcurrentHashMap<>();

  private final Scenario scenario;
  private final Path folder;
  private FileChannel turn;

  CellFiles(Scenario scenario) {
    this.scenario = scenario;
    String user = "tracewalk-" + System.getProperty("user.name");
    this.folder = Path.of(System.getProperty("java.io.tmpdir"), user, name(scenario.id()));
  }

  private static String name(String id) {
    return id.replaceAll("[^A-Za-z0-9_-]", "_");
  }

  /** Waits for this run's turn and writes the files as they stand at first. */
  void open() {
    if (scenario.files().isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(folder);
      TURNS.computeIfAbsent(folder, key -> new Semaphore(1)).acquireUninterruptibly();
      turn =
          FileChannel.open(
              folder.resolve(".turn"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      turn.lock();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    scenario.files().forEach(this::write);
  }

  void close() {
    if (turn == null) {
      return;
    }
    try {
      turn.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } finally {
      turn = null;
      TURNS.get(folder).release();
    }
  }

  public boolean has(String name) {
    return scenario.files().stream().anyMatch(file -> file.name().equals(name));
  }

  /** Where the file is. */
  String path(String name) {
    return folder.resolve(name).toString();
  }

  /** Writes the content, text as it is and anything else as JSON, and sets the time if given. */
  public void write(FileSpec file) {
    Object content = file.content().value();
    Path path = folder.resolve(file.name());
    try {
      Files.writeString(path, content instanceof String text ? text : JsonUtils.dumps(content));
      if (file.mtime() != null) {
        Files.setLastModifiedTime(path, FileTime.from(file.mtime(), TimeUnit.SECONDS));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
