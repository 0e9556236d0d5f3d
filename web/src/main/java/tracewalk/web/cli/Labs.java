package tracewalk.web.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tracewalk.lesson.lab.Lab;
import tracewalk.lesson.lab.SubmissionException;
import tracewalk.lesson.text.WalkException;
import tracewalk.web.run.Home;
import tracewalk.web.run.InputException;

/** Where labs are looked for. */
final class Labs {
  @Option(
      names = "--walk",
      paramLabel = "WALK",
      description = "The walk whose labs are meant. Without it: those of every walk that is here.")
  private @Nullable String walk;

  Labs() {}

  /** Every lab, easiest first within its walk. */
  List<Lab> all(Home home) {
    return readable(
        () -> folders(home).stream().flatMap(each -> Lab.ofWalk(each).stream()).toList());
  }

  /** The lab of an id. */
  Lab named(Home home, String id) {
    List<String> known = new ArrayList<>();
    for (Path each : folders(home)) {
      Path folder = each.resolve("labs").resolve(id);
      if (id.matches("[a-z0-9-]+") && Files.isDirectory(folder)) {
        return readable(() -> Lab.load(folder));
      }
      known.addAll(ids(each));
    }
    throw new InputException(
        "expected one of the labs " + String.join(", ", known) + ", found '" + id + "'");
  }

  private List<Path> folders(Home home) {
    return walk == null ? below(home.walkthroughs()) : List.of(WalkFolder.of(home, walk));
  }

  private static List<String> ids(Path walk) {
    return below(walk.resolve("labs")).stream()
        .map(folder -> String.valueOf(folder.getFileName()))
        .toList();
  }

  private static List<Path> below(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(folder)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    } catch (IOException unreadable) {
      throw new InputException("expected a folder that can be read, found " + folder);
    }
  }

  /** What is wrong with labs and with students' folders is told like any wrong input. */
  static <T> T readable(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (WalkException wrong) {
      throw new InputException(String.join(System.lineSeparator(), wrong.problems()));
    } catch (SubmissionException wrong) {
      throw new InputException(String.valueOf(wrong.getMessage()));
    }
  }
}
