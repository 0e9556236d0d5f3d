package tracewalk.web.page.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tracewalk.trace.Accounts;
import tracewalk.trace.StepKind;
import tracewalk.trace.select.Rule;
import tracewalk.trace.sequence.Diagram;
import tracewalk.trace.sequence.Script;
import tracewalk.trace.sequence.Sentence;
import tracewalk.trace.sequence.draw.Plan;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Guide;
import tracewalk.web.page.Language;
import tracewalk.web.page.Links;
import tracewalk.web.replay.Filter;
import tracewalk.web.replay.Run;
import tracewalk.web.replay.Track;

/**
 * The sequence diagram of a part of a view, the part around a step.
 *
 * @param from the first place of the view that is drawn
 * @param to the last place
 * @param wires the arrows with what the page says of them
 * @param ways other parts and other depths
 */
public record SequencePicture(
    Plan plan, int from, int to, int total, List<Arrow> wires, List<Way> ways) {
  /** How many steps are drawn at once. */
  static final int STEPS = 160;

  private static final String ANCHOR = "#sequence";

  /** An arrow as the page draws it. */
  public record Arrow(Plan.Wire wire, String look, String line, String head, String link) {}

  /**
   * A link of the tools.
   *
   * @param fetched whether only the picture changes, not the view
   */
  public record Way(String word, String link, boolean fetched, int number) {}

  /** The part of a view in which a step is. */
  public static SequencePicture of(Exhibit exhibit, Links links, int step) {
    Track track = exhibit.track(links.view());
    int place = Math.min(track.ordinal(step), Math.max(1, track.size()));
    int from = (place - 1) / STEPS * STEPS + 1;
    int to = Math.min(track.size(), from + STEPS - 1);
    Plan plan = Plan.of(part(exhibit, links, from, to, notes(exhibit, links.language())));
    List<Arrow> arrows = plan.wires().stream().map(wire -> arrow(wire, links)).toList();
    return new SequencePicture(
        plan, from, to, track.size(), arrows, ways(links, track, from, to, step));
  }

  /** All of a view as a diagram; one that nobody reads is refused. */
  public static Diagram whole(Exhibit exhibit, Links links) {
    Map<Integer, String> notes = notes(exhibit, links.language());
    int all = exhibit.track(links.view()).size();
    return diagram(exhibit, links, 1, all, notes, accounts(exhibit, links));
  }

  /** How many of all calls a view shows, and why not the others. */
  public static String accounts(Exhibit exhibit, Links links) {
    Track track = exhibit.track(links.view());
    Run run = exhibit.run();
    Accounts.Line total = run.accounts().total();
    long outside = total.entered() - total.dropped() - run.windowCalls();
    boolean folded = !links.filter().of(Rule.COLLAPSE).isEmpty();
    return Sentence.of(track.rowCount(), total, track.hidden(), outside, folded);
  }

  /** The steps from one place of a view to another as a diagram; notes by step. */
  public static Diagram part(
      Exhibit exhibit, Links links, int from, int to, Map<Integer, String> notes) {
    return diagram(exhibit, links, from, to, notes, "");
  }

  private static Diagram diagram(
      Exhibit exhibit, Links links, int from, int to, Map<Integer, String> notes, String accounts) {
    Track track = exhibit.track(links.view());
    Run run = exhibit.run();
    Script script = new Script(run, call -> track.frame(run.parent(call)), notes);
    Map<Integer, Integer> repeats = new HashMap<>();
    for (int place = from; place <= to; place++) {
      int step = track.stepAt(place);
      run.eachStep(
          step,
          step,
          (number, kind, call, thread) -> {
            script.at(number, kind, call, thread);
            if (kind == StepKind.CALL && track.repeats(call) > 0) {
              repeats.put(call, track.repeats(call));
            }
          });
    }
    return script.diagram(exhibit.title(links.language()), repeats, accounts);
  }

  private static Map<Integer, String> notes(Exhibit exhibit, Language language) {
    Map<Integer, String> notes = new LinkedHashMap<>();
    for (Guide.Note note : exhibit.guide().notes()) {
      String title = note.title().getOrDefault(language, note.id());
      notes.merge(note.step(), title, (first, second) -> first + "\n" + second);
    }
    return notes;
  }

  private static Arrow arrow(Plan.Wire wire, Links links) {
    return new Arrow(
        wire,
        wire.kind().name().toLowerCase(Locale.ROOT),
        points(wire.line()),
        points(wire.head()),
        links.step(wire.step()));
  }

  private static String points(List<Integer> places) {
    StringBuilder points = new StringBuilder();
    for (int at = 0; at < places.size(); at += 2) {
      points.append(at == 0 ? "" : " ").append(places.get(at));
      points.append(',').append(places.get(at + 1));
    }
    return points.toString();
  }

  private static List<Way> ways(Links links, Track track, int from, int to, int step) {
    List<Way> ways = new ArrayList<>();
    if (from > 1) {
      ways.add(part(links, "earlier", track.stepAt(from - 1)));
    }
    if (to < track.size()) {
      ways.add(part(links, "later", track.stepAt(to + 1)));
    }
    List<String> depths = links.filter().of(Rule.DEPTH);
    int depth = depths.isEmpty() ? 0 : Integer.parseInt(depths.get(0));
    if (depth > 1 || depth == 0) {
      ways.add(view(links, "shallower", deep(links, depth == 0 ? 3 : depth - 1), step, depth));
    }
    if (depth > 0) {
      ways.add(view(links, "deeper", deep(links, depth + 1), step, depth));
    }
    Filter.Part fold = new Filter.Part(Rule.COLLAPSE, "1");
    boolean folded = !links.filter().of(Rule.COLLAPSE).isEmpty();
    Filter other = folded ? without(links, Rule.COLLAPSE) : links.filter().with(fold, 0);
    ways.add(view(links, folded ? "unfold" : "fold", other, step, 0));
    return ways;
  }

  private static Way part(Links links, String word, int step) {
    return new Way(word, links.picture("sequence") + "&step=" + step, true, 0);
  }

  private static Way view(Links links, String word, Filter filter, int step, int number) {
    return new Way(word, links.with(filter).step(step) + ANCHOR, false, number);
  }

  private static Filter deep(Links links, int depth) {
    Filter.Part part = new Filter.Part(Rule.DEPTH, String.valueOf(depth));
    return without(links, Rule.DEPTH).with(part, 0);
  }

  private static Filter without(Links links, Rule rule) {
    Filter filter = links.filter();
    for (Filter.Part part : links.filter().parts()) {
      filter = part.rule() == rule ? filter.without(part) : filter;
    }
    return filter;
  }

  /** Where a loop is opened: the view without folding, or nothing where it is not folded. */
  public String open(Links links, int step) {
    return links.with(without(links, Rule.COLLAPSE)).step(step) + ANCHOR;
  }
}
