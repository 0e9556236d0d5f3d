package tracewalk.web.page.picture;

import tracewalk.trace.graph.CallGraph;
import tracewalk.trace.graph.Gathering;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Links;
import tracewalk.web.replay.Run;
import tracewalk.web.replay.Track;

/** The call graph of a view. */
public final class ViewGraph {
  private ViewGraph() {}

  /** Of all that is in view. */
  public static CallGraph of(Exhibit exhibit, Links links) {
    Track track = exhibit.track(links.view());
    Run run = exhibit.run();
    Gathering gathering = new Gathering(run);
    for (int place = 1; place <= track.size(); place++) {
      int step = track.stepAt(place);
      run.eachStep(step, step, gathering);
    }
    String accounts = SequencePicture.accounts(exhibit, links);
    return gathering.graph(exhibit.title(links.language()), accounts);
  }
}
