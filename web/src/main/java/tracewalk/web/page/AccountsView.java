package tracewalk.web.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tracewalk.trace.Accounts;
import tracewalk.trace.select.Rule;
import tracewalk.web.replay.Filter;
import tracewalk.web.replay.Track;
import tracewalk.web.replay.ValueText;

/**
 * What is shown of all that was recorded, and what is hidden by which rule.
 *
 * @param outside how many calls began before or after the window
 */
public record AccountsView(
    long shown,
    long entered,
    List<Hidden> hidden,
    long outside,
    long returned,
    long threw,
    long open,
    long dropped) {

  /** What a rule hides; its parts can be taken away. */
  public record Hidden(String rule, long count, List<Part> parts) {}

  /** A part of a rule, and the address of the step without it. */
  public record Part(String text, String without) {}

  /** Whether any recorded call is not shown. */
  public boolean hides() {
    return outside > 0 || !hidden.isEmpty();
  }

  public static AccountsView of(Exhibit exhibit, Links links, int step) {
    Track track = exhibit.track(links.view());
    Accounts.Line total = exhibit.run().accounts().total();
    return new AccountsView(
        track.rowCount(),
        total.entered(),
        hidden(track.hidden(), exhibit, links, step),
        total.entered() - total.dropped() - exhibit.run().windowCalls(),
        total.returned(),
        total.threw(),
        total.open(),
        total.dropped());
  }

  private static List<Hidden> hidden(
      Map<Rule, Integer> counts, Exhibit exhibit, Links links, int step) {
    Map<Rule, List<Part>> parts = new EnumMap<>(Rule.class);
    for (Filter.Part part : links.filter().parts()) {
      String without = links.with(links.filter().without(part)).step(step);
      parts
          .computeIfAbsent(part.rule(), none -> new ArrayList<>())
          .add(new Part(text(part, exhibit, links), without));
    }
    List<Hidden> hidden = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      if (parts.containsKey(rule) || counts.containsKey(rule)) {
        hidden.add(
            new Hidden(
                rule.word(), counts.getOrDefault(rule, 0), parts.getOrDefault(rule, List.of())));
      }
    }
    return List.copyOf(hidden);
  }

  private static String text(Filter.Part part, Exhibit exhibit, Links links) {
    return switch (part.rule()) {
      case ROOT -> {
        int root = links.filter().root();
        yield CallView.name(exhibit.run().className(root), exhibit.run().method(root));
      }
      case COLLAPSE -> "";
      default -> ValueText.printable(part.value(), 80);
    };
  }
}
