package tracewalk.web.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
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
import tracewalk.lesson.lab.report.TextReport;
import tracewalk.web.lab.LabRun;
import tracewalk.web.page.Language;
import tracewalk.web.run.Home;

/** Lets a student see how far they are. */
@Command(
    name = "check",
    description = {
      "Runs and records what stands in a student's folder, and says what is right and what is not",
      "yet, with the step of the recording. It runs the student's own files: yours, on yours.",
    })
final class LabCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Labs labs;

  @Parameters(paramLabel = "DIR", description = "The folder that 'lab start' made.")
  private Path folder;

  @Option(
      names = "--language",
      paramLabel = "LANG",
      defaultValue = "en",
      converter = LanguageName.class,
      description = "en (the default) or zh.")
  private Language language;

  @SuppressWarnings("NullAway.Init") // picocli fills in the fields
  LabCheckCommand() {}

  @Override
  public Integer call() {
    Home home = Home.find();
    Lab lab = labs.named(home, Labs.readable(() -> StudentFolder.labOf(folder)));
    Progress.say(spec, "running " + lab.scenario());
    List<String> differences = Labs.readable(() -> LabRun.record(home, lab, folder));
    Grade grade = Labs.readable(() -> Grading.forStudents(lab).own(folder));
    PrintWriter out = spec.commandLine().getOut();
    differences.forEach(out::println);
    out.print(TextReport.of(List.of(grade), language.code()));
    out.flush();
    return grade.state().ordinal();
  }
}
