package tracewalk.web.shelf;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tracewalk.agent.format.RecordingException;
import tracewalk.lesson.Walk;
import tracewalk.lesson.text.WalkException;
import tracewalk.trace.Recording;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Guide;
import tracewalk.web.replay.RecordedRun;
import tracewalk.web.run.Home;
import tracewalk.web.run.InputException;
import tracewalk.web.source.JavaSources;
import tracewalk.web.source.PythonSources;

/** Opens recordings and lays beside each the walk that speaks of it. */
public final class ExhibitReader {
  private final List<Walk> walks;
  private final JavaSources java;
  private final PythonSources python;
  private final Set<String> taken = new HashSet<>();

  public ExhibitReader(Home home, PythonSources python) {
    this(home, List.of(), python);
  }

  /**
   * Shows the source of the port, and before it what the reader brings.
   *
   * @throws IllegalArgumentException when one is neither a folder nor a jar
   */
  public ExhibitReader(Home home, List<Path> sources, PythonSources python) {
    this.walks = walks(home.walkthroughs());
    List<Path> roots = new ArrayList<>(sources);
    roots.add(home.root().resolve("workbench/nova/src/main/java"));
    this.java = new JavaSources(roots);
    this.python = python;
  }

  private static List<Walk> walks(Path folder) {
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, Files::isDirectory)) {
      found.forEach(folders::add);
    } catch (IOException e) {
      throw new InputException("expected a folder of walks, found none at " + folder);
    }
    Collections.sort(folders);
    try {
      return folders.stream()
          .filter(walk -> Files.isRegularFile(walk.resolve("walk.yaml")))
          .map(Walk::load)
          .toList();
    } catch (WalkException broken) {
      throw new InputException(broken.problems().get(0));
    }
  }

  /**
   * Opens a recording.
   *
   * @throws tracewalk.agent.format.RecordingException when the file is none that can be read
   */
  public Exhibit open(Path file) {
    Recording recording = Recording.open(file);
    if (!recording.isWhole()) {
      recording.close();
      throw new RecordingException("expected a whole recording, found it cut off: " + file);
    }
    String scenario = recording.info().label();
    Guide guide =
        walks.stream()
            .filter(walk -> walk.scenarios().stream().anyMatch(one -> one.id().equals(scenario)))
            .findFirst()
            .map(walk -> WalkGuide.of(walk, scenario, recording))
            .orElse(Guide.NONE);
    String name = scenario.isEmpty() ? String.valueOf(file.getFileName()) : scenario;
    return new Exhibit(free(name), new RecordedRun(recording), guide, java, python);
  }

  /** A name that stands well in an address and that no other recording has. */
  private synchronized String free(String name) {
    String plain = name.replaceFirst("\\.twalk$", "").replaceAll("[^A-Za-z0-9_-]+", "-");
    String free = plain;
    for (int next = 2; !taken.add(free); next++) {
      free = plain + "-" + next;
    }
    return free;
  }
}
