package tracewalk.web.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Tells when something in a walk's folder has been written. */
public final class WatchedWalk implements AutoCloseable {
  /** Editors write a file in several strokes: so long must it be still. */
  private static final int STILL_MS = 50;

  private final WatchService service;

  /** Watches the folder and those of its notes and scenarios. */
  public WatchedWalk(Path folder) {
    try {
      service = folder.getFileSystem().newWatchService();
      for (Path each : List.of(folder, folder.resolve("notes"), folder.resolve("scenarios"))) {
        if (Files.isDirectory(each)) {
          each.register(
              service,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_DELETE,
              StandardWatchEventKinds.ENTRY_MODIFY);
        }
      }
    } catch (IOException unwatchable) {
      throw new UncheckedIOException(unwatchable);
    }
  }

  /** Returns when something was written after the last call, and nothing more for a moment. */
  public void await() throws InterruptedException {
    WatchKey key = service.take();
    while (key != null) {
      key.pollEvents();
      key.reset();
      key = service.poll(STILL_MS, TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }
}
