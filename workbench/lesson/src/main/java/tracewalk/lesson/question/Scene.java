package tracewalk.lesson.question;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Callee;
import tracewalk.trace.Send;
import tracewalk.trace.Step;

/** A run as an asker sees it: only calls that count, under the names that readers see. */
final class Scene {
  private static final int MOST_CHILDREN = 64;
  private static final int DEEPEST = 40;

  private final Material material;

  Scene(Material material) {
    this.material = material;
  }

  Material material() {
    return material;
  }

  /** The nearest call that counts and begins in the run, at a step or above it; or 0. */
  int callAt(int number) {
    Step step = material.step(number);
    int call = step.callId() == 0 ? 0 : counting(step.callId());
    return call != 0 && material.firstStep(call) > 0 ? call : 0;
  }

  /** The nearest call that counts, itself or above; or 0. */
  int counting(int call) {
    int at = call;
    while (at != 0 && !material.counts(at)) {
      at = material.parent(at);
    }
    return at;
  }

  /** The nearest caller that counts, or 0. */
  int caller(int call) {
    return counting(material.parent(call));
  }

  int step(int call) {
    return material.firstStep(call);
  }

  /** Class and method, as the page names them. */
  String label(int call) {
    return label(material.callee(call));
  }

  static String label(Callee callee) {
    String type = callee.className().substring(callee.className().lastIndexOf('.') + 1);
    return callee.method().equals("<init>") ? "new " + type : type + "." + callee.method();
  }

  /** Whether a name says something to a reader and is the same in every run. */
  static boolean tells(String label) {
    return !label.contains("lambda$") && !label.contains("$$");
  }

  /** The calls that count which a call makes; null if there are too many to look at. */
  @Nullable List<Integer> children(int call) {
    List<Integer> found = new ArrayList<>();
    return gather(call, found, DEEPEST) ? found : null;
  }

  private boolean gather(int call, List<Integer> found, int deep) {
    List<Integer> below = material.children(call, MOST_CHILDREN + 1);
    for (int child : below) {
      if (material.counts(child)) {
        found.add(child);
      } else if (deep == 0 || !gather(child, found, deep - 1)) {
        return false;
      }
    }
    return below.size() <= MOST_CHILDREN && found.size() <= MOST_CHILDREN;
  }

  /** What was sent to begin the thread's work that a call is part of; null if nothing was. */
  @Nullable Send cause(int call) {
    int link = material.cause(outermost(call));
    return link == 0 ? null : material.send(link);
  }

  int outermost(int call) {
    int at = call;
    while (material.parent(at) != 0) {
      at = material.parent(at);
    }
    return at;
  }

  /** The cells through which control came to a call, its own the last. */
  List<String> path(int call) {
    List<String> cells = new ArrayList<>();
    int at = call;
    while (at != 0) {
      String cell = material.thread(at).cell();
      if (cell != null && (cells.isEmpty() || !cells.get(0).equals(cell))) {
        cells.add(0, cell);
      }
      Send sent = cause(at);
      at = sent == null ? 0 : sent.callId();
    }
    return cells;
  }
}
