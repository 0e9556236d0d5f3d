package tracewalk.web.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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

/** At which steps each object was photographed, so that a step can say what changed since. */
public final class ObjectHistory {
  /** Beyond this many steps no history is kept, and the page says so. */
  public static final int LONGEST_RUN = 200_000;

  private final Run run;
  private final Map<Long, int[]> photographed;

  private ObjectHistory(Run run, Map<Long, int[]> photographed) {
    this.run = run;
    this.photographed = photographed;
  }

  /** An object that differs from when it was last seen. */
  public record Changed(ObjectValue object, int since, List<Changes.Change> changes) {}

  public static ObjectHistory of(Run run) {
    Map<Long, int[]> photographed = new HashMap<>();
    if (run.stepCount() <= LONGEST_RUN) {
      for (int number = 1; number <= run.stepCount(); number++) {
        int at = number;
        snapshots(run, number)
            .keySet()
            .forEach(id -> photographed.merge(id, new int[] {at}, ObjectHistory::append));
      }
    }
    return new ObjectHistory(run, photographed);
  }

  private static int[] append(int[] steps, int[] one) {
    int[] longer = Arrays.copyOf(steps, steps.length + 1);
    longer[steps.length] = one[0];
    return longer;
  }

  public boolean complete() {
    return run.stepCount() <= LONGEST_RUN;
  }

  /** What differs, in the objects that a step shows, from when each was last shown. */
  public List<Changed> changedAt(int step) {
    List<Changed> changed = new ArrayList<>();
    snapshots(run, step)
        .forEach(
            (id, now) -> {
              int since = lastBefore(id, step);
              ObjectValue before = since == 0 ? null : snapshots(run, since).get(id);
              if (before != null) {
                List<Changes.Change> changes = Changes.shallow(before, now);
                if (!changes.isEmpty()) {
                  changed.add(new Changed(now, since, changes));
                }
              }
            });
    return List.copyOf(changed);
  }

  private int lastBefore(long id, int step) {
    int[] steps = photographed.getOrDefault(id, new int[0]);
    int index = Arrays.binarySearch(steps, step);
    int before = (index >= 0 ? index : -index - 1) - 1;
    return before < 0 ? 0 : steps[before];
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
