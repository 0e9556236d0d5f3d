package tracewalk.web.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One run of a scenario in a JVM of its own, as the port's main starts it.
 *
 * @param settings options as {@code cell.option=value}
 * @param result where the scenario's result goes, if anywhere
 * @param real with the machine's clock, random uuids and real chance
 * @param classes a folder with classes that take the place of the port's own, or null
 * @param seconds how long it may take, or 0
 */
public record ScenarioRun(
    Home home,
    Path scenario,
    List<String> settings,
    String capture,
    @Nullable Path result,
    boolean real,
    @Nullable Path classes,
    int seconds) {
  /** The capture level without the state of receivers, every object opened however many come. */
  public static final String ALL_VALUES = "values,open=all";

  /** A plain run of a scenario, named by its id or its path. */
  public static ScenarioRun of(Home home, String scenario) {
    return new ScenarioRun(home, resolve(home, scenario), List.of(), "state", null, false, null, 0);
  }

  /** A plain run of the scenario in a file. */
  public static ScenarioRun at(Home home, Path scenario) {
    return new ScenarioRun(
        home, scenario.toAbsolutePath(), List.of(), "state", null, false, null, 0);
  }

  public ScenarioRun withSettings(List<String> changed) {
    return new ScenarioRun(
        home, scenario, List.copyOf(changed), capture, result, real, classes, seconds);
  }

  public ScenarioRun withCapture(String changed) {
    return new ScenarioRun(home, scenario, settings, changed, result, real, classes, seconds);
  }

  public ScenarioRun withResult(@Nullable Path changed) {
    return new ScenarioRun(home, scenario, settings, capture, changed, real, classes, seconds);
  }

  public ScenarioRun withReal(boolean changed) {
    return new ScenarioRun(home, scenario, settings, capture, result, changed, classes, seconds);
  }

  /** With other classes in the place of the port's own, and so long at most. */
  public ScenarioRun withClasses(Path folder, int most) {
    return new ScenarioRun(
        home, scenario, settings, capture, result, real, folder.toAbsolutePath(), most);
  }

  /** The scenario's id: its file's name without the ending. */
  public String id() {
    return idOf(scenario);
  }

  static String idOf(Path scenario) {
    return String.valueOf(scenario.getFileName()).replaceFirst("\\.ya?ml$", "");
  }

  private static Path resolve(Home home, String scenario) {
    List<Path> known = home.scenarios();
    for (Path candidate : known) {
      if (idOf(candidate).equals(scenario)) {
        return candidate;
      }
    }
    Path path = Path.of(scenario);
    if (Files.isRegularFile(path)) {
      return path.toAbsolutePath();
    }
    String ids = known.stream().map(ScenarioRun::idOf).collect(Collectors.joining(", "));
    throw new InputException(
        "expected a scenario's path or one of "
            + (ids.isEmpty() ? "(none here)" : ids)
            + ", found '"
            + scenario
            + "'");
  }

  /**
   * Runs under the agent; the recording appears under its name when the run has come to its end.
   * The lines tell what the scenario expects otherwise.
   */
  public List<String> record(Path recording) {
    OwnProgram own = OwnProgram.in(scenario);
    return own == null ? recordPort(recording) : recordOwn(own, recording);
  }

  private List<String> recordPort(Path recording) {
    try (WholeFile file = new WholeFile(recording);
        PortRules rules = PortRules.of(home.novaJar())) {
      String options = AgentOptions.of(file.draft(), rules.file(), capture, id());
      List<String> differences = run("-javaagent:" + home.agentJar() + "=" + options);
      file.finish();
      return differences;
    }
  }

  private List<String> recordOwn(OwnProgram own, Path recording) {
    try (WholeFile file = new WholeFile(recording)) {
      if (own.recording() == null) {
        String options = own.options(file.draft(), capture, id());
        run(own, "-javaagent:" + home.agentJar() + "=" + options);
      } else {
        Files.copy(own.recording(), file.draft(), StandardCopyOption.REPLACE_EXISTING);
      }
      file.finish();
      return List.of();
    } catch (IOException unreadable) {
      throw new InputException("expected the recording " + own.recording() + ", found none");
    }
  }

  private void run(OwnProgram own, @Nullable String agent) {
    if (!settings.isEmpty() || result != null || real || classes != null) {
      throw new InputException(
          "expected a scenario of the port, found one with a program of its own: " + scenario);
    }
    List<String> command = java(agent);
    command.addAll(own.command(home));
    ChildJvm.run(command, scenario, seconds);
  }

  /** The files that make the run what it is, apart from agent and port. */
  public List<Path> sources() {
    OwnProgram own = OwnProgram.in(scenario);
    return own == null ? List.of(scenario) : own.sources();
  }

  /** Whether it runs a program of its own, or stands for a recording, instead of the port. */
  public boolean isOwnProgram() {
    return OwnProgram.in(scenario) != null;
  }

  /** Runs without the agent. */
  public List<String> run() {
    OwnProgram own = OwnProgram.in(scenario);
    if (own == null) {
      return run(null);
    }
    if (own.recording() == null) {
      run(own, null);
    }
    return List.of();
  }

  private List<String> run(@Nullable String agent) {
    if (result == null) {
      return ChildJvm.run(command(agent, null), scenario, seconds);
    }
    try (WholeFile file = new WholeFile(result)) {
      List<String> differences = ChildJvm.run(command(agent, file.draft()), scenario, seconds);
      file.finish();
      return differences;
    }
  }

  private static List<String> java(@Nullable String agent) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xshare:auto",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8"));
    if (agent != null) {
      command.add(agent);
    }
    return command;
  }

  private List<String> command(@Nullable String agent, @Nullable Path resultDraft) {
    List<String> command = java(agent);
    command.addAll(List.of("-cp", classPath(), "scenario.Main", scenario.toString()));
    if (resultDraft != null) {
      command.addAll(List.of("--result", resultDraft.toString()));
    }
    if (real) {
      command.add("--real");
    }
    settings.forEach(setting -> command.addAll(List.of("--set", setting)));
    return command;
  }

  private String classPath() {
    return classes == null
        ? home.novaClassPath()
        : classes + File.pathSeparator + home.novaClassPath();
  }
}
