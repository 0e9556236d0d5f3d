package tracewalk.web.run;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where Tracewalk itself lives: its jars and its walkthroughs. */
public record Home(Path root) {

  /** The folder that {@code tracewalk.home} names, or the one that this class was loaded from. */
  public static Home find() {
    String named = System.getProperty("tracewalk.home");
    return new Home(named == null ? besideThisClass() : Path.of(named).toAbsolutePath());
  }

  private static Path besideThisClass() {
    try {
      Path code = Path.of(Home.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      for (Path folder = code; folder != null; folder = folder.getParent()) {
        if (Files.isDirectory(folder.resolve("walkthroughs"))) {
          return folder;
        }
      }
      throw new InputException(
          "expected a folder with walkthroughs above " + code + ", found none");
    } catch (URISyntaxException odd) {
      throw new IllegalStateException("a code source that is no path", odd);
    }
  }

  public Path agentJar() {
    return built(root.resolve("agent/target/tracewalk-agent-all.jar"));
  }

  public Path novaJar() {
    return built(root.resolve("workbench/nova/target/tracewalk-nova.jar"));
  }

  /** The class path of the port and what it needs. */
  public String novaClassPath() {
    return novaJar() + File.pathSeparator + root.resolve("workbench/nova/target/lib") + "/*";
  }

  /** A jar that Tracewalk itself runs with, by its name without the version. */
  Path library(String name) {
    Path folder = root.resolve("web/target/lib");
    Pattern named = Pattern.compile(Pattern.quote(name) + "-\\d[^/]*\\.jar");
    try (Stream<Path> jars = Files.list(folder)) {
      return jars.filter(jar -> named.matcher(jar.getFileName().toString()).matches())
          .sorted()
          .findFirst()
          .orElseThrow(() -> new InputException("expected the library " + name + " in " + folder));
    } catch (IOException unreadable) {
      throw new InputException("expected libraries in " + folder + ", found none");
    }
  }

  public Path walkthroughs() {
    return root.resolve("walkthroughs");
  }

  /** Facts of what the original did in each scenario. */
  public Path golden() {
    return root.resolve("src/test/resources/golden");
  }

  /** Every scenario of every walkthrough, sorted by name. */
  public List<Path> scenarios() {
    try (Stream<Path> files = Files.find(walkthroughs(), 3, (file, facts) -> isScenario(file))) {
      return files.sorted().toList();
    } catch (IOException unreadable) {
      throw new InputException("expected scenarios below " + walkthroughs() + ", found none");
    }
  }

  /** The ids of the port's scenarios: their files' names without the ending. */
  public List<String> scenarioIds() {
    return scenarios().stream()
        .filter(scenario -> OwnProgram.in(scenario) == null)
        .map(ScenarioRun::idOf)
        .toList();
  }

  private static boolean isScenario(Path file) {
    Path folder = file.getParent();
    return folder != null && folder.endsWith("scenarios") && file.toString().endsWith(".yaml");
  }

  private static Path built(Path jar) {
    if (!Files.isRegularFile(jar)) {
      throw new InputException(
          "expected " + jar + ", found none; start through ./tracewalk, which builds it");
    }
    return jar;
  }
}
