package tracewalk.web.rot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tracewalk.agent.format.RecordingException;
import tracewalk.lesson.CheckReport;
import tracewalk.lesson.Walk;
import tracewalk.lesson.WalkCheck;
import tracewalk.lesson.WalkScenario;
import tracewalk.trace.Recording;
import tracewalk.web.run.Home;
import tracewalk.web.run.InputException;
import tracewalk.web.run.ScenarioRun;

/** Whether the claims of a walk notice when the program that it is about changes. */
public final class Rot {
  private static final String PACKAGES = "nova/";
  private static final int SECONDS = 60;

  private final Home home;
  private final Walk walk;
  private final Path work;
  private final Ran ran = new Ran();
  private final List<String> order = new ArrayList<>();
  private final Map<String, Appearance> unchanged = new HashMap<>();

  public Rot(Home home, Walk walk, Path work) {
    this.home = home;
    this.walk = walk;
    this.work = work;
  }

  /** Records a scenario of the walk as it is, to know which lines it runs. */
  public void learn(WalkScenario scenario) {
    Path file = work.resolve("lines.twalk");
    run(scenario.id()).withCapture("lines").record(file);
    try (Recording recording = Recording.open(file)) {
      ran.add(scenario.id(), recording);
      order.add(scenario.id());
    }
  }

  private ScenarioRun run(String scenario) {
    return ScenarioRun.at(home, walk.folder().resolve("scenarios").resolve(scenario + ".yaml"));
  }

  /**
   * So many changes, chosen by chance from all that touch a line that the walk's runs reach; a
   * method is not chosen again before each had its turn.
   *
   * @param everywhere also in methods of which no note says anything
   */
  public List<Change> changes(int most, long seed, boolean everywhere) {
    Map<String, List<Change>> byMethod = new LinkedHashMap<>();
    for (String className : new TreeSet<>(ran.classes())) {
      if (walk.follows().keeps(className)) {
        Set<String> wanted = ran.methods(className, callee -> everywhere || walk.speaksOf(callee));
        for (Change change : new ClassFile(bytes(className), PACKAGES).changes()) {
          if (wanted.contains(change.method()) && ran.ran(className, change.line())) {
            byMethod
                .computeIfAbsent(className + "." + change.method(), none -> new ArrayList<>())
                .add(change);
          }
        }
      }
    }
    return spread(new ArrayList<>(byMethod.values()), most, new Random(seed));
  }

  private static List<Change> spread(List<List<Change>> methods, int most, Random chance) {
    List<Change> chosen = new ArrayList<>();
    methods.forEach(changes -> Collections.shuffle(changes, chance));
    for (int round = 0; chosen.size() < most && !methods.isEmpty(); round++) {
      int turn = round;
      methods.removeIf(changes -> changes.size() <= turn);
      Collections.shuffle(methods, chance);
      methods.stream().limit(most - chosen.size()).forEach(each -> chosen.add(each.get(turn)));
    }
    return chosen;
  }

  /** Makes a change and runs the scenarios that come to its line until one is red. */
  public Trial trial(Change change) {
    Path classes = work.resolve("changed");
    write(classes, change);
    Trial.Outcome outcome = Trial.Outcome.UNSEEN;
    int runs = 0;
    for (String scenario : ran.scenarios(change, order)) {
      runs++;
      Trial trial = trial(change, scenario, classes, runs);
      if (trial.isCaught() || trial.outcome() == Trial.Outcome.INVALID) {
        return trial;
      }
      outcome = trial.outcome() == Trial.Outcome.MISSED ? Trial.Outcome.MISSED : outcome;
    }
    return new Trial(change, outcome, "", runs);
  }

  private Trial trial(Change change, String scenario, Path classes, int runs) {
    Path file = work.resolve("changed.twalk");
    try {
      List<String> differences = recorded(scenario).withClasses(classes, SECONDS).record(file);
      try (Recording recording = Recording.open(file)) {
        CheckReport report = WalkCheck.check(walk, Map.of(scenario, recording));
        if (!report.holds()) {
          String message = report.broken().get(0).verdict().message();
          String notice = message.replace(walk.folder() + "/", "");
          return new Trial(change, Trial.Outcome.CLAIM, scenario + ": " + notice, runs);
        }
        if (!differences.isEmpty()) {
          String difference = scenario + ": " + differences.get(0);
          return new Trial(change, Trial.Outcome.RUN, difference, runs);
        }
        boolean same = Appearance.of(recording).equals(unchanged(scenario));
        Trial.Outcome outcome = same ? Trial.Outcome.UNSEEN : Trial.Outcome.MISSED;
        return new Trial(change, outcome, "", runs);
      }
    } catch (InputException | RecordingException ended) {
      String how = String.valueOf(ended.getMessage());
      boolean invalid = how.contains("VerifyError") || how.contains("ClassFormatError");
      Trial.Outcome outcome = invalid ? Trial.Outcome.INVALID : Trial.Outcome.RUN;
      return new Trial(change, outcome, scenario + ": " + how, runs);
    }
  }

  private ScenarioRun recorded(String scenario) {
    return run(scenario).withCapture(walk.needsState(scenario) ? "state" : ScenarioRun.ALL_VALUES);
  }

  private Appearance unchanged(String scenario) {
    return unchanged.computeIfAbsent(
        scenario,
        id -> {
          Path file = work.resolve("unchanged.twalk");
          recorded(id).record(file);
          try (Recording recording = Recording.open(file)) {
            return Appearance.of(recording);
          }
        });
  }

  private void write(Path folder, Change change) {
    Path file = folder.resolve(change.className().replace('.', '/') + ".class");
    try {
      deleteOthers(folder);
      Files.createDirectories(file.getParent());
      Files.write(file, new ClassFile(bytes(change.className()), PACKAGES).with(change));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void deleteOthers(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private byte[] bytes(String className) {
    try (ZipFile jar = new ZipFile(home.novaJar().toFile())) {
      ZipEntry entry = jar.getEntry(className.replace('.', '/') + ".class");
      if (entry == null) {
        throw new InputException(
            "expected " + className + " in " + home.novaJar() + ", found none");
      }
      try (InputStream bytes = jar.getInputStream(entry)) {
        return bytes.readAllBytes();
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
