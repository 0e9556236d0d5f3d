package tracewalk.web.page.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Links;
import tracewalk.web.replay.ValueText;

/**
 * One value of a step, opened, with the story of its object or of the place that it is in.
 *
 * @param asOf where it was shown, if not here; 0 if here
 * @param story null where nothing can be told
 */
public record Inspection(
    List<Crumb> crumbs,
    String text,
    int asOf,
    String asOfLink,
    List<ValueView> parts,
    int firstPart,
    int partCount,
    String earlierParts,
    String laterParts,
    @Nullable StoryView story) {
  private static final int MOST_PARTS = 30;

  /** A name on the way from the step to the value. */
  public record Crumb(String name, String link) {}

  /** What an address asks for; null if the step has no such value. */
  public static @Nullable Inspection of(
      Exhibit exhibit, Links links, int step, Map<String, String> asked) {
    Spot spot = Spot.of(exhibit.run(), step, asked.getOrDefault("value", ""));
    if (spot == null) {
      return null;
    }
    int from = Math.max(0, Math.min(number(asked.get("parts")), 1 << 20));
    ObjectValue object = spot.value() instanceof ObjectValue one && !one.secret() ? one : null;
    int count = object == null ? 0 : Part.of(object).size();
    boolean elsewhere = spot.shown() != step;
    String address = links.value(step, spot.path());
    return new Inspection(
        crumbs(spot, links, step),
        ValueView.text(spot.value()),
        elsewhere ? exhibit.track(links.view()).ordinal(spot.shown()) : 0,
        elsewhere && spot.shown() > 0 ? links.step(spot.shown()) : "",
        object == null ? List.of() : ValueView.parts(object, spot.path(), from, MOST_PARTS),
        from,
        count,
        from == 0 ? "" : address + "&parts=" + Math.max(0, from - MOST_PARTS),
        from + MOST_PARTS >= count ? "" : address + "&parts=" + (from + MOST_PARTS),
        StoryView.of(exhibit, links, step, spot, asked));
  }

  static int number(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
  }

  private static List<Crumb> crumbs(Spot spot, Links links, int step) {
    List<Crumb> crumbs = new ArrayList<>();
    spot.trail()
        .forEach(
            (path, name) ->
                crumbs.add(
                    new Crumb(
                        ValueText.printable(name, 60),
                        path.equals(spot.path()) ? "" : links.value(step, path))));
    return List.copyOf(crumbs);
  }
}
