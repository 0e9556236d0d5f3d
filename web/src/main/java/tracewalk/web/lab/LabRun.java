package tracewalk.web.lab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tracewalk.lesson.lab.Lab;
import tracewalk.lesson.lab.Seal;
import tracewalk.lesson.lab.StudentFolder;
import tracewalk.web.run.Home;
import tracewalk.web.run.InputException;
import tracewalk.web.run.ScenarioRun;
import tracewalk.web.run.TemporaryFolder;

/** Records what a student has made of a lab. */
public final class LabRun {
  private static final int SECONDS = 120;

  private LabRun() {}

  /** Records the scenario in the student's folder; the lines tell what it expects otherwise. */
  public static List<String> record(Home home, Lab lab, Path folder) {
    List<String> differences = recorded(home, lab, folder);
    Seal.write(folder, StudentFolder.assignment(folder, lab));
    return differences;
  }

  private static List<String> recorded(Home home, Lab lab, Path folder) {
    Path scenario = folder.resolve(lab.scenarioFile());
    if (!Files.isRegularFile(scenario)) {
      throw new InputException("expected the scenario " + scenario + ", found no such file");
    }
    ScenarioRun run = ScenarioRun.at(home, scenario).withCapture(lab.capture());
    Path recording = folder.resolve(StudentFolder.RECORDING);
    if (!lab.classes()) {
      return run.record(recording);
    }
    try (TemporaryFolder classes = TemporaryFolder.create("tracewalk-lab")) {
      StudentClasses.compile(home, folder, classes.path());
      return run.withClasses(classes.path(), SECONDS).record(recording);
    }
  }
}
