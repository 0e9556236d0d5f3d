package tracewalk.web.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tracewalk.trace.sequence.draw.Plan;
import tracewalk.trace.sequence.draw.Svg;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Links;
import tracewalk.web.page.picture.SequencePicture;
import tracewalk.web.replay.Track;

/** Parts of a run as sequence diagrams. */
final class Figures {
  private static final int STEPS = 160;

  private final Exhibit exhibit;
  private final Links links;
  private final Track track;

  /** The diagram of some steps; its arrows lead to them. */
  record Figure(int from, int to, int arrows, String svg, Plan plan) {}

  Figures(Exhibit exhibit, Links links) {
    this.exhibit = exhibit;
    this.links = links;
    this.track = exhibit.track(links.view());
  }

  /** The steps from one place of the view to another, in as many diagrams as it takes. */
  List<Figure> of(int from, int to) {
    List<Figure> figures = new ArrayList<>();
    for (int first = from; first <= to; first += STEPS) {
      figures.add(figure(first, Math.min(to, first + STEPS - 1)));
    }
    return figures;
  }

  private Figure figure(int from, int to) {
    Plan plan = Plan.of(SequencePicture.part(exhibit, links, from, to, Map.of()));
    String svg = Svg.inside(plan, "figure-" + from, this::anchor);
    return new Figure(from, to, plan.wires().size(), svg, plan);
  }

  private String anchor(int step) {
    return "#step-" + track.ordinal(step);
  }
}
