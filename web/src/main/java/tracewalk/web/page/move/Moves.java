package tracewalk.web.page.move;

import java.util.List;
import tracewalk.trace.Step;
import tracewalk.trace.StepKind;
import tracewalk.trace.find.Kin;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Guide;
import tracewalk.web.page.Links;
import tracewalk.web.replay.Run;
import tracewalk.web.replay.Track;

/** Where the moves from a step lead; none goes through the steps of the recording. */
public final class Moves {
  /** How many messages a call may have sent before its first one. */
  private static final int MOST_MESSAGES = 16;

  private final Run run;
  private final Track track;
  private final Guide guide;
  private final int from;

  public Moves(Exhibit exhibit, Links links, int from) {
    this.run = exhibit.run();
    this.track = exhibit.track(links.view());
    this.guide = exhibit.guide();
    this.from = from;
  }

  /** The step to which a move leads; 0 if there is none, less if that is not known yet. */
  public int to(Move move) {
    return switch (move) {
      case NEXT -> other(track.next(from));
      case BACK -> other(track.back(from));
      case OVER -> other(track.over(from));
      case OUT -> other(track.out(from));
      case BACK_OVER -> other(track.backOver(from));
      case BACK_OUT -> other(track.backOut(from));
      case NOTE_NEXT -> guide.after(from).map(Guide.Note::step).orElse(0);
      case NOTE_BACK -> guide.before(from).map(Guide.Note::step).orElse(0);
      case INTO -> into();
      case METHOD_NEXT -> nearest(Kin.METHOD, true);
      case METHOD_BACK -> nearest(Kin.METHOD, false);
      case PLACE_NEXT -> nearest(Kin.PLACE, true);
      case PLACE_BACK -> nearest(Kin.PLACE, false);
      case THREAD_NEXT -> nearest(Kin.THREAD, true);
      case THREAD_BACK -> nearest(Kin.THREAD, false);
      case MESSAGE_NEXT -> new MessageWay(run, track).after(from);
      case MESSAGE_BACK -> new MessageWay(run, track).before(from);
    };
  }

  /** At an end of the view the track stays where it is. */
  private int other(int step) {
    return step == from ? 0 : step;
  }

  private int nearest(Kin kin, boolean ahead) {
    return nearest(from, kin, ahead);
  }

  private int nearest(int step, Kin kin, boolean ahead) {
    return run.nearest(step, kin, ahead, track::shows);
  }

  /** The next call that is made from where the step is, before its call ends. */
  private int into() {
    int step = from;
    for (int messages = 0; messages < MOST_MESSAGES; messages++) {
      step = nearest(step, Kin.THREAD, true);
      if (step <= 0) {
        return step;
      }
      Step at = run.step(step);
      if (at.kind() == StepKind.CALL) {
        return step;
      }
      if (List.of(StepKind.RETURN, StepKind.THROW).contains(at.kind())) {
        return 0;
      }
    }
    return 0;
  }
}
