package tracewalk.web.book;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.question.Material;
import tracewalk.trace.Call;
import tracewalk.trace.Callee;
import tracewalk.trace.Send;
import tracewalk.trace.Step;
import tracewalk.trace.ThreadView;
import tracewalk.web.replay.Track;

/** A run of which only what is in view is asked about; its steps are counted as the view does. */
record InView(Material whole, Track track) implements Material {
  @Override
  public int stepCount() {
    return track.size();
  }

  @Override
  public Step step(int number) {
    return whole.step(track.stepAt(number));
  }

  @Override
  public int firstStep(int callId) {
    return place(whole.firstStep(callId));
  }

  private int place(int step) {
    return step == 0 ? 0 : track.ordinal(step);
  }

  @Override
  public Call call(int id) {
    return whole.call(id);
  }

  @Override
  public Callee callee(int callId) {
    return whole.callee(callId);
  }

  @Override
  public ThreadView thread(int callId) {
    return whole.thread(callId);
  }

  @Override
  public int parent(int callId) {
    return whole.parent(callId);
  }

  @Override
  public List<Integer> children(int callId, int most) {
    return whole.children(callId, most);
  }

  @Override
  public int cause(int callId) {
    return whole.cause(callId);
  }

  @Override
  public @Nullable Send send(int link) {
    Send send = whole.send(link);
    return send == null ? null : send.at(place(send.step()));
  }

  @Override
  public boolean counts(int callId) {
    return whole.counts(callId) && track.frame(callId) == callId;
  }

  @Override
  public List<String> cells() {
    return whole.cells();
  }

  @Override
  public int calls() {
    return whole.calls();
  }

  @Override
  public int callAt(int place) {
    return whole.callAt(place);
  }
}
