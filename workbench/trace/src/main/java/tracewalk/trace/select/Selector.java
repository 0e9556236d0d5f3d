package tracewalk.trace.select;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.StepKind;
import tracewalk.trace.ThreadView;

/** Is told every step of a recording in order and says of each whether it is meant. */
public final class Selector {
  private final Facts facts;
  private final Selection selection;
  private final IntPredicate scope;
  private final List<Glob> include;
  private final List<Glob> exclude;
  private final List<Frames> threads = new ArrayList<>();
  private final Verdicts ofThread = new Verdicts();
  private final Verdicts ofMethod = new Verdicts();
  private final Set<Integer> sentWithin = new HashSet<>();
  private final Map<Rule, Integer> hidden = new EnumMap<>(Rule.class);
  private final Map<Integer, Integer> repeats = new HashMap<>();
  private int depth;

  /**
   * A selector for one pass.
   *
   * @param scope calls, by number, to which the selection is narrowed further
   */
  public Selector(Facts facts, Selection selection, IntPredicate scope) {
    this.facts = facts;
    this.selection = selection;
    this.scope = scope;
    this.include = Glob.all(selection.include());
    this.exclude = Glob.all(selection.exclude());
  }

  /** Takes the next step; {@code thread} is a place in the list of threads. */
  public boolean shows(int step, StepKind kind, int call, int thread) {
    if (call == 0) {
      return selection.root() == 0 && inRange(step) == null;
    }
    Frames frames = frames(thread);
    return switch (kind) {
      case CALL -> enter(step, call, thread, frames);
      case RETURN, THROW -> frames.pop() && beforeEnd(step);
      case SEND -> {
        if (frames.top().withinRoot) {
          sentWithin.add(facts.sent(step));
        }
        yield message(step, call, thread, frames);
      }
      case RECEIVE -> message(step, call, thread, frames);
    };
  }

  private boolean enter(int step, int call, int thread, Frames frames) {
    Frames.Frame frame = frames.push();
    frame.withinRoot |= isRoot(call);
    Rule rule = rule(step, call, thread, frames);
    if (rule == null) {
      depth = frame.keptDepth;
      frames.keepTop();
      return true;
    }
    hidden.merge(rule, 1, Integer::sum);
    return false;
  }

  private boolean isRoot(int call) {
    return selection.root() != 0
        && (call == selection.root()
            || (!sentWithin.isEmpty() && sentWithin.contains(facts.taken(call))));
  }

  private @Nullable Rule rule(int step, int call, int thread, Frames frames) {
    Rule rule = inRange(step);
    if (rule == null && selection.root() != 0 && !frames.top().withinRoot) {
      rule = Rule.ROOT;
    }
    if (rule == null) {
      rule = ofThread.of(thread, () -> threadRule(facts.thread(call)));
    }
    if (rule == null) {
      rule = ofMethod.of(facts.methodNumber(call), () -> methodRule(call));
    }
    if (rule == null && !scope.test(call)) {
      rule = selection.ported() || facts.ported(call) ? Rule.SCOPE : Rule.PORTED;
    }
    return rule == null ? shape(call, frames) : rule;
  }

  private @Nullable Rule inRange(int step) {
    return selection.from() > step ? Rule.FROM_STEP : beforeEnd(step) ? null : Rule.TO_STEP;
  }

  private boolean beforeEnd(int step) {
    return selection.to() == 0 || step <= selection.to();
  }

  private @Nullable Rule threadRule(ThreadView thread) {
    if (!fits(selection.processes(), thread.process(), null)) {
      return Rule.PROCESS;
    }
    if (!fits(selection.cells(), thread.cell(), null)) {
      return Rule.CELL;
    }
    if (!fits(selection.services(), thread.service(), null)) {
      return Rule.SERVICE;
    }
    return fits(selection.threads(), thread.name(), thread.id()) ? null : Rule.THREAD;
  }

  /** Whether a name is among those that are wanted, if any are, and not among the unwanted. */
  private static boolean fits(List<String> names, @Nullable String name, @Nullable String other) {
    boolean anyWanted = false;
    boolean wanted = false;
    for (String each : names) {
      boolean not = each.startsWith("!");
      String plain = not ? each.substring(1) : each;
      boolean same = plain.equals(Objects.requireNonNullElse(name, "")) || plain.equals(other);
      if (not && same) {
        return false;
      }
      anyWanted |= !not;
      wanted |= !not && same;
    }
    return wanted || !anyWanted;
  }

  private @Nullable Rule methodRule(int call) {
    String className = facts.className(call);
    String method = facts.method(call);
    if (!include.isEmpty() && include.stream().noneMatch(glob -> glob.fits(className, method))) {
      return Rule.INCLUDE;
    }
    if (exclude.stream().anyMatch(glob -> glob.fits(className, method))) {
      return Rule.EXCLUDE;
    }
    return selection.ported() && !facts.ported(call) ? Rule.PORTED : null;
  }

  /** What depends on the calls that are shown around it. */
  private @Nullable Rule shape(int call, Frames frames) {
    Frames.Frame frame = frames.top();
    if (frame.folded) {
      return Rule.COLLAPSE;
    }
    if (selection.depth() > 0 && frame.keptDepth >= selection.depth()) {
      return Rule.DEPTH;
    }
    if (!selection.collapse()) {
      return null;
    }
    Frames.Frame keeper = frames.keeperOfTop();
    int method = facts.methodNumber(call);
    if (keeper.lastMethod == method) {
      repeats.merge(keeper.lastCall, 1, Integer::sum);
      frame.folded = true;
      return Rule.COLLAPSE;
    }
    keeper.lastMethod = method;
    keeper.lastCall = call;
    return null;
  }

  /** A message stays, also where the call that sends it is left out for its method. */
  private boolean message(int step, int call, int thread, Frames frames) {
    return inRange(step) == null
        && (selection.root() == 0 || frames.top().withinRoot)
        && !frames.top().folded
        && ofThread.of(thread, () -> threadRule(facts.thread(call))) == null;
  }

  private Frames frames(int thread) {
    while (threads.size() <= thread) {
      threads.add(new Frames());
    }
    return threads.get(thread);
  }

  /** How many callers that are meant the call has that was shown last. */
  public int depth() {
    return depth;
  }

  /** How many calls each rule has left out so far. */
  public Map<Rule, Integer> hidden() {
    return Map.copyOf(hidden);
  }

  /** How many calls were folded into a call, by its number. */
  public Map<Integer, Integer> repeats() {
    return Map.copyOf(repeats);
  }
}
