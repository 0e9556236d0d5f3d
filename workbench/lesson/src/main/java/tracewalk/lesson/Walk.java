package tracewalk.lesson;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.glossary.Glossary;
import tracewalk.lesson.text.Words;
import tracewalk.trace.Callee;

/** A folder of notes about one or more runs, in the order in which they are read. */
public record Walk(
    String id,
    Path folder,
    Words title,
    Words summary,
    Follows follows,
    List<WalkScenario> scenarios,
    List<Chapter> chapters,
    List<Erratum> errata,
    Glossary glossary) {

  /**
   * Reads a walk whole.
   *
   * @throws tracewalk.lesson.text.WalkException when anything in it cannot be read or is missing
   */
  public static Walk load(Path folder) {
    return new WalkReader(folder).read();
  }

  /** Every note, in reading order. */
  public List<Note> notes() {
    return chapters.stream().flatMap(chapter -> chapter.notes().stream()).toList();
  }

  /** Whether a claim about the scenario needs a recording of level {@code state}. */
  public boolean needsState(String scenario) {
    return notes().stream()
        .flatMap(note -> note.statements().stream())
        .anyMatch(claim -> claim.needsState() && claim.scenario().equals(scenario));
  }

  /** Whether a note says something of a callable: names it as one to look at, or in a claim. */
  public boolean speaksOf(Callee callee) {
    String java = callee.className() + '.' + callee.method();
    String python = callee.origin() == null ? "" : callee.origin().symbol();
    return notes().stream()
        .anyMatch(
            note ->
                note.java().contains(java)
                    || note.python().contains(python)
                    || note.statements().stream().anyMatch(claim -> claim.speaksOf(callee)));
  }

  public @Nullable Note note(String id) {
    return notes().stream().filter(note -> note.id().equals(id)).findFirst().orElse(null);
  }

  public Chapter chapterOf(Note note) {
    return chapters.stream().filter(each -> each.notes().contains(note)).findFirst().orElseThrow();
  }
}
