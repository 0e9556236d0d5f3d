package tracewalk.web.page.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.trace.Call;
import tracewalk.trace.cause.Making;
import tracewalk.trace.follow.Role;
import tracewalk.trace.follow.Sighting;
import tracewalk.trace.follow.Trail;
import tracewalk.web.page.CallView;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Links;
import tracewalk.web.replay.Changes;
import tracewalk.web.replay.ValueText;

/**
 * What became of an object, or of one part of it.
 *
 * @param part the part that is told of; empty for all of the object
 * @param made whether its constructor was recorded
 * @param begin where it was made, or seen first
 * @param changes some of its changes; {@code changeCount} counts those of the whole object
 */
public record StoryView(
    String object,
    String part,
    boolean made,
    @Nullable Moment begin,
    int changeCount,
    List<Change> changes,
    String earlierChanges,
    String laterChanges,
    int seenCount,
    int firstSeen,
    List<Moment> seen,
    String earlierSeen,
    String laterSeen) {
  private static final int MOST_CHANGES = 6;
  private static final int MOST_SEEN = 8;
  private static final int MOST_COMPARED = 40;

  /**
   * A step that shows the object.
   *
   * @param step its place in the view; 0 if it is before the first step
   * @param when it is beside the step that is looked at: -1 before, 0 now, 1 after
   */
  public record Moment(int step, String link, boolean shown, String role, String call, int when) {}

  /** A moment with what was different from before; {@code own} if the call is the object's. */
  public record Change(
      Moment moment,
      boolean own,
      int since,
      String sinceLink,
      List<ChangeView> parts,
      int hidden) {}

  static @Nullable StoryView of(
      Exhibit exhibit, Links links, int step, Spot spot, Map<String, String> asked) {
    ObjectValue own = spot.value() instanceof ObjectValue one && one.id() != 0 ? one : null;
    ObjectValue object = own == null ? spot.holder() : own;
    if (object == null || object.id() == 0 || object.secret()) {
      return null;
    }
    String part = own == null ? spot.place() : "";
    String address = links.value(step, spot.path());
    return new Story(exhibit, links, step, Versions.of(exhibit.run(), object.id()), part, address)
        .told(ValueText.name(object), asked);
  }

  private record Story(
      Exhibit exhibit, Links links, int step, Versions versions, String part, String address) {

    StoryView told(String name, Map<String, String> asked) {
      Trail trail = versions.trail();
      Call maker = Making.of(exhibit.run(), versions.id());
      Sighting first = trail.first();
      int from =
          from(asked.get("changes"), trail.before(step, true) - MOST_CHANGES / 2, trail.changes());
      int seenFrom =
          from(asked.get("seen"), trail.before(step, false) - MOST_SEEN / 2, trail.count());
      List<Change> changes = part.isEmpty() ? changes(from) : changesOfPart();
      boolean paged = part.isEmpty();
      return new StoryView(
          name,
          ValueText.printable(part, 80),
          maker != null,
          maker != null ? made(maker) : first == null ? null : moment(first),
          trail.changes(),
          changes,
          paged && from > 0 ? page("changes", from - MOST_CHANGES) : "",
          paged && from + MOST_CHANGES < trail.changes()
              ? page("changes", from + MOST_CHANGES)
              : "",
          trail.count(),
          seenFrom,
          trail.list(seenFrom, MOST_SEEN, false).stream().map(this::moment).toList(),
          seenFrom > 0 ? page("seen", seenFrom - MOST_SEEN) : "",
          seenFrom + MOST_SEEN < trail.count() ? page("seen", seenFrom + MOST_SEEN) : "");
    }

    private static int from(@Nullable String asked, int usual, int count) {
      int number = Inspection.number(asked);
      return Math.max(0, Math.min(number < 0 ? usual : number, count - 1));
    }

    private String page(String list, int from) {
      return address + "&" + list + "=" + Math.max(0, from);
    }

    private Moment made(Call maker) {
      return moment(maker.firstStep(), "made", maker);
    }

    private Moment moment(Sighting one) {
      String role = one.inside() ? "inside" : one.role().name().toLowerCase(Locale.ROOT);
      return moment(one.step(), role, exhibit.run().call(one.call()));
    }

    private Moment moment(int at, String role, Call call) {
      return new Moment(
          at == 0 ? 0 : exhibit.track(links.view()).ordinal(at),
          at == 0 ? "" : links.step(at),
          at != 0 && exhibit.track(links.view()).shows(at),
          role,
          CallView.name(call),
          Integer.compare(at, step));
    }

    private List<Change> changes(int from) {
      List<Change> changes = new ArrayList<>();
      for (Sighting one : versions.trail().list(from, MOST_CHANGES, true)) {
        changes.add(change(one, versions.changes(one)));
      }
      return List.copyOf(changes);
    }

    /** The last changes of the part before the step, and the next ones. */
    private List<Change> changesOfPart() {
      int before = versions.trail().before(step + 1, true);
      List<Change> changes = new ArrayList<>();
      int from = Math.max(0, before - MOST_COMPARED);
      for (Sighting one : versions.trail().list(from, 2 * MOST_COMPARED, true)) {
        List<Changes.Change> ofPart =
            versions.changes(one).stream().filter(c -> c.path().equals(part)).toList();
        if (!ofPart.isEmpty()) {
          changes.add(change(one, ofPart));
        }
      }
      return around(changes);
    }

    private List<Change> around(List<Change> changes) {
      int past = (int) changes.stream().filter(one -> one.moment().when() <= 0).count();
      int from = Math.max(0, Math.min(past - MOST_CHANGES / 2, changes.size() - MOST_CHANGES));
      return changes.subList(from, Math.min(changes.size(), from + MOST_CHANGES));
    }

    private Change change(Sighting one, List<Changes.Change> parts) {
      Sighting before = versions.until(one.event() - 1);
      int since = before == null ? 0 : before.step();
      return new Change(
          moment(one),
          one.role() == Role.AFTER,
          since == 0 ? 0 : exhibit.track(links.view()).ordinal(since),
          since == 0 ? "" : links.step(since),
          ChangeView.some(parts),
          ChangeView.hidden(parts));
    }
  }
}
