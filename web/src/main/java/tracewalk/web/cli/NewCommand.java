package tracewalk.web.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tracewalk.lesson.draft.WalkDraft;
import tracewalk.trace.Recording;
import tracewalk.web.run.Home;
import tracewalk.web.run.InputException;
import tracewalk.web.run.ScenarioFiles;

/** Begins a walk. */
@Command(
    name = "new",
    description = {
      "Writes the skeleton of a walk: notes at the calls of a recording under which most happens,",
      "each with a claim that holds, in both languages, with the text for you to write.",
      "The scenario that was recorded comes along; where there is none, the recording does."
    })
final class NewCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "WALK", description = "The folder to write, which is new or empty.")
  private Path walk;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      required = true,
      description = "A recording (.twalk).")
  private Path file;

  @Option(
      names = "--notes",
      paramLabel = "N",
      defaultValue = "8",
      description = "How many notes at most. Default: 8.")
  private int notes;

  @SuppressWarnings("NullAway.Init") // picocli fills in the fields
  NewCommand() {}

  @Override
  public Integer call() throws IOException {
    try (Recording recording = Progress.open(spec, file)) {
      refuseUsed();
      ScenarioFiles scenario = ScenarioFiles.of(Home.find(), recording.info().label(), file);
      Map<String, String> files = WalkDraft.files(recording, scenario.id(), notes);
      if (files.size() == 1) {
        throw new InputException(
            "expected a recording with calls to write of, found none: " + file);
      }
      for (Map.Entry<String, String> each : files.entrySet()) {
        Path target = walk.resolve(each.getKey());
        Files.createDirectories(target.resolveSibling(""));
        Files.writeString(target, each.getValue());
      }
      scenario.copyTo(walk.resolve("scenarios"));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(walk.resolve("walk.yaml"));
    out.flush();
    return 0;
  }

  private void refuseUsed() throws IOException {
    if (Files.isRegularFile(walk) || Files.isDirectory(walk) && !isEmpty()) {
      throw new InputException("expected a folder that is new or empty, found " + walk);
    }
    if (notes < 1) {
      throw new InputException("expected at least one note, found " + notes);
    }
  }

  private boolean isEmpty() throws IOException {
    try (var files = Files.list(walk)) {
      return files.findAny().isEmpty();
    }
  }
}
