package tracewalk.web.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.trace.Argument;
import tracewalk.trace.Call;
import tracewalk.trace.Step;
import tracewalk.trace.StepKind;

/**
 * Compares the objects that a step shows with what they were when an earlier step in view showed
 * them. It looks back over a bounded number of steps, so that a long run costs no more than a short
 * one.
 */
public final class ObjectHistory {
  private static final int FARTHEST = 250;

  private final Run run;
  private final Track track;

  public ObjectHistory(Run run, Track track) {
    this.run = run;
    this.track = track;
  }

  /** An object that differs from when it was last seen. */
  public record Changed(ObjectValue object, int since, List<Changes.Change> changes) {}

  /** What differs, in the objects that a step shows, from when each was last shown. */
  public List<Changed> changedAt(int step) {
    Map<Long, ObjectValue> sought = snapshots(run, step);
    List<Changed> changed = new ArrayList<>();
    int earlier = step;
    for (int far = 0; far < FARTHEST && !sought.isEmpty(); far++) {
      int next = track.back(earlier);
      if (next >= earlier) {
        break;
      }
      earlier = next;
      for (Map.Entry<Long, ObjectValue> before : snapshots(run, earlier).entrySet()) {
        ObjectValue now = sought.remove(before.getKey());
        if (now != null) {
          compare(before.getValue(), now, earlier, changed);
        }
      }
    }
    return List.copyOf(changed);
  }

  private static void compare(
      ObjectValue before, ObjectValue now, int since, List<Changed> changed) {
    List<Changes.Change> changes = Changes.shallow(before, now);
    if (!changes.isEmpty()) {
      changed.add(new Changed(now, since, changes));
    }
  }

  private static Map<Long, ObjectValue> snapshots(Run run, int number) {
    Map<Long, ObjectValue> found = new LinkedHashMap<>();
    Step step = run.step(number);
    if (step.kind() == StepKind.CALL) {
      Call call = run.call(step.callId());
      collect(call.receiver(), found);
      call.args().stream().map(Argument::value).forEach(value -> collect(value, found));
    } else if (step.kind() == StepKind.RETURN || step.kind() == StepKind.THROW) {
      Call call = run.call(step.callId());
      collect(call.receiverAfter(), found);
      collect(call.result(), found);
    }
    return found;
  }

  private static void collect(@Nullable Value value, Map<Long, ObjectValue> found) {
    if (!(value instanceof ObjectValue object) || object.secret()) {
      return;
    }
    boolean open = object.fields() != null || object.items() != null || object.entries() != null;
    if (open && !object.seen()) {
      found.putIfAbsent(object.id(), object);
    }
    if (object.fields() != null) {
      object.fields().forEach(field -> collect(field.value(), found));
    }
    if (object.items() != null) {
      object.items().forEach(item -> collect(item, found));
    }
    if (object.entries() != null) {
      object.entries().forEach(entry -> collect(entry.value(), found));
    }
  }
}
