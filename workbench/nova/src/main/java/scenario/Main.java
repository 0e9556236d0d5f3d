package scenario;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import runtime.World;
import scenario.language.Overrides;
import scenario.language.Scenario;
import scenario.language.ScenarioError;
import scenario.language.ScenarioReader;
import scenario.step.Words;

/**
 * {@code SCENARIO.yaml [--result FILE] [--set cell.option=value]... [--real]}; exit 2 on bad input,
 * 1 where the run went otherwise than the scenario expects, which a real run is free to do.
 */
public final class Main {
  private static final String USAGE =
      "expected: SCENARIO.yaml [--result FILE] [--set cell.option=value]... [--real]";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private Path scenario;
  private Path result;
  private boolean real;
  private final List<String> overrides = new ArrayList<>();

  private Main() {}

  public static void main(String[] args) {
    try {
      List<String> differences = new Main().parse(new ArrayDeque<>(List.of(args))).run();
      differences.forEach(System.err::println);
      if (!differences.isEmpty()) {
        System.exit(1);
      }
    } catch (ScenarioError mistake) {
      System.err.println(mistake.getMessage());
      System.exit(2);
    }
  }

  private Main parse(Deque<String> args) {
    while (!args.isEmpty()) {
      String arg = args.removeFirst();
      if (arg.equals("--result")) {
        result = Path.of(value(arg, args));
      } else if (arg.equals("--set")) {
        overrides.add(value(arg, args));
      } else if (arg.equals("--real")) {
        real = true;
      } else if (arg.startsWith("--")) {
        throw new ScenarioError("unknown option '" + arg + "'; " + USAGE);
      } else if (scenario == null) {
        scenario = Path.of(arg);
      } else {
        throw new ScenarioError("unexpected argument '" + arg + "'; " + USAGE);
      }
    }
    if (scenario == null) {
      throw new ScenarioError("no scenario is given; " + USAGE);
    }
    return this;
  }

  private static String value(String option, Deque<String> args) {
    if (args.isEmpty()) {
      throw new ScenarioError("option " + option + " needs a value; " + USAGE);
    }
    return args.removeFirst();
  }

  /** In what the run went otherwise than expected. */
  private List<String> run() {
    Scenario read = new ScenarioReader(new Words()).read(scenario);
    Scenario changed = Overrides.apply(read, overrides);
    Runner runner = new Runner(changed, real ? World.real() : new World());
    checkWritable();
    Map<String, Object> outcome = runner.run();
    if (result != null) {
      write(outcome);
    }
    return real ? List.of() : runner.differences();
  }

  private void checkWritable() {
    Path folder = result == null ? null : result.toAbsolutePath().getParent();
    if (folder != null && !Files.isWritable(folder)) {
      throw new ScenarioError("cannot write the result: no writable folder " + folder);
    }
  }

  /** In one piece or not at all. */
  private void write(Map<String, Object> outcome) {
    Path draft = result.resolveSibling(result.getFileName() + ".part");
    try {
      JSON.writeValue(draft.toFile(), outcome);
      Files.move(draft, result, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new ScenarioError("cannot write the result to " + result + ": " + failed.getMessage());
    }
  }
}
