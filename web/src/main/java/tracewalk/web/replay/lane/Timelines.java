package tracewalk.web.replay.lane;

import java.util.function.Function;
import tracewalk.web.replay.Run;
import tracewalk.web.replay.Track;
import tracewalk.web.replay.View;

/** The timelines of a run that were looked at last. */
public final class Timelines {
  private static final int KEPT = 8;

  private final Run run;
  private final Function<View, Track> tracks;
  private final Latest<Key, Timeline> made = new Latest<>(KEPT);

  private record Key(View view, boolean threads) {}

  public Timelines(Run run, Function<View, Track> tracks) {
    this.run = run;
    this.tracks = tracks;
  }

  /** The timeline of a view, with a lane for each service or, if asked, for each thread. */
  public Timeline of(View view, boolean threads) {
    Track track = tracks.apply(view);
    synchronized (this) {
      return made.of(new Key(view, threads), key -> begin(track, threads));
    }
  }

  private Timeline begin(Track track, boolean threads) {
    Timeline timeline = new Timeline(run, track, LaneTable.of(run, threads));
    Thread maker = new Thread(timeline::sketch, "lanes of a recording");
    maker.setDaemon(true);
    maker.start();
    return timeline;
  }
}
