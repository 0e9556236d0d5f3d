package tracewalk.web.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Call;
import tracewalk.web.replay.Track;
import tracewalk.web.replay.ValueText;

/** The rows of the call tree that are in view, out of all. */
public record TreeWindow(int from, int total, int now, List<Row> rows) {
  private static final int DEEPEST_INDENT = 24;

  /** One call; the cell is named where it changes, the class where it differs from above. */
  public record Row(
      int row,
      int indent,
      String cell,
      String colour,
      String type,
      String method,
      String duration,
      String link,
      String fullName,
      boolean threw,
      int repeats) {}

  /** The rows from one on. */
  static TreeWindow from(Exhibit exhibit, Links links, int from, int count, int now) {
    Track track = exhibit.track(links.view());
    int first = Math.max(0, Math.min(from, track.rowCount() - 1));
    int end = Math.min(track.rowCount(), first + count);
    List<Row> rows = new ArrayList<>();
    Call above = first == 0 ? null : exhibit.run().call(track.callAt(first - 1));
    for (int row = first; row < end; row++) {
      Call call = exhibit.run().call(track.callAt(row));
      rows.add(row(exhibit, links, track, row, call, above));
      above = call;
    }
    return new TreeWindow(first, track.rowCount(), now, List.copyOf(rows));
  }

  private static Row row(
      Exhibit exhibit, Links links, Track track, int row, Call call, @Nullable Call above) {
    int depth = track.depthAt(row);
    boolean first = depth == 0 || above == null || !above.thread().equals(call.thread());
    boolean sameType = !first && above != null && above.className().equals(call.className());
    boolean made = call.method().equals("<init>");
    String type = ValueText.printable(ValueText.simple(call.className()), 80);
    return new Row(
        row,
        Math.min(depth, DEEPEST_INDENT),
        first ? CallView.text(CallView.place(exhibit, call)) : "",
        CallView.colour(exhibit, CallView.place(exhibit, call)),
        sameType && !made ? "" : type,
        made ? "new" : ValueText.printable(call.method(), 80),
        CallView.duration(call),
        links.step(call.firstStep()),
        CallView.name(call),
        call.exception() != null,
        track.repeats(call.id()));
  }
}
