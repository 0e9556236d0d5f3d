package tracewalk.lesson.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.text.NoteText;
import tracewalk.lesson.text.WalkException;
import tracewalk.lesson.text.Yaml;
import tracewalk.lesson.text.YamlReader;

/** What a student answered, by key; problems are kept, for they cost points and nothing else. */
record Answers(Map<String, Yaml> given, String problem) {

  static Answers in(Path folder) {
    Path file = folder.resolve(StudentFolder.ANSWERS);
    try {
      if (!Files.isRegularFile(file)) {
        return new Answers(Map.of(), "found no file " + StudentFolder.ANSWERS);
      }
      if (Files.size(file) > Submission.SMALL) {
        return new Answers(Map.of(), "found a file that is too large");
      }
      String text = String.join("\n", NoteText.lines(file));
      return new Answers(YamlReader.mapping(text, StudentFolder.ANSWERS, 0).values(), "");
    } catch (WalkException unreadable) {
      return new Answers(Map.of(), unreadable.problems().get(0));
    } catch (IOException unreadable) {
      return new Answers(Map.of(), "found a file that cannot be read");
    }
  }

  /** The answer, or null where there is none. */
  @Nullable Yaml to(String key) {
    Yaml answer = given.get(key);
    boolean empty = answer instanceof Yaml.Scalar scalar && scalar.value() == null;
    return empty ? null : answer;
  }
}
