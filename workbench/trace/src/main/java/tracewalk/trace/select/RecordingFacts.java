package tracewalk.trace.select;

import tracewalk.trace.Recording;
import tracewalk.trace.ThreadView;

/** What a selection asks, of a recording. */
public record RecordingFacts(Recording recording) implements Facts {
  @Override
  public String className(int callId) {
    return recording.callee(callId).className();
  }

  @Override
  public String method(int callId) {
    return recording.callee(callId).method();
  }

  @Override
  public int methodNumber(int callId) {
    return recording.index().calls().method(callId);
  }

  @Override
  public ThreadView thread(int callId) {
    return recording.threadOf(callId);
  }

  @Override
  public boolean ported(int callId) {
    return recording.hasOrigin(callId);
  }

  @Override
  public int taken(int callId) {
    return recording.index().calls().received(callId);
  }

  @Override
  public int sent(int step) {
    return recording.index().events().link(recording.window().event(step));
  }
}
