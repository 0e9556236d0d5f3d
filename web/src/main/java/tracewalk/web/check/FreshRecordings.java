package tracewalk.web.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import tracewalk.lesson.Walk;
import tracewalk.lesson.WalkScenario;
import tracewalk.lesson.claim.RecordedRun;
import tracewalk.lesson.claim.Run;
import tracewalk.trace.Recording;
import tracewalk.web.run.Home;
import tracewalk.web.run.InputException;
import tracewalk.web.run.ScenarioRun;
import tracewalk.web.run.TemporaryFolder;

/**
 * Recordings of a walk's scenarios that were made now, two at a time; one is made again when its
 * scenario has changed.
 */
public final class FreshRecordings implements AutoCloseable {
  private static final int AT_A_TIME = 2;

  private final Home home;
  private final TemporaryFolder folder = TemporaryFolder.create("tracewalk-check");
  private final Map<String, Fresh> byScenario = new LinkedHashMap<>();
  private int made;

  /**
   * One recording.
   *
   * @param key tells whether what it was made of, or how much was to be seen, is another now
   * @param differences what the scenario expects otherwise
   */
  private record Fresh(String key, Recording recording, Run run, List<String> differences) {}

  public FreshRecordings(Home home) {
    this.home = home;
  }

  /** Records what is missing or has changed; each scenario is told before its turn. */
  public void update(Walk walk, Consumer<String> progress) {
    ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      Map<String, Future<Fresh>> coming = new LinkedHashMap<>();
      for (WalkScenario scenario : walk.scenarios()) {
        String key = key(walk, scenario.id());
        Fresh known = byScenario.get(scenario.id());
        if (known == null || !known.key().equals(key)) {
          Path file = folder.path().resolve(scenario.id() + "-" + ++made + ".twalk");
          coming.put(
              scenario.id(), workers.submit(() -> record(walk, scenario, key, file, progress)));
        }
      }
      coming.forEach((scenario, fresh) -> replace(scenario, taken(fresh)));
      byScenario.keySet().retainAll(walk.scenarios().stream().map(WalkScenario::id).toList());
    } finally {
      workers.shutdownNow();
    }
  }

  private Fresh record(
      Walk walk, WalkScenario scenario, String key, Path file, Consumer<String> progress) {
    progress.accept("recording " + scenario.id());
    List<String> differences =
        ScenarioRun.at(home, written(walk, scenario.id()))
            .withCapture(capture(walk, scenario.id()))
            .record(file);
    Recording recording = Recording.open(file);
    return new Fresh(key, recording, RecordedRun.of(recording), differences);
  }

  /** The state of receivers is dear, and few claims ask for it. */
  private static String capture(Walk walk, String scenario) {
    return walk.needsState(scenario) ? "state" : ScenarioRun.ALL_VALUES;
  }

  private static Path written(Walk walk, String scenario) {
    return walk.folder().resolve("scenarios").resolve(scenario + ".yaml");
  }

  private String key(Walk walk, String scenario) {
    StringBuilder key = new StringBuilder(capture(walk, scenario));
    try {
      for (Path source : ScenarioRun.at(home, written(walk, scenario)).sources()) {
        key.append(Files.getLastModifiedTime(source)).append(Files.size(source));
      }
      return key.toString();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void replace(String scenario, Fresh fresh) {
    Fresh old = byScenario.put(scenario, fresh);
    if (old != null) {
      old.recording().close();
    }
  }

  private static Fresh taken(Future<Fresh> coming) {
    try {
      return coming.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException told) {
        throw told;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InputException("expected the scenarios to end, found an interruption");
    }
  }

  /** The recordings as claims see them, by scenario. */
  public Map<String, Run> runs() {
    Map<String, Run> runs = new LinkedHashMap<>();
    byScenario.forEach((scenario, fresh) -> runs.put(scenario, fresh.run()));
    return runs;
  }

  /** What the scenarios expect otherwise, one line each. */
  public List<String> differences() {
    List<String> all = new ArrayList<>();
    byScenario.values().forEach(fresh -> all.addAll(fresh.differences()));
    return all;
  }

  @Override
  public void close() {
    byScenario.values().forEach(fresh -> fresh.recording().close());
    folder.close();
  }
}
