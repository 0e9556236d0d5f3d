package tracewalk.web.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.question.Question;
import tracewalk.trace.Origin;
import tracewalk.web.replay.ValueText;
import tracewalk.web.source.PythonSources;

/**
 * The notes of a walk, each at the step where it belongs in one recording.
 *
 * @param follows whether the walk is about a class, by its name
 */
public record Guide(
    Map<Language, String> title,
    Predicate<String> follows,
    List<Chapter> chapters,
    List<Term> terms) {
  /** A recording without notes. */
  public static final Guide NONE = new Guide(Map.of(), className -> false, List.of(), List.of());

  /** A chapter with its notes in reading order. */
  public record Chapter(int number, Map<Language, String> title, List<Note> notes) {}

  /**
   * A note; {@code html} is made from the walk's own Markdown, never from recorded text.
   *
   * @param step where it is anchored, or 0 when its anchor was not found
   * @param failed what its claims say that this recording does not hold
   * @param question what it asks, where this recording tells the answers apart; its steps are the
   *     recording's
   */
  public record Note(
      String id,
      int chapter,
      int place,
      Map<Language, String> title,
      Map<Language, String> html,
      int step,
      String point,
      boolean quirk,
      int claims,
      List<String> failed,
      List<Reference> references,
      List<OtherRun> others,
      @Nullable Question question) {}

  /** A run to lay beside that of a note, by its recording's name. */
  public record OtherRun(String recording, Map<Language, String> title) {}

  /** A term that notes use: its name, what it is, and the ids of the notes that mention it. */
  public record Term(
      String id, Map<Language, String> name, Map<Language, String> text, List<String> notes) {}

  /** Lines of the original or of the port that a note cites; the address may be empty. */
  public record Reference(String text, String address) {
    /** Lines of the original, with where to read them. */
    public static Reference python(Origin origin) {
      String lines = ":" + origin.first() + "–" + origin.last();
      return new Reference(
          ValueText.printable(origin.file(), 200) + lines,
          PythonSources.link(origin.file(), origin.first(), origin.last()));
    }
  }

  /** All notes that have a step, in the order of the run. */
  public List<Note> notes() {
    return chapters.stream()
        .flatMap(chapter -> chapter.notes().stream())
        .filter(note -> note.step() > 0)
        .sorted(Comparator.comparingInt(Note::step))
        .toList();
  }

  /** The notes anchored at a step. */
  public List<Note> at(int step) {
    return notes().stream().filter(note -> note.step() == step).toList();
  }

  public Optional<Note> before(int step) {
    return notes().stream().filter(note -> note.step() < step).reduce((first, last) -> last);
  }

  public Optional<Note> after(int step) {
    return notes().stream().filter(note -> note.step() > step).findFirst();
  }

  public Optional<Note> byId(String id) {
    return chapters.stream()
        .flatMap(chapter -> chapter.notes().stream())
        .filter(note -> note.id().equals(id))
        .findFirst();
  }

  public Optional<Chapter> chapter(int number) {
    return chapters.stream().filter(chapter -> chapter.number() == number).findFirst();
  }
}
