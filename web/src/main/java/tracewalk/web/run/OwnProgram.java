package tracewalk.web.run;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.text.WalkException;
import tracewalk.lesson.text.Yaml;
import tracewalk.lesson.text.YamlReader;

/**
 * What a scenario runs that is not one of the port's: a Java program of the walk's own, or nothing
 * where a recording is kept beside it.
 *
 * @param program a source file beside the scenario, or the name of a main class
 * @param libraries jars that come with Tracewalk, by the beginnings of their names, or paths
 * @param include patterns of the classes whose calls are recorded
 * @param recording the recording that stands for a run, or null
 */
record OwnProgram(
    Path scenario,
    String program,
    List<String> libraries,
    List<String> include,
    List<String> arguments,
    @Nullable Path recording) {
  /** As a library: the port with all that it needs. */
  private static final String PORT = "tracewalk-nova";

  private static final Pattern OWN = Pattern.compile("(?m)^(program|recording):");

  /** What is to run, or null where the scenario is one of the port's. */
  static @Nullable OwnProgram in(Path scenario) {
    try {
      String text = Files.readString(scenario);
      return OWN.matcher(text).find() ? read(text, scenario) : null;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (WalkException wrong) {
      throw new InputException(wrong.problems().get(0));
    }
  }

  private static OwnProgram read(String text, Path scenario) {
    Yaml.Mapping written = YamlReader.mapping(text, scenario.toString(), 0);
    String kept =
        written.only("program", "libraries", "include", "arguments", "recording").text("recording");
    return new OwnProgram(
        scenario,
        kept == null ? written.required("program").text() : "",
        written.texts("libraries"),
        written.texts("include"),
        written.texts("arguments"),
        kept == null ? null : scenario.resolveSibling(kept));
  }

  /** The agent's options that the program's own code asks for. */
  String options(Path out, String capture, String label) {
    String classes = include.isEmpty() ? "" : ",include=" + String.join(";", include);
    return "out="
        + out
        + ",capture="
        + capture
        + ",label="
        + label
        + classes
        + ",clock=exact,strict=true";
  }

  /** The command that runs it, after the JVM's own options. */
  List<String> command(Home home) {
    List<String> command = new ArrayList<>();
    if (!libraries.isEmpty()) {
      command.add("-cp");
      command.add(
          libraries.stream()
              .map(library -> library(library, home))
              .collect(Collectors.joining(File.pathSeparator)));
    }
    command.add(program.endsWith(".java") ? scenario.resolveSibling(program).toString() : program);
    command.addAll(arguments);
    return command;
  }

  private String library(String name, Home home) {
    if (name.equals(PORT)) {
      return home.novaClassPath();
    }
    Path beside = scenario.resolveSibling(name);
    return (Files.exists(beside) ? beside : home.library(name)).toString();
  }

  /** The files that make the run what it is. */
  List<Path> sources() {
    Path source = recording == null ? scenario.resolveSibling(program) : recording;
    return Files.isRegularFile(source) ? List.of(scenario, source) : List.of(scenario);
  }
}
