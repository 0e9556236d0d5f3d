package tracewalk.web.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tracewalk.web.replay.Changes;
import tracewalk.web.replay.ObjectHistory;
import tracewalk.web.replay.ValueText;

/** One changed place: old and new as short texts; an empty text was or is not there. */
public record ChangeView(String path, String before, String after) {
  private static final int MOST = 12;

  /** The changes of one object since the step where it was last shown. */
  public record Group(
      String object, int since, String link, List<ChangeView> changes, int hidden) {}

  static ChangeView of(Changes.Change change) {
    return new ChangeView(
        ValueText.printable(change.path(), 120),
        change.before() == null ? "" : ValueText.shortly(change.before()),
        change.after() == null ? "" : ValueText.shortly(change.after()));
  }

  static Map<String, ChangeView> byPath(List<Changes.Change> changes) {
    return changes.stream()
        .map(ChangeView::of)
        .collect(Collectors.toMap(ChangeView::path, change -> change, (first, next) -> first));
  }

  static Group group(Exhibit exhibit, ObjectHistory.Changed changed, Links links) {
    List<ChangeView> all = changed.changes().stream().map(ChangeView::of).toList();
    int shown = Math.min(MOST, all.size());
    return new Group(
        ValueText.name(changed.object()),
        exhibit.track(links.view()).ordinal(changed.since()),
        links.step(changed.since()),
        all.subList(0, shown),
        all.size() - shown);
  }
}
