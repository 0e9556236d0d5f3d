package tracewalk.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.claim.Claim;
import tracewalk.lesson.glossary.Glossary;
import tracewalk.lesson.text.NoteText;
import tracewalk.lesson.text.Place;
import tracewalk.lesson.text.WalkException;
import tracewalk.lesson.text.Words;
import tracewalk.lesson.text.Yaml;
import tracewalk.lesson.text.YamlReader;

/** Reads a walk's folder and gathers every problem before it gives up. */
final class WalkReader {
  private final Path folder;
  private final Path walkFile;
  private final List<String> problems = new ArrayList<>();
  private final Set<String> seenNotes = new HashSet<>();

  WalkReader(Path folder) {
    this.folder = folder;
    this.walkFile = folder.resolve("walk.yaml");
  }

  Walk read() {
    if (!Files.isRegularFile(walkFile)) {
      throw new WalkException(
          new Place(walkFile.toString(), 0), "expected a walk, found no such file");
    }
    String text = String.join("\n", NoteText.lines(walkFile));
    Yaml.Mapping matter = YamlReader.mapping(text, walkFile.toString(), 0);
    matter.only("title", "summary", "follows", "scenarios", "chapters", "errata");
    List<WalkScenario> scenarios = scenarios(matter);
    throwProblems();
    List<Chapter> chapters = chapters(matter, scenarios);
    throwProblems();
    List<Erratum> errata = errata(matter);
    Glossary glossary = tried(() -> Glossary.read(folder));
    noteWithoutChapter();
    throwProblems();
    String id = folder.toAbsolutePath().normalize().getFileName().toString();
    return new Walk(
        id,
        folder,
        matter.words("title"),
        matter.words("summary"),
        follows(matter),
        scenarios,
        chapters,
        errata,
        glossary == null ? Glossary.NONE : glossary);
  }

  private static Follows follows(Yaml.Mapping matter) {
    Yaml written = matter.optional("follows");
    List<Yaml> patterns = written == null ? List.of() : written.sequence().items();
    return new Follows(patterns.stream().map(Yaml::text).toList());
  }

  private List<WalkScenario> scenarios(Yaml.Mapping matter) {
    List<WalkScenario> scenarios = new ArrayList<>();
    for (Yaml written : matter.required("scenarios").sequence().items()) {
      WalkScenario scenario = tried(() -> scenario(written.mapping().only("id", "title")));
      if (scenario != null) {
        scenarios.add(scenario);
      }
    }
    if (scenarios.isEmpty() && problems.isEmpty()) {
      throw matter.required("scenarios").expected("at least one scenario");
    }
    return scenarios;
  }

  private WalkScenario scenario(Yaml.Mapping written) {
    String id = written.required("id").text();
    refuseMissing(folder.resolve("scenarios").resolve(id + ".yaml"), written.place());
    return new WalkScenario(id, written.words("title"));
  }

  private List<Chapter> chapters(Yaml.Mapping matter, List<WalkScenario> scenarios) {
    List<Chapter> chapters = new ArrayList<>();
    for (Yaml written : matter.required("chapters").sequence().items()) {
      Chapter chapter = tried(() -> chapter(written.mapping(), scenarios));
      if (chapter != null) {
        chapters.add(chapter);
      }
    }
    return chapters;
  }

  private Chapter chapter(Yaml.Mapping written, List<WalkScenario> scenarios) {
    written.only("id", "title", "summary", "scenario", "notes");
    Yaml scenario = written.required("scenario");
    refuseUnknown(scenario.text(), scenario.place(), scenarios);
    List<Note> notes = new ArrayList<>();
    for (Yaml id : written.required("notes").sequence().items()) {
      Note note = tried(() -> note(id, scenario.text(), scenarios));
      if (note != null) {
        notes.add(note);
      }
    }
    return new Chapter(
        written.required("id").text(),
        written.words("title"),
        written.words("summary"),
        scenario.text(),
        notes);
  }

  private Note note(Yaml id, String scenario, List<WalkScenario> scenarios) {
    if (!id.text().matches("[a-z0-9-]+")) {
      throw id.expected("a note's id of small letters, digits and hyphens");
    }
    if (!seenNotes.add(id.text())) {
      throw id.expected("each note in one chapter");
    }
    Path file = folder.resolve("notes").resolve(id.text() + ".md");
    refuseMissing(file, id.place());
    Note note = NoteReader.read(file, id.text(), scenario);
    for (Claim claim : note.statements()) {
      refuseUnknown(claim.scenario(), claim.place(), scenarios);
    }
    note.compare().forEach(other -> refuseUnknown(other, note.place(), scenarios));
    return note;
  }

  private List<Erratum> errata(Yaml.Mapping matter) {
    List<Erratum> errata = new ArrayList<>();
    Yaml all = matter.optional("errata");
    for (Yaml written : all == null ? List.<Yaml>of() : all.sequence().items()) {
      Erratum erratum = tried(() -> erratum(written.mapping().only("point", "note", "en", "zh")));
      if (erratum != null) {
        errata.add(erratum);
      }
    }
    return errata;
  }

  private Erratum erratum(Yaml.Mapping written) {
    Yaml note = written.required("note");
    if (!seenNotes.contains(note.text())) {
      throw note.expected("the id of a note that a chapter lists");
    }
    Words text = new Words(written.required("en").text(), written.required("zh").text());
    return new Erratum(written.required("point").text(), text, note.text());
  }

  /** Stops here if anything was wrong: later parts would only repeat it. */
  private void throwProblems() {
    if (!problems.isEmpty()) {
      throw new WalkException(problems);
    }
  }

  private void noteWithoutChapter() {
    Path notes = folder.resolve("notes");
    if (!Files.isDirectory(notes)) {
      return;
    }
    try (Stream<Path> files = Files.list(notes).sorted()) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        String id = name.replaceFirst("(\\.zh)?\\.md$", "");
        if (name.endsWith(".md") && seenNotes.add(id)) {
          String problem = "expected a chapter of walk.yaml to list the note, found none";
          problems.add(new Place(file.toString(), 0) + ": " + problem);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void refuseMissing(Path file, Place place) {
    if (!Files.isRegularFile(file)) {
      throw new WalkException(place, "expected the file " + file + ", found no such file");
    }
  }

  private static void refuseUnknown(String scenario, Place place, List<WalkScenario> scenarios) {
    List<String> known = scenarios.stream().map(WalkScenario::id).toList();
    if (!known.contains(scenario)) {
      throw new WalkException(
          place,
          "unknown scenario '" + scenario + "'; expected one of: " + String.join(", ", known));
    }
  }

  /** Reads one part; its problem is kept and the rest is read all the same. */
  private <T> @Nullable T tried(Supplier<T> part) {
    try {
      return part.get();
    } catch (WalkException problem) {
      problems.addAll(problem.problems());
      return null;
    }
  }
}
