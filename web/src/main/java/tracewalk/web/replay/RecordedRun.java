package tracewalk.web.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Accounts;
import tracewalk.trace.Call;
import tracewalk.trace.Info;
import tracewalk.trace.Recording;
import tracewalk.trace.Send;
import tracewalk.trace.Step;

/** A run from a file. */
public record RecordedRun(Recording recording) implements Run {
  @Override
  public Info info() {
    return recording.info();
  }

  @Override
  public Accounts accounts() {
    return recording.accounts();
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
  public int callCount() {
    return recording.callCount();
  }

  @Override
  public Call call(int id) {
    return recording.call(id);
  }

  @Override
  public List<Integer> children(int callId) {
    return recording.children(callId);
  }

  @Override
  public @Nullable Send send(int link) {
    return recording.send(link);
  }

  @Override
  public List<String> cells() {
    return recording.cells();
  }

  @Override
  public void close() {
    recording.close();
  }
}
