package tracewalk.lesson.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.claim.Claim;
import tracewalk.lesson.text.NoteText;
import tracewalk.lesson.text.WalkException;
import tracewalk.lesson.text.Yaml;
import tracewalk.lesson.text.YamlReader;

/** Reads {@code grading.yaml} as it is for one student. */
final class GradingReader {
  static final String FILE = "grading.yaml";

  private GradingReader() {}

  static List<Criterion> read(Lab lab, Map<String, String> values) {
    return read(lab.folder().resolve(FILE), lab.scenario(), values);
  }

  static List<Criterion> read(Path file, String scenario, Map<String, String> values) {
    String text = Filling.fill(String.join("\n", NoteText.lines(file)), file.toString(), values);
    Yaml.Mapping written = YamlReader.mapping(text, file.toString(), 0).only("criteria");
    List<Criterion> criteria = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Yaml each : written.required("criteria").sequence().items()) {
      try {
        criteria.add(criterion(each.mapping(), scenario, ids));
      } catch (WalkException wrong) {
        problems.addAll(wrong.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new WalkException(problems);
    }
    if (criteria.stream().allMatch(Criterion::hidden)) {
      throw written.required("criteria").expected("at least one criterion that is not hidden");
    }
    return List.copyOf(criteria);
  }

  private static Criterion criterion(Yaml.Mapping written, String scenario, Set<String> ids) {
    written.only(
        "id", "points", "hidden", "claim", "answer", "is", "means", "holds", "says", "feedback");
    Yaml id = written.required("id");
    if (!id.text().matches("[a-z0-9-]+") || !ids.add(id.text())) {
      throw id.expected("an id of its own, of small letters, digits and hyphens");
    }
    int points = written.required("points").number();
    if (points < 1) {
      throw written.required("points").expected("at least one point");
    }
    String answer = written.text("answer");
    return new Criterion(
        id.text(),
        points,
        written.flag("hidden"),
        written.words("feedback"),
        answer,
        claim(written, answer, scenario),
        written.texts("is"),
        written.optional("holds") == null ? 0 : written.required("holds").number(),
        written.texts("says"),
        written.place());
  }

  private static @Nullable Claim claim(
      Yaml.Mapping written, @Nullable String answer, String scenario) {
    String key = answer == null ? "claim" : "means";
    String other = answer == null ? "means" : "claim";
    if (written.optional(other) != null || answer == null && written.optional("is") != null) {
      throw written.expected("a claim, or an answer with 'is' or 'means'");
    }
    boolean own = written.optional("holds") != null;
    if (answer == null && own) {
      throw written.required("holds").expected("'answer' beside it");
    }
    if (answer != null && (own || written.optional("is") != null)) {
      return null;
    }
    return Claim.read(written.required(key), scenario);
  }
}
