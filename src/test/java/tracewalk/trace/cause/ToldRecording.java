package tracewalk.trace.cause;

import tracewalk.trace.Call;
import tracewalk.trace.Recording;
import tracewalk.trace.Send;
import tracewalk.trace.Step;
import tracewalk.trace.ThreadView;
import tracewalk.trace.follow.Follower;
import tracewalk.trace.select.RecordingFacts;

/** Answers are found in this recording. */
record ToldRecording(Recording recording, RecordingFacts facts, Follower following)
    implements Told {
  static ToldRecording of(Recording recording) {
    Follower follower = new Follower(recording);
    if (!follower.await(0, 10_000)) {
      throw new AssertionError("not followed");
    }
    return new ToldRecording(recording, new RecordingFacts(recording), follower);
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
  public Send send(int link) {
    return recording.send(link);
  }

  @Override
  public int parent(int callId) {
    return recording.index().calls().parent(callId);
  }

  @Override
  public int event(int step) {
    return recording.window().event(step);
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
