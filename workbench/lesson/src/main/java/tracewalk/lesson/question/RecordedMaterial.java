package tracewalk.lesson.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Call;
import tracewalk.trace.Callee;
import tracewalk.trace.Recording;
import tracewalk.trace.Send;
import tracewalk.trace.Step;
import tracewalk.trace.ThreadView;

/** A recording as questions see it; calls that have an origin count, or all if none has. */
public final class RecordedMaterial implements Material {
  private static final int KEPT = 4096;

  private final Recording recording;
  private final boolean origins;
  private final Map<Integer, Call> decoded =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Call> eldest) {
          return size() > KEPT;
        }
      };

  public RecordedMaterial(Recording recording) {
    this.recording = recording;
    this.origins = recording.hasOrigins();
  }

  @Override
  public int stepCount() {
    return recording.stepCount();
  }

  @Override
  public Step step(int number) {
    return recording.step(number);
  }

  @Override
  public int firstStep(int callId) {
    return recording.window().firstStep(callId);
  }

  @Override
  public Call call(int id) {
    return decoded.computeIfAbsent(id, recording::call);
  }

  @Override
  public Callee callee(int callId) {
    return recording.callee(callId);
  }

  @Override
  public ThreadView thread(int callId) {
    return recording.threadOf(callId);
  }

  @Override
  public int parent(int callId) {
    return recording.index().calls().parent(callId);
  }

  @Override
  public List<Integer> children(int callId, int most) {
    return recording.children(callId, most);
  }

  @Override
  public int cause(int callId) {
    return recording.index().calls().cause(callId);
  }

  @Override
  public @Nullable Send send(int link) {
    return recording.send(link);
  }

  @Override
  public boolean counts(int callId) {
    return !origins || recording.hasOrigin(callId);
  }

  @Override
  public List<String> cells() {
    return recording.cells();
  }

  @Override
  public int calls() {
    return recording.window().calls();
  }

  @Override
  public int callAt(int place) {
    return recording.window().call(place);
  }
}
