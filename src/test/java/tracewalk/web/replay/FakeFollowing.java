package tracewalk.web.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.trace.Call;
import tracewalk.trace.Step;
import tracewalk.trace.StepKind;
import tracewalk.trace.follow.Following;
import tracewalk.trace.follow.Role;
import tracewalk.trace.follow.ShownObjects;
import tracewalk.trace.follow.Sighting;
import tracewalk.trace.follow.Trail;

/** Follows objects and messages through a told run by going through it. */
record FakeFollowing(Run run) implements Following {
  @Override
  public void begin() {}

  @Override
  public double progress() {
    return 1;
  }

  @Override
  public boolean await(int step, long millis) {
    return true;
  }

  @Override
  public List<Integer> options(int callId, int beforeStep, int most) {
    return List.of();
  }

  @Override
  public List<Integer> sends(int callId, int fromStep, int most) {
    List<Integer> sends = new ArrayList<>();
    for (int step = Math.max(1, fromStep); step <= run.stepCount(); step++) {
      if (run.step(step).kind() == StepKind.SEND && isIn(run.step(step).callId(), callId)) {
        sends.add(step);
      }
    }
    return sends.stream().limit(most).toList();
  }

  private boolean isIn(int call, int outer) {
    return call != 0 && (call == outer || isIn(run.parent(call), outer));
  }

  @Override
  public Trail object(long id) {
    List<Sighting> all = new ArrayList<>();
    Map<String, Object> last = new HashMap<>();
    for (int step = 1; step <= run.stepCount(); step++) {
      see(run.step(step), id, last, all);
    }
    return new Told(all);
  }

  private void see(Step step, long id, Map<String, Object> last, List<Sighting> all) {
    boolean end = step.kind() == StepKind.RETURN || step.kind() == StepKind.THROW;
    if (!end && step.kind() != StepKind.CALL) {
      return;
    }
    Call call = run.call(step.callId());
    List<Sighting> here = new ArrayList<>();
    ShownObjects.of(
        call,
        end,
        (role, inside, object) -> {
          if (object.id() == id && here.isEmpty()) {
            here.add(sighting(step, role, inside, object, last));
          }
        });
    all.addAll(here);
  }

  private static Sighting sighting(
      Step step, Role role, boolean inside, ObjectValue object, Map<String, Object> last) {
    boolean open = ShownObjects.isOpen(object);
    Object before = open ? last.put("state", object) : null;
    boolean changed = before != null && !before.equals(object);
    return new Sighting(step.number(), step.number(), step.callId(), role, inside, open, changed);
  }

  private record Told(List<Sighting> all) implements Trail {
    private List<Sighting> of(boolean changedOnly) {
      return all.stream().filter(one -> !changedOnly || one.changed()).toList();
    }

    @Override
    public int count() {
      return all.size();
    }

    @Override
    public int changes() {
      return of(true).size();
    }

    @Override
    public List<Sighting> list(int from, int most, boolean changedOnly) {
      return of(changedOnly).stream().skip(from).limit(most).toList();
    }

    @Override
    public int before(int step, boolean changedOnly) {
      return (int) of(changedOnly).stream().filter(one -> one.step() < step).count();
    }

    @Override
    public Sighting firstOpen() {
      return all.stream().filter(Sighting::open).findFirst().orElse(null);
    }

    @Override
    public Sighting openUntil(int event) {
      return all.stream()
          .filter(one -> one.open() && one.event() <= event)
          .reduce((first, next) -> next)
          .orElse(null);
    }
  }
}
