package tracewalk.web.quiz;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.question.Material;
import tracewalk.trace.Call;
import tracewalk.trace.Callee;
import tracewalk.trace.Send;
import tracewalk.trace.Step;
import tracewalk.trace.ThreadView;
import tracewalk.web.replay.Run;
import tracewalk.web.replay.Track;

/** A run of which only what is in view is asked about; its steps are counted as the view does. */
public record InView(Run run, Track track) implements Material {
  @Override
  public int stepCount() {
    return track.size();
  }

  @Override
  public Step step(int number) {
    return run.step(track.stepAt(number));
  }

  @Override
  public int firstStep(int callId) {
    return place(run.firstStep(callId));
  }

  private int place(int step) {
    return step == 0 ? 0 : track.ordinal(step);
  }

  @Override
  public Call call(int id) {
    return run.call(id);
  }

  @Override
  public Callee callee(int callId) {
    return new Callee(run.className(callId), run.method(callId), null);
  }

  @Override
  public ThreadView thread(int callId) {
    return run.thread(callId);
  }

  @Override
  public int parent(int callId) {
    return run.parent(callId);
  }

  @Override
  public List<Integer> children(int callId, int most) {
    return run.children(callId, most);
  }

  @Override
  public int cause(int callId) {
    Integer cause = run.call(callId).cause();
    return cause == null ? 0 : cause;
  }

  @Override
  public @Nullable Send send(int link) {
    Send send = run.send(link);
    return send == null ? null : send.at(place(send.step()));
  }

  @Override
  public boolean counts(int callId) {
    return (!run.hasOrigins() || run.ported(callId)) && track.frame(callId) == callId;
  }

  @Override
  public List<String> cells() {
    return run.cells();
  }

  @Override
  public int calls() {
    return run.windowCalls();
  }

  @Override
  public int callAt(int place) {
    return run.windowCall(place);
  }
}
