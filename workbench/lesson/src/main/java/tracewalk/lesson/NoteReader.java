package tracewalk.lesson;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tracewalk.lesson.claim.Claim;
import tracewalk.lesson.question.ExerciseReader;
import tracewalk.lesson.text.Markup;
import tracewalk.lesson.text.NoteText;
import tracewalk.lesson.text.Place;
import tracewalk.lesson.text.WalkException;
import tracewalk.lesson.text.Words;
import tracewalk.lesson.text.Yaml;

/** Reads a note: the English file, which has the claims, and the Chinese one beside it. */
final class NoteReader {

  private NoteReader() {}

  static Note read(Path file, String id, String scenario) {
    NoteText english = NoteText.read(file);
    Yaml.Mapping matter = english.matter();
    matter.only("id", "title", "point", "quirk", "python", "java", "claims", "question", "compare");
    refuseOtherId(matter, id);
    NoteText chinese = chinese(file, id);
    Words markdown = new Words(english.markdown(), chinese.markdown());
    return new Note(
        id,
        new Words(matter.required("title").text(), chinese.matter().required("title").text()),
        markdown,
        new Words(Markup.html(markdown.en()), Markup.html(markdown.zh())),
        scenario,
        matter.text("point"),
        matter.flag("quirk"),
        matter.texts("python"),
        matter.texts("java"),
        claims(matter, scenario),
        ExerciseReader.read(matter.optional("question"), scenario),
        matter.texts("compare"),
        english.place());
  }

  private static NoteText chinese(Path english, String id) {
    Path file = english.resolveSibling(id + ".zh.md");
    if (!Files.isRegularFile(file)) {
      throw new WalkException(
          new Place(english.toString(), 1),
          "expected the Chinese text in " + file.getFileName() + ", found no such file");
    }
    NoteText text = NoteText.read(file);
    refuseOtherId(text.matter().only("id", "title"), id);
    return text;
  }

  private static void refuseOtherId(Yaml.Mapping matter, String id) {
    Yaml found = matter.required("id");
    if (!found.text().equals(id)) {
      throw found.expected("the id '" + id + "' as the file is named");
    }
  }

  private static List<Claim> claims(Yaml.Mapping matter, String scenario) {
    List<Yaml> written = matter.required("claims").sequence().items();
    if (written.isEmpty()) {
      throw matter.required("claims").expected("at least one claim");
    }
    List<Claim> claims = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Yaml claim : written) {
      try {
        claims.add(Claim.read(claim, scenario));
      } catch (WalkException problem) {
        problems.addAll(problem.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new WalkException(problems);
    }
    return List.copyOf(claims);
  }
}
