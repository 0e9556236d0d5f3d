package tracewalk.lesson.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of Markdown under a front matter of YAML between two lines of three dashes. */
public record NoteText(Yaml.Mapping matter, String markdown, Place place) {
  private static final String FENCE = "---";

  /** Reads a file that is known to exist. */
  public static NoteText read(Path path) {
    List<String> lines = lines(path);
    String file = path.toString();
    if (lines.isEmpty() || !lines.get(0).equals(FENCE)) {
      throw new WalkException(new Place(file, 1), "expected a front matter between lines of ---");
    }
    int end = lines.subList(1, lines.size()).indexOf(FENCE) + 1;
    if (end == 0) {
      throw new WalkException(new Place(file, 1), "expected the front matter to end with ---");
    }
    Yaml.Mapping matter = YamlReader.mapping(String.join("\n", lines.subList(1, end)), file, 1);
    String markdown = String.join("\n", lines.subList(end + 1, lines.size())).strip();
    if (markdown.isEmpty()) {
      throw new WalkException(new Place(file, end + 1), "expected a text after the front matter");
    }
    return new NoteText(matter, markdown, new Place(file, 1));
  }

  /** The lines of a text file of the walk. */
  public static List<String> lines(Path path) {
    try {
      return Files.readAllLines(path, StandardCharsets.UTF_8);
    } catch (MalformedInputException foreign) {
      throw new WalkException(new Place(path.toString(), 0), "expected UTF-8, found other bytes");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
