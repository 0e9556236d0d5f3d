package tracewalk.web.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tracewalk.trace.Recording;
import tracewalk.trace.foreign.ForeignException;
import tracewalk.trace.foreign.Import;
import tracewalk.web.run.InputException;
import tracewalk.web.run.WholeFile;

/** Makes a recording of another tool's file. */
@Command(
    name = "import",
    description = {
      "Makes a recording of a file of another tool: AppMap JSON, OTLP JSON (one object, or one a",
      "line) or Chrome trace events. What such a file cannot say is listed, and kept in the",
      "recording: 'tracewalk info' says it, too. A file that is not as its format has it is",
      "refused with the place, and nothing is written.",
      "OTLP and Chrome traces may have 1,000,000 calls, since theirs come in any order."
    })
final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A file of AppMap, OTLP or Chrome trace JSON.")
  private Path file;

  @Mixin private NewRecording recording;

  @SuppressWarnings("NullAway.Init") // picocli fills in the fields
  ImportCommand() {}

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InputException(
          Files.isDirectory(file)
              ? "expected a file to import, found a folder: " + file
              : "expected a file to import, found no such file: " + file);
    }
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    Path target = recording.file(name.isEmpty() ? "imported" : name);
    try (WholeFile whole = new WholeFile(target)) {
      Import.Imported imported = Import.of(file, whole.draft());
      int calls = check(whole.draft());
      whole.finish();
      tell(imported, calls, target);
    } catch (ForeignException refused) {
      throw new InputException(String.valueOf(refused.getMessage()));
    }
    return 0;
  }

  /** That it can be read is known before it has its name. */
  private static int check(Path draft) {
    try (Recording made = Recording.open(draft)) {
      if (made.callCount() == 0) {
        throw new InputException("expected calls to import, found none");
      }
      return made.callCount();
    }
  }

  private void tell(Import.Imported imported, int calls, Path target) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%s: %,d calls on %,d threads, from %s%n",
        target, calls, imported.threads(), imported.format());
    out.println("What it does not say:");
    imported.notSaid().forEach(each -> out.println("  " + each));
    out.flush();
  }
}
