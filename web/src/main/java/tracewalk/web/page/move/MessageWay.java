package tracewalk.web.page.move;

import tracewalk.trace.Send;
import tracewalk.trace.Step;
import tracewalk.trace.StepKind;
import tracewalk.trace.find.StepFinder;
import tracewalk.web.replay.Run;
import tracewalk.web.replay.Track;

/**
 * The way of one message: from where it is sent to where it is taken, and on to what is sent by who
 * took it.
 */
final class MessageWay {
  private static final int HIGHEST = 5000;
  private static final int MOST_SENDS = 200;

  /** How many steps after its beginning a call has taken its message. */
  private static final int NEAR = 64;

  private static final long LONGEST_WAIT = 400;

  private final Run run;
  private final Track track;

  MessageWay(Run run, Track track) {
    this.run = run;
    this.track = track;
  }

  /** Where the message is taken, or what is sent next because of it. */
  int after(int from) {
    Step step = run.step(from);
    Send sent = step.kind() == StepKind.SEND && step.link() != null ? run.send(step.link()) : null;
    return sent == null ? sentAfter(step) : taken(sent, from);
  }

  private int taken(Send sent, int from) {
    return sent.receivedBy().stream()
        .mapToInt(taker -> receipt(taker, sent.link()))
        .filter(step -> step > from && track.shows(step))
        .findFirst()
        .orElse(0);
  }

  private int sentAfter(Step step) {
    int frame = step.callId() == 0 ? 0 : outermost(step.callId());
    if (frame == 0) {
      return 0;
    }
    if (!run.following().await(step.number(), LONGEST_WAIT)) {
      return StepFinder.UNREADY;
    }
    return run.following().sends(frame, step.number(), MOST_SENDS).stream()
        .filter(send -> send > step.number() && track.shows(send))
        .findFirst()
        .orElse(0);
  }

  /** Where the message was sent, or where the one was taken because of which the step happens. */
  int before(int from) {
    Step step = run.step(from);
    if (step.kind() == StepKind.RECEIVE && step.link() != null) {
      Send sent = run.send(step.link());
      int at = sent == null ? 0 : sent.step();
      return at > 0 && at < from && track.shows(at) ? at : 0;
    }
    int frame = step.callId() == 0 ? 0 : outermost(step.callId());
    int link = frame == 0 ? 0 : run.taken(frame);
    int receipt = link == 0 ? 0 : receipt(frame, link);
    return receipt < from && receipt > 0 && track.shows(receipt) ? receipt : 0;
  }

  /** The nearest frame that took a message, or the first of the thread. */
  private int outermost(int call) {
    int frame = call;
    for (int high = 0; run.taken(frame) == 0 && run.parent(frame) != 0 && high < HIGHEST; high++) {
      frame = run.parent(frame);
    }
    return frame;
  }

  /** The step at which a call took a message; else that at which it begins. */
  private int receipt(int taker, int link) {
    int first = run.firstStep(taker);
    int last = Math.min(run.stepCount(), first + NEAR);
    for (int near = first; near > 0 && near <= last; near++) {
      Step step = run.step(near);
      Integer taken = step.kind() == StepKind.RECEIVE ? step.link() : null;
      if (taken != null && taken == link && step.callId() == taker) {
        return near;
      }
    }
    return first;
  }
}
