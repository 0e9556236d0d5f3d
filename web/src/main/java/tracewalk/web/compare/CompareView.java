package tracewalk.web.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.align.Folded;
import tracewalk.trace.diff.Beside;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Guide;
import tracewalk.web.page.Links;
import tracewalk.web.replay.ValueText;

/** A part of a comparison, with the way to each call and the notes that speak of it. */
public final class CompareView {
  /** How many lines a page shows. */
  public static final int LINES = 400;

  private static final int DEEPEST = 24;
  private static final int LONGEST = 400;

  private final Side left;
  private final Side right;

  public CompareView(Exhibit left, Links leftLinks, Exhibit right, Links rightLinks) {
    this.left = new Side(left, leftLinks);
    this.right = new Side(right, rightLinks);
  }

  /** A line; texts, addresses, folds and notes that do not apply are empty. */
  public record Line(
      String look,
      int depth,
      Half left,
      Half right,
      String fold,
      int calls,
      int sends,
      int rows,
      String note,
      String noteLink) {}

  /** One side of a line. */
  public record Half(String text, String link) {}

  /** The lines from one on, counted from 0. */
  public List<Line> lines(Comparison comparison, int from) {
    List<Beside> all = comparison.lines();
    return all.subList(Math.min(from, all.size()), Math.min(from + LINES, all.size())).stream()
        .map(this::line)
        .toList();
  }

  private Line line(Beside line) {
    Folded folded = line.folded();
    boolean differs = line.look() != Beside.Look.SAME;
    Guide.Note note = differs ? left.note(line.leftCall()) : null;
    Side speaks = left;
    if (differs && note == null) {
      note = right.note(line.rightCall());
      speaks = right;
    }
    return new Line(
        line.look().name().toLowerCase(Locale.ROOT),
        Math.min(line.depth(), DEEPEST),
        left.half(line.left(), line.leftCall()),
        right.half(line.right(), line.rightCall()),
        folded == null ? "" : folded.where().name().toLowerCase(Locale.ROOT),
        folded == null ? 0 : folded.calls(),
        folded == null ? 0 : folded.sends(),
        folded == null ? 0 : folded.lines(),
        note == null ? "" : speaks.title(note),
        note == null ? "" : speaks.links.note(note.id()));
  }

  /** One of the two recordings. */
  private static final class Side {
    private final Exhibit exhibit;
    private final Links links;
    private final Map<Integer, Guide.Note> notes = new HashMap<>();

    Side(Exhibit exhibit, Links links) {
      this.exhibit = exhibit;
      this.links = links;
      for (Guide.Note note : exhibit.guide().notes()) {
        notes.putIfAbsent(exhibit.run().step(note.step()).callId(), note);
      }
    }

    Half half(String text, int call) {
      String link = call == 0 || text.isEmpty() ? "" : links.call(call);
      return new Half(ValueText.printable(text, LONGEST), link);
    }

    Guide.@Nullable Note note(int call) {
      return call == 0 ? null : notes.get(call);
    }

    String title(Guide.Note note) {
      return note.title().getOrDefault(links.language(), exhibit.id());
    }
  }
}
