package tracewalk.lesson.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Call;
import tracewalk.trace.Callee;
import tracewalk.trace.Recording;
import tracewalk.trace.Send;
import tracewalk.trace.index.CallTree;

/** A recording as claims see it; what was decoded once is kept, for the next claim asks again. */
public final class RecordedRun implements Run {
  private final Recording recording;
  private final CallTree tree;
  private final Map<Callee, List<Integer>> calls = new LinkedHashMap<>();
  private final Map<Integer, Call> decoded = new LinkedHashMap<>();
  private final List<Send> sends;
  private final boolean origins;

  private RecordedRun(Recording recording) {
    this.recording = recording;
    this.tree = recording.index().calls();
    for (int id = 1; id <= recording.callCount(); id++) {
      if (recording.inWindow(id)) {
        calls.computeIfAbsent(recording.callee(id), none -> new ArrayList<>()).add(id);
      }
    }
    this.sends = recording.sends().stream().filter(send -> send.step() > 0).toList();
    this.origins = calls.keySet().stream().anyMatch(callee -> callee.origin() != null);
  }

  public static Run of(Recording recording) {
    return new RecordedRun(recording);
  }

  @Override
  public Collection<Callee> callees() {
    return calls.keySet();
  }

  @Override
  public List<Integer> callsOf(Callee callee) {
    return calls.getOrDefault(callee, List.of());
  }

  @Override
  public List<Send> sends() {
    return sends;
  }

  @Override
  public Call call(int id) {
    return decoded.computeIfAbsent(id, recording::call);
  }

  @Override
  public Callee callee(int id) {
    return recording.callee(id);
  }

  @Override
  public int parent(int id) {
    return tree.parent(id);
  }

  @Override
  public int sender(int id) {
    Send sent = tree.cause(id) == 0 ? null : recording.send(tree.cause(id));
    return sent == null ? 0 : sent.callId();
  }

  @Override
  public List<Integer> made(int id) {
    List<Integer> made = new ArrayList<>();
    for (int below : recording.children(id)) {
      if (counts(recording.callee(below))) {
        made.add(below);
      } else {
        made.addAll(made(below));
      }
    }
    return made;
  }

  @Override
  public boolean counts(Callee callee) {
    return !origins || callee.origin() != null;
  }

  @Override
  public @Nullable Send send(int link) {
    return recording.send(link);
  }
}
