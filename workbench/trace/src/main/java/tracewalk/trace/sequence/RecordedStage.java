package tracewalk.trace.sequence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Call;
import tracewalk.trace.Recording;
import tracewalk.trace.Send;
import tracewalk.trace.Step;
import tracewalk.trace.ThreadView;
import tracewalk.trace.select.Facts;
import tracewalk.trace.select.RecordingFacts;

/** What a diagram asks, of a recording. */
public record RecordedStage(Recording recording, Facts facts) implements Stage {
  public RecordedStage(Recording recording) {
    this(recording, new RecordingFacts(recording));
  }

  @Override
  public List<ThreadView> threads() {
    return recording.threads();
  }

  @Override
  public Call call(int id) {
    return recording.call(id);
  }

  @Override
  public Step step(int number) {
    return recording.step(number);
  }

  @Override
  public @Nullable Send send(int link) {
    return recording.send(link);
  }

  @Override
  public String className(int callId) {
    return facts.className(callId);
  }

  @Override
  public String method(int callId) {
    return facts.method(callId);
  }

  @Override
  public int methodNumber(int callId) {
    return facts.methodNumber(callId);
  }

  @Override
  public ThreadView thread(int callId) {
    return facts.thread(callId);
  }

  @Override
  public boolean ported(int callId) {
    return facts.ported(callId);
  }

  @Override
  public int taken(int callId) {
    return facts.taken(callId);
  }

  @Override
  public int sent(int step) {
    return facts.sent(step);
  }
}
