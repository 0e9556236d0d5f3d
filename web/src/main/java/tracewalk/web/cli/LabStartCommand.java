package tracewalk.web.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tracewalk.lesson.lab.Assignment;
import tracewalk.lesson.lab.Lab;
import tracewalk.lesson.lab.StudentFolder;
import tracewalk.web.run.Home;
import tracewalk.web.run.InputException;

/** Gives a student a lab. */
@Command(
    name = "start",
    description = {
      "Makes a student's folder: the task in TASK.md and TASK.zh.md, and the files to begin with.",
      "What differs from student to student is drawn from the name: the same name, the same task."
    })
final class LabStartCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Labs labs;
  @Mixin private ClassKey key;

  @Parameters(index = "0", paramLabel = "LAB", description = "A lab's id; see 'lab list'.")
  private String id;

  @Parameters(index = "1", paramLabel = "DIR", description = "The folder, new or empty.")
  private Path folder;

  @Option(
      names = "--student",
      paramLabel = "NAME",
      defaultValue = "student",
      description = "Whose it is. Default: student.")
  private String student;

  @SuppressWarnings("NullAway.Init") // picocli fills in the fields
  LabStartCommand() {}

  @Override
  public Integer call() throws IOException {
    Lab lab = labs.named(Home.find(), id);
    if (!Assignment.isName(student)) {
      throw new InputException("expected a name in one line of at most 200 characters");
    }
    refuseUsed();
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Assignment assignment = Assignment.of(lab, student, key.text(), now);
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : StudentFolder.files(lab, assignment).entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(folder.resolve("TASK.md"));
    out.flush();
    return 0;
  }

  private void refuseUsed() throws IOException {
    if (Files.exists(folder) && !isEmptyFolder()) {
      throw new InputException("expected a folder that is new or empty, found " + folder);
    }
  }

  private boolean isEmptyFolder() throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }
}
