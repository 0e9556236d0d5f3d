package tracewalk.lesson.claim;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Callee;

/** What a call made: these among others in this order, only these, or never these. */
record Made(List<String> names, How how) implements Assertion {

  /** The three ways of saying it. */
  enum How {
    AMONG("calls"),
    ONLY("calls only"),
    NEVER("never calls");

    private final String words;

    How(String words) {
      this.words = words;
    }
  }

  @Override
  public @Nullable String problem(List<Event> events, Run run) {
    for (Event event : events) {
      String found = found(event.callId(), run);
      if (found != null) {
        return "expected " + text() + ", found " + found + " at step " + event.step();
      }
    }
    return null;
  }

  private @Nullable String found(int call, Run run) {
    if (how == How.NEVER) {
      return forbidden(call, run);
    }
    List<Callee> made = run.made(call).stream().map(run::callee).toList();
    int next = 0;
    for (Callee each : made) {
      if (next < names.size() && new CallName(names.get(next)).names(each)) {
        next++;
      } else if (how == How.ONLY) {
        return shown(made);
      }
    }
    return next == names.size() ? null : shown(made);
  }

  private @Nullable String forbidden(int call, Run run) {
    for (CallName name : CallName.all(names)) {
      Integer below = name.firstBelow(call, run);
      if (below != null) {
        String found = CallName.of(run.callee(below));
        return found + " at step " + run.call(below).firstStep() + " below the call";
      }
    }
    return null;
  }

  private static String shown(List<Callee> made) {
    return made.isEmpty()
        ? "no call"
        : made.stream().map(CallName::of).collect(Collectors.joining(", "));
  }

  @Override
  public String text() {
    return how.words + " " + (names.isEmpty() ? "nothing" : String.join(", ", names));
  }
}
