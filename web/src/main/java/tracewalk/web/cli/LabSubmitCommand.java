package tracewalk.web.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import tracewalk.lesson.lab.Submission;
import tracewalk.web.run.Home;
import tracewalk.web.run.InputException;
import tracewalk.web.run.WholeFile;

/** Packs what a student hands in. */
@Command(
    name = "submit",
    description = {
      "Packs the recording of the last 'lab check' and the student's files into one zip to hand in.",
      "Work that does not pass yet is packed all the same; work that cannot be graded is not."
    })
final class LabSubmitCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Labs labs;

  @Parameters(paramLabel = "DIR", description = "The folder that 'lab start' made.")
  private Path folder;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "The zip to write.")
  private Path output;

  @SuppressWarnings("NullAway.Init") // picocli fills in the fields
  LabSubmitCommand() {}

  @Override
  public Integer call() {
    Lab lab = labs.named(Home.find(), Labs.readable(() -> StudentFolder.labOf(folder)));
    Grade grade = Labs.readable(() -> Grading.forStudents(lab).own(folder));
    if (grade.state() == Grade.State.UNGRADABLE) {
      throw new InputException(grade.reason());
    }
    try (WholeFile file = new WholeFile(output)) {
      Labs.readable(() -> pack(lab, file.draft()));
      file.finish();
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(output);
    out.flush();
    return 0;
  }

  private Path pack(Lab lab, Path draft) {
    try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(draft))) {
      Submission.pack(lab, folder, to);
      return draft;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
