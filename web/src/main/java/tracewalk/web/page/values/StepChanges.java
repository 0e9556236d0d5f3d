package tracewalk.web.page.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.trace.follow.Sighting;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Links;
import tracewalk.web.replay.Changes;
import tracewalk.web.replay.ValueText;

/** What differs, in the objects that a step shows, from when they were shown before. */
final class StepChanges {
  private static final int MOST_OBJECTS = 40;
  private static final int MOST_GROUPS = 6;

  private final Exhibit exhibit;
  private final Links links;
  private final int step;
  private final int event;

  StepChanges(Exhibit exhibit, Links links, int step) {
    this.exhibit = exhibit;
    this.links = links;
    this.step = step;
    this.event = exhibit.run().event(step);
  }

  /** Since each was shown last. */
  List<ChangeView.Group> sinceLast(Map<String, ObjectValue> shown, long told) {
    List<ChangeView.Group> groups = new ArrayList<>();
    shown.entrySet().stream()
        .limit(MOST_OBJECTS)
        .filter(one -> one.getValue().id() != told)
        .forEach(one -> addLast(one.getKey(), one.getValue(), groups));
    return groups.stream().limit(MOST_GROUPS).toList();
  }

  private void addLast(String path, ObjectValue object, List<ChangeView.Group> groups) {
    Versions versions = Versions.of(exhibit.run(), object.id());
    Sighting now = versions.until(event);
    if (now != null && now.event() == event && now.changed() && groups.size() < MOST_GROUPS) {
      Sighting before = versions.until(event - 1);
      add(group(path, object, before, versions.between(before, now), false), groups);
    }
  }

  /** Since each was shown first. */
  List<ChangeView.Group> sinceStart(Map<String, ObjectValue> shown) {
    List<ChangeView.Group> groups = new ArrayList<>();
    shown.forEach(
        (path, object) -> {
          Versions versions = Versions.of(exhibit.run(), object.id());
          Sighting now = versions.until(event);
          Sighting first = versions.trail().firstOpen();
          if (now != null && versions.trail().before(step, true) > 0) {
            add(group(path, object, first, versions.between(first, now), true), groups);
          }
        });
    return List.copyOf(groups);
  }

  private static void add(ChangeView.@Nullable Group group, List<ChangeView.Group> groups) {
    if (group != null) {
      groups.add(group);
    }
  }

  private ChangeView.@Nullable Group group(
      String path,
      ObjectValue object,
      @Nullable Sighting before,
      List<Changes.Change> changes,
      boolean first) {
    if (before == null || changes.isEmpty()) {
      return null;
    }
    int since = before.step();
    return new ChangeView.Group(
        ValueText.name(object),
        since == 0 ? 0 : exhibit.track(links.view()).ordinal(since),
        since == 0 ? "" : links.step(since),
        links.value(step, path),
        first,
        ChangeView.some(changes),
        ChangeView.hidden(changes));
  }
}
