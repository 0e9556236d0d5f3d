package tracewalk.lesson.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Call;
import tracewalk.trace.Recording;
import tracewalk.trace.Send;

/** A run whose calls are all in memory, decoded once, since every claim looks at them again. */
public final class RecordedRun implements Run {
  private final Map<Integer, Call> byId = new HashMap<>();
  private final Map<Integer, Send> byLink = new HashMap<>();
  private final Map<Integer, List<Call>> called = new HashMap<>();
  private final List<Call> calls;
  private final List<Send> sends;
  private final boolean origins;

  private RecordedRun(List<Call> all, List<Send> sends) {
    all.forEach(call -> byId.put(call.id(), call));
    sends.forEach(send -> byLink.put(send.link(), send));
    this.calls = all.stream().filter(call -> call.firstStep() > 0).toList();
    this.sends = sends.stream().filter(send -> send.step() > 0).toList();
    this.origins = all.stream().anyMatch(call -> call.origin() != null);
    calls.forEach(call -> called.computeIfAbsent(call.parent(), id -> new ArrayList<>()).add(call));
  }

  /** A run of calls and sends at hand; calls of step 0 are outside its window. */
  public static Run of(List<Call> calls, List<Send> sends) {
    return new RecordedRun(calls, sends);
  }

  public static Run of(Recording recording) {
    List<Call> calls = new ArrayList<>();
    for (int id = 1; id <= recording.callCount(); id++) {
      calls.add(recording.call(id));
    }
    return new RecordedRun(calls, recording.sends());
  }

  @Override
  public List<Call> calls() {
    return calls;
  }

  @Override
  public List<Send> sends() {
    return sends;
  }

  @Override
  public Call call(int id) {
    Call call = byId.get(id);
    if (call == null) {
      throw new IllegalArgumentException("no call " + id);
    }
    return call;
  }

  @Override
  public @Nullable Send send(int link) {
    return byLink.get(link);
  }

  @Override
  public List<Call> made(Call call) {
    List<Call> made = new ArrayList<>();
    for (Call below : called.getOrDefault(call.id(), List.of())) {
      if (counts(below)) {
        made.add(below);
      } else {
        made.addAll(made(below));
      }
    }
    return made;
  }

  @Override
  public boolean counts(Call call) {
    return !origins || call.origin() != null;
  }
}
