package tracewalk.web.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import tracewalk.trace.Recording;
import tracewalk.trace.golden.Fidelity;
import tracewalk.trace.golden.Golden;
import tracewalk.trace.golden.GoldenFolder;

/** A run of a scenario that is held against what the original did. */
public record FidelityRun(ScenarioRun scenario, GoldenFolder folder, Golden golden) {

  /** Reads the facts; {@code scenario} is an id or the path of a file that is named by it. */
  public static FidelityRun of(Home home, String scenario, GoldenFolder folder) {
    ScenarioRun run = ScenarioRun.of(home, scenario);
    return new FidelityRun(run.withCapture("values"), folder, folder.golden(run.id()));
  }

  public String id() {
    return scenario.id();
  }

  /** Runs and compares; what is recorded is gone afterwards. */
  public Fidelity compare() {
    try (TemporaryFolder fresh = TemporaryFolder.create("tracewalk-fidelity")) {
      Path file = fresh.path().resolve(id() + ".twalk");
      Path result = fresh.path().resolve("result.json");
      scenario.withResult(result).record(file);
      try (Recording recording = Recording.open(file)) {
        return compare(recording, result);
      }
    }
  }

  /** Compares a recording, and the result that its run wrote. */
  public Fidelity compare(Recording recording, Path result) {
    try {
      return Fidelity.of(
          golden, recording, new ObjectMapper().readTree(result.toFile()), folder.counting());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
