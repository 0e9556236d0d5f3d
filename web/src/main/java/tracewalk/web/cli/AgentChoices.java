package tracewalk.web.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tracewalk.web.run.InputException;

/** The options that say what of a program is recorded, and how. */
final class AgentChoices {
  private static final int LEAST_MEMORY = 4;

  @Option(
      names = "--include",
      paramLabel = "PATTERN",
      description =
          "Record these classes instead of the program's own: a.b.** or a.b. is a package and all"
              + " below, a.b.* the package alone, a.b.C a class with those nested in it. @FILE is a"
              + " list of patterns, a line each. May be given several times.")
  private List<String> includes = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "PATTERN",
      description = "Leave these classes out. As --include.")
  private List<String> excludes = new ArrayList<>();

  @Option(
      names = "--capture",
      paramLabel = "LEVEL",
      defaultValue = "values",
      description =
          "How much to keep of each call: calls, values (arguments, results, exceptions), state"
              + " (also the receiver before and after) or lines (also the lines that ran, with"
              + " local variables). Default: values.")
  private RunCommand.Capture capture;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "Rules for messages, marks, origins and cells; see docs/FORMAT.md.")
  private @Nullable Path rules;

  @Option(
      names = "--open",
      paramLabel = "N",
      defaultValue = "1000",
      description =
          "In how many calls of a method, per thread, objects are opened at level values: a number"
              + " or all. Default: 1000.")
  private String open;

  @Option(
      names = "--clock",
      paramLabel = "CLOCK",
      defaultValue = "coarse",
      description = "coarse or exact. Default: coarse.")
  private Clock clock;

  @Option(
      names = "--memory",
      paramLabel = "MB",
      defaultValue = "32",
      description = "Megabytes that the recorder may use in the program. Default: 32.")
  private int memory;

  @Option(names = "--label", paramLabel = "NAME", description = "A name for the process.")
  private @Nullable String label;

  /** Where the recorder takes the time from. */
  enum Clock {
    coarse,
    exact
  }

  @SuppressWarnings("NullAway.Init") // picocli fills in the fields
  AgentChoices() {}

  /** As the agent takes them, {@code name=value} each. */
  List<String> options() {
    List<String> options = new ArrayList<>();
    patterns(includes).forEach(pattern -> options.add("include=" + pattern));
    patterns(excludes).forEach(pattern -> options.add("exclude=" + pattern));
    options.add("capture=" + capture);
    options.add("clock=" + clock);
    options.add("open=" + checkedOpen());
    options.add("memory=" + checkedMemory());
    if (rules != null) {
      options.add("rules=" + readable(rules));
    }
    if (label != null) {
      options.add("label=" + label);
    }
    return options;
  }

  private String checkedOpen() {
    if (!open.matches("all|\\d{1,9}")) {
      throw new InputException("expected --open with a number or all, found '" + open + "'");
    }
    return open;
  }

  private int checkedMemory() {
    if (memory < LEAST_MEMORY) {
      throw new InputException("expected --memory " + LEAST_MEMORY + " or more, found " + memory);
    }
    return memory;
  }

  private static Path readable(Path file) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new InputException("expected a file that can be read, found none at " + file);
    }
    return file.toAbsolutePath();
  }

  private static List<String> patterns(List<String> given) {
    List<String> patterns = new ArrayList<>();
    for (String pattern : given) {
      if (pattern.startsWith("@")) {
        patterns.addAll(listed(pattern.substring(1)));
      } else {
        patterns.add(pattern);
      }
    }
    return patterns;
  }

  private static List<String> listed(String file) {
    try {
      return Files.readAllLines(readable(Path.of(file))).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException | InvalidPathException unreadable) {
      throw new InputException("expected a list of patterns, found none at " + file);
    }
  }
}
