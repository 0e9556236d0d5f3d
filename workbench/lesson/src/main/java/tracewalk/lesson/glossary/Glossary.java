package tracewalk.lesson.glossary;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tracewalk.lesson.text.NoteText;
import tracewalk.lesson.text.Yaml;
import tracewalk.lesson.text.YamlReader;

/** What a walk explains, in the order of its file. */
public record Glossary(List<Term> terms) {
  public static final Glossary NONE = new Glossary(List.of());

  /**
   * Reads the glossary of a walk's folder; none where it has no such file.
   *
   * @throws tracewalk.lesson.text.WalkException when it cannot be read, or explains a name twice
   */
  public static Glossary read(Path folder) {
    Path file = folder.resolve("glossary.yaml");
    if (!Files.isRegularFile(file)) {
      return NONE;
    }
    String text = String.join("\n", NoteText.lines(file));
    Yaml.Mapping matter = YamlReader.mapping(text, file.toString(), 0).only("terms");
    List<Term> terms = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Yaml written : matter.required("terms").sequence().items()) {
      terms.add(term(written.mapping().only("id", "names", "text"), taken));
    }
    return new Glossary(List.copyOf(terms));
  }

  private static Term term(Yaml.Mapping written, Set<String> taken) {
    Yaml id = written.required("id");
    if (!id.text().matches("[a-z0-9-]+") || !taken.add("#" + id.text())) {
      throw id.expected("an id of its own of small letters, digits and hyphens");
    }
    Yaml.Mapping names = written.required("names").mapping().only("en", "zh");
    return new Term(
        id.text(),
        names(names.required("en"), "en ", taken),
        names(names.required("zh"), "zh ", taken),
        written.words("text"));
  }

  private static List<String> names(Yaml written, String language, Set<String> taken) {
    List<String> names = written.texts();
    for (String name : names) {
      if (!taken.add(language + name.toLowerCase(Locale.ROOT))) {
        throw written.expected("each name in one term");
      }
    }
    if (names.isEmpty()) {
      throw written.expected("at least one name");
    }
    return names;
  }
}
