package tracewalk.lesson.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tracewalk.lesson.text.NoteText;
import tracewalk.lesson.text.Place;
import tracewalk.lesson.text.WalkException;
import tracewalk.lesson.text.Words;
import tracewalk.lesson.text.Yaml;
import tracewalk.lesson.text.YamlReader;

/** Reads a lab's folder. */
final class LabReader {
  private static final String FILE = "lab.yaml";

  private final Path folder;

  LabReader(Path folder) {
    this.folder = folder;
  }

  static List<Lab> all(Path walk) {
    Path labs = walk.resolve("labs");
    if (!Files.isDirectory(labs)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(labs)) {
      return folders
          .filter(Files::isDirectory)
          .map(Lab::load)
          .sorted(Comparator.comparingInt(Lab::difficulty).thenComparing(Lab::id))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Lab read() {
    Path file = folder.resolve(FILE);
    Yaml.Mapping written = YamlReader.mapping(text(FILE), file.toString(), 0);
    written.only(
        "id",
        "title",
        "difficulty",
        "minutes",
        "scenario",
        "capture",
        "classes",
        "hand_in",
        "parameters");
    refuseOtherId(written.required("id"));
    Lab lab =
        new Lab(
            written.required("id").text(),
            folder,
            written.words("title"),
            between(written.required("difficulty"), 5),
            between(written.required("minutes"), 600),
            written.required("scenario").text(),
            written.required("capture").text(),
            written.flag("classes"),
            handIn(written),
            parameters(written),
            new Words(text("lab.en.md"), text("lab.zh.md")),
            start());
    refuseMissing(lab, written);
    tryOut(lab);
    return lab;
  }

  private void refuseOtherId(Yaml id) {
    if (!id.text().equals(String.valueOf(folder.getFileName()))) {
      throw id.expected("the id '" + folder.getFileName() + "' as the folder is named");
    }
  }

  private static int between(Yaml number, int most) {
    if (number.number() < 1 || number.number() > most) {
      throw number.expected("a number from 1 to " + most);
    }
    return number.number();
  }

  private static List<String> handIn(Yaml.Mapping written) {
    List<String> names = written.texts("hand_in");
    if (!names.stream().allMatch(Submission::isFileName)) {
      throw written.required("hand_in").expected("names of files in the student's folder");
    }
    return names;
  }

  private static Map<String, List<String>> parameters(Yaml.Mapping written) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    Yaml all = written.optional("parameters");
    if (all == null) {
      return parameters;
    }
    all.mapping().values().forEach((name, values) -> parameters.put(name, values(name, values)));
    return parameters;
  }

  private static List<String> values(String name, Yaml written) {
    List<String> values = written.texts();
    boolean plain = values.stream().allMatch(value -> value.matches("[A-Za-z0-9_.-]+"));
    if (!name.matches("[a-z_]+") || name.equals("lab") || name.equals("token") || !plain) {
      throw written.expected("a parameter with values of letters, digits, dots and hyphens");
    }
    return values;
  }

  private void refuseMissing(Lab lab, Yaml.Mapping written) {
    if (lab.start().stream().noneMatch(file -> file.path().equals(lab.scenarioFile()))) {
      throw written.required("scenario").expected("a scenario in start/");
    }
  }

  /** Fills everything in once with each value, so that no student is the first to see a mistake. */
  private void tryOut(Lab lab) {
    int most = lab.parameters().values().stream().mapToInt(List::size).max().orElse(1);
    for (int turn = 0; turn < most; turn++) {
      Assignment assignment = nth(lab, turn);
      lab.criteria(assignment);
      StudentFolder.files(lab, assignment);
    }
    long english = headings(lab.text().en());
    if (english != headings(lab.text().zh())) {
      throw new WalkException(
          new Place(folder.resolve("lab.zh.md").toString(), 0),
          "expected as many headings as lab.en.md has (" + english + "), found another number");
    }
  }

  private static Assignment nth(Lab lab, int turn) {
    Map<String, String> values = new LinkedHashMap<>();
    lab.parameters()
        .forEach((name, from) -> values.put(name, from.get(Math.min(turn, from.size() - 1))));
    return Assignment.with(lab, "nobody", java.time.Instant.EPOCH, "0", values);
  }

  private static long headings(String markdown) {
    return markdown.lines().filter(line -> line.startsWith("#")).count();
  }

  private String text(String name) {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new WalkException(
          new Place(file.toString(), 0), "expected a file of the lab, found no such file");
    }
    return String.join("\n", NoteText.lines(file)) + "\n";
  }

  private List<StartFile> start() {
    Path start = folder.resolve("start");
    if (!Files.isDirectory(start)) {
      throw new WalkException(
          new Place(start.toString(), 0), "expected the folder of what a student gets, found none");
    }
    try (Stream<Path> files = Files.list(start)) {
      List<StartFile> all = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.add(new StartFile(file.getFileName().toString(), text("start/" + file.getFileName())));
      }
      return List.copyOf(all);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
