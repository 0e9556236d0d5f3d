package tracewalk.web.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tracewalk.lesson.lab.Grade;
import tracewalk.lesson.lab.Grading;
import tracewalk.lesson.lab.Lab;
import tracewalk.lesson.lab.StudentFolder;
import tracewalk.lesson.lab.Submission;
import tracewalk.lesson.lab.SubmissionException;
import tracewalk.lesson.lab.report.ReportFormat;
import tracewalk.web.lab.Rerun;
import tracewalk.web.run.Home;
import tracewalk.web.run.InputException;
import tracewalk.web.run.TemporaryFolder;

/** Grades what students handed in. */
@Command(
    name = "grade",
    description = {
      "Grades what students handed in, as data: nothing of it is run.",
      "What is not a submission, was changed or is somebody else's is told with the reason."
    })
final class LabGradeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Labs labs;
  @Mixin private ClassKey key;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "What 'lab submit' packed.")
  private List<Path> files;

  @Option(
      names = "--lab",
      paramLabel = "LAB",
      description = "The lab that is meant; work for another cannot be graded.")
  private @Nullable String id;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}. Default: text.")
  private ReportFormat format;

  @Option(
      names = "--rerun",
      description = {
        "Also run each scenario that was handed in once more, and refuse a recording that differs",
        "from what comes of it. Not for labs in which students write code: it would be run."
      })
  private boolean rerun;

  @SuppressWarnings("NullAway.Init") // picocli fills in the fields
  LabGradeCommand() {}

  @Override
  public Integer call() {
    if (format.isOfOne() && files.size() > 1) {
      throw new InputException(
          "expected one file for the format " + format + ", found " + files.size());
    }
    List<Grade> grades = new ArrayList<>();
    Home home = Home.find();
    files.forEach(file -> grades.add(grade(home, file)));
    PrintWriter out = spec.commandLine().getOut();
    out.print(format.write(grades));
    out.flush();
    return grades.stream().mapToInt(each -> each.state().ordinal()).max().orElse(2);
  }

  private Grade grade(Home home, Path file) {
    if (!Files.isRegularFile(file)) {
      throw new InputException("expected a file that was handed in, found none: " + file);
    }
    String work = String.valueOf(file.getFileName());
    try (TemporaryFolder folder = TemporaryFolder.create("tracewalk-grade")) {
      Submission.unpack(file, folder.path());
      String found = StudentFolder.labOf(folder.path());
      if (id != null && !id.equals(found)) {
        throw new SubmissionException("expected work for the lab " + id + ", found " + found);
      }
      Lab lab = labs.named(home, found);
      Grade grade = Grading.forTeachers(lab).handedIn(folder.path(), work, key.text());
      return rerun ? again(grade, home, lab, folder.path()) : grade;
    } catch (SubmissionException refused) {
      return Grade.ungradable(
          work, id == null ? "unknown" : id, "unknown", String.valueOf(refused.getMessage()));
    }
  }

  private static Grade again(Grade grade, Home home, Lab lab, Path folder) {
    if (grade.state() != Grade.State.UNGRADABLE) {
      try {
        Rerun.compare(home, lab, StudentFolder.withScenario(folder, lab));
      } catch (SubmissionException refused) {
        String reason = String.valueOf(refused.getMessage());
        return Grade.ungradable(grade.work(), grade.lab(), grade.student(), reason);
      }
    }
    return grade;
  }
}
