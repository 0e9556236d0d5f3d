package tracewalk.web.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What a walk needs to have a run of its own.
 *
 * @param sources the scenario's files; where there is no scenario, the recording
 */
public record ScenarioFiles(String id, List<Path> sources) {

  /** Of the scenario that a recording's label names, or of the recording itself. */
  public static ScenarioFiles of(Home home, String label, Path recording) {
    for (Path scenario : home.scenarios()) {
      if (ScenarioRun.idOf(scenario).equals(label)) {
        return new ScenarioFiles(label, ScenarioRun.at(home, scenario).sources());
      }
    }
    String name = String.valueOf(recording.getFileName()).replaceFirst("\\.twalk$", "");
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "_");
    return new ScenarioFiles(plain, List.of(recording));
  }

  /** Lays them into a walk's folder of scenarios. */
  public void copyTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Path source : sources) {
      boolean recording = source.toString().endsWith(".twalk");
      Path target = folder.resolve(recording ? id + ".twalk" : source.getFileName().toString());
      Files.copy(source, target);
    }
    Path written = folder.resolve(id + ".yaml");
    if (!Files.exists(written)) {
      Files.writeString(written, "recording: " + id + ".twalk\n");
    }
  }
}
