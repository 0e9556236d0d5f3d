package tracewalk.web.page.values;

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
import tracewalk.trace.follow.ShownObjects;
import tracewalk.trace.follow.Sighting;
import tracewalk.web.replay.Run;

/**
 * A place in what a step shows: {@code t} the object called, {@code a0} the first argument, {@code
 * r} the result, and from there the numbers of parts, such as {@code a0.3.1}. An object that the
 * step leaves closed is looked into as it was shown last.
 *
 * @param value at the place, null if nothing was recorded
 * @param shown the step that showed it, 0 if before the first
 * @param holder the object of which it is a part
 * @param place how a change of the holder names it
 * @param trail the names from the root on, by their paths
 */
record Spot(
    String path,
    @Nullable Value value,
    int shown,
    @Nullable ObjectValue holder,
    String place,
    Map<String, String> trail) {
  private static final String FORM = "(t|r|a[0-9]{1,3})(\\.[0-9]{1,5}){0,40}";
  private static final int MOST_ROOTS = 300;

  /** What the paths of a step begin with: their values by name. */
  static Map<String, Argument> roots(Run run, int step) {
    Map<String, Argument> roots = new LinkedHashMap<>();
    Step at = run.step(step);
    if (at.callId() == 0) {
      return roots;
    }
    Call call = run.call(at.callId());
    boolean ended = at.kind() == StepKind.RETURN || at.kind() == StepKind.THROW;
    Value after = ended ? call.receiverAfter() : null;
    roots.put("t", new Argument("this", "", after == null ? call.receiver() : after));
    if (ended) {
      roots.put("r", new Argument("→", "", call.result()));
    }
    for (int at1 = 0; at1 < Math.min(MOST_ROOTS, call.args().size()); at1++) {
      roots.put("a" + at1, call.args().get(at1));
    }
    return roots;
  }

  /** The objects at the roots of a step, and those right inside, by their paths. */
  static Map<String, ObjectValue> objects(Run run, int step, boolean inside) {
    Map<String, ObjectValue> objects = new LinkedHashMap<>();
    roots(run, step)
        .forEach(
            (path, root) -> {
              if (isTold(root.value()) && root.value() instanceof ObjectValue object) {
                objects.put(path, object);
                if (inside) {
                  addParts(path, object, objects);
                }
              }
            });
    return objects;
  }

  private static void addParts(String path, ObjectValue of, Map<String, ObjectValue> objects) {
    int at = 0;
    for (Part part : Part.of(of)) {
      if (isTold(part.value()) && part.value() instanceof ObjectValue object) {
        objects.put(path + "." + at, object);
      }
      at++;
    }
  }

  private static boolean isTold(@Nullable Value value) {
    return value instanceof ObjectValue object && object.id() != 0 && !object.secret();
  }

  /** The place of a path; null if this step has no such place. */
  static @Nullable Spot of(Run run, int step, String path) {
    if (!path.matches(FORM)) {
      return null;
    }
    List<String> parts = new ArrayList<>(List.of(path.split("\\.", -1)));
    String root = parts.remove(0);
    Argument argument = roots(run, step).get(root);
    if (argument == null) {
      return null;
    }
    Spot spot =
        new Spot(root, argument.value(), step, null, "", Map.of(root, argument.name()))
            .opened(run, step);
    for (String part : parts) {
      spot = spot == null ? null : spot.inside(Integer.parseInt(part), run, step);
    }
    return spot;
  }

  private @Nullable Spot inside(int number, Run run, int step) {
    if (!(value instanceof ObjectValue object) || object.secret()) {
      return null;
    }
    List<Part> parts = Part.of(object);
    if (number >= parts.size()) {
      return null;
    }
    Part part = parts.get(number);
    Map<String, String> longer = new LinkedHashMap<>(trail);
    String inside = path + "." + number;
    longer.put(inside, part.name());
    return new Spot(inside, part.value(), shown, object, part.place(), longer).opened(run, step);
  }

  /** The same, with the parts of an object that is closed here. */
  private Spot opened(Run run, int step) {
    if (!(value instanceof ObjectValue object)
        || object.id() == 0
        || object.secret()
        || ShownObjects.isOpen(object)) {
      return this;
    }
    Versions versions = Versions.of(run, object.id());
    Sighting last = versions.until(run.event(step));
    ObjectValue open = versions.at(last);
    return last == null || open == null
        ? this
        : new Spot(path, open, last.step(), holder, place, trail);
  }
}
