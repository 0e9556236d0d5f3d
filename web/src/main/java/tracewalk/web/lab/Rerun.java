package tracewalk.web.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import tracewalk.agent.format.RecordingException;
import tracewalk.lesson.lab.Lab;
import tracewalk.lesson.lab.StudentFolder;
import tracewalk.lesson.lab.SubmissionException;
import tracewalk.trace.Recording;
import tracewalk.trace.listing.Choice;
import tracewalk.trace.listing.JsonLines;
import tracewalk.web.run.Home;
import tracewalk.web.run.InputException;
import tracewalk.web.run.ScenarioRun;
import tracewalk.web.run.TemporaryFolder;

/**
 * Runs a scenario that was handed in once more: a run is the same each time, so a recording that
 * was edited differs. Scenarios of the port are data; what would run a student's code is refused.
 */
public final class Rerun {
  private static final Choice ALL = new Choice(true, false, true);

  private Rerun() {}

  /** Refuses a recording that is not what the scenario beside it gives. */
  public static void compare(Home home, Lab lab, Path folder) {
    Path scenario = folder.resolve(lab.scenarioFile());
    ScenarioRun run = ScenarioRun.at(home, scenario).withCapture(lab.capture());
    if (lab.classes() || run.isOwnProgram()) {
      throw new SubmissionException("expected a lab without a student's code to run once more");
    }
    try (TemporaryFolder made = TemporaryFolder.create("tracewalk-rerun")) {
      Path recording = made.path().resolve("again.twalk");
      run.record(recording);
      Path first = listing(folder.resolve(StudentFolder.RECORDING), made.path().resolve("first"));
      Path again = listing(recording, made.path().resolve("again"));
      refuseDifferent(first, again);
    } catch (InputException refused) {
      throw new SubmissionException(String.valueOf(refused.getMessage()));
    }
  }

  private static Path listing(Path recording, Path to) {
    try (Recording opened = Recording.open(recording);
        PrintWriter lines = new PrintWriter(Files.newBufferedWriter(to))) {
      JsonLines.write(opened, ALL, lines);
      return to;
    } catch (RecordingException damaged) {
      throw new SubmissionException(String.valueOf(damaged.getMessage()));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void refuseDifferent(Path first, Path again) {
    try (BufferedReader handedIn = Files.newBufferedReader(first);
        BufferedReader made = Files.newBufferedReader(again)) {
      String expected = made.readLine();
      String found = handedIn.readLine();
      for (int line = 1; expected != null || found != null; line++) {
        if (!Objects.equals(expected, found)) {
          throw new SubmissionException(
              "expected the recording that the scenario gives when it is run once more, found"
                  + " another from event "
                  + line
                  + " on");
        }
        expected = made.readLine();
        found = handedIn.readLine();
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
