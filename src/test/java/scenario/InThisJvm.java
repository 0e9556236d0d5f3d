package scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import scenario.language.ScenarioReader;
import scenario.step.Words;
import tracewalk.web.run.Home;

/** Runs the shipped scenarios here, with no agent and no other process. */
public final class InThisJvm {
  public static final Path SCENARIOS = Home.find().walkthroughs().resolve("nova-cells/scenarios");

  private InThisJvm() {}

  /** What came of a run: its result file, and in what it went otherwise than its scenario says. */
  public record Outcome(Map<String, Object> result, List<String> differences) {}

  /** Runs a scenario; {@code marks} hears the name of each moment. */
  public static Outcome run(String id, Consumer<String> marks) {
    ScenarioReader reader = new ScenarioReader(new Words());
    Runner runner = new Runner(reader.read(SCENARIOS.resolve(id + ".yaml")), marks);
    Map<String, Object> result = runner.run();
    return new Outcome(result, runner.differences());
  }
}
