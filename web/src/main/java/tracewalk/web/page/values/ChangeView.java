package tracewalk.web.page.values;

import java.util.List;
import tracewalk.web.replay.Changes;
import tracewalk.web.replay.ValueText;

/** One changed place: old and new as short texts; an empty text was or is not there. */
public record ChangeView(String path, String before, String after) {
  private static final int MOST = 12;

  /**
   * The changes of one object since a step that showed it.
   *
   * @param since the place of that step in the view, 0 if it is before the first
   * @param path of the object in what the step shows
   */
  public record Group(
      String object,
      int since,
      String link,
      String path,
      boolean first,
      List<ChangeView> changes,
      int hidden) {}

  static ChangeView of(Changes.Change change) {
    return new ChangeView(
        ValueText.printable(change.path(), 120),
        change.before() == null ? "" : ValueText.shortly(change.before()),
        change.after() == null ? "" : ValueText.shortly(change.after()));
  }

  /** The first of many. */
  static List<ChangeView> some(List<Changes.Change> changes) {
    return changes.stream().limit(MOST).map(ChangeView::of).toList();
  }

  static int hidden(List<Changes.Change> changes) {
    return Math.max(0, changes.size() - MOST);
  }
}
