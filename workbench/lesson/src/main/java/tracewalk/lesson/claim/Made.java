package tracewalk.lesson.claim;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Call;

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
      Call call = event.call();
      String found = call == null ? "no call" : found(call, run);
      if (found != null) {
        return "expected " + text() + ", found " + found + " at step " + event.step();
      }
    }
    return null;
  }

  private @Nullable String found(Call call, Run run) {
    if (how == How.NEVER) {
      return forbidden(call, run);
    }
    List<Call> made = run.made(call);
    int next = 0;
    for (Call each : made) {
      if (next < names.size() && new CallName(names.get(next)).names(each)) {
        next++;
      } else if (how == How.ONLY) {
        return shown(made);
      }
    }
    return next == names.size() ? null : shown(made);
  }

  private @Nullable String forbidden(Call call, Run run) {
    for (CallName name : CallName.all(names)) {
      Call below = name.firstBelow(call, run);
      if (below != null) {
        return CallName.of(below) + " at step " + below.firstStep() + " below the call";
      }
    }
    return null;
  }

  private static String shown(List<Call> made) {
    return made.isEmpty()
        ? "no call"
        : made.stream().map(CallName::of).collect(Collectors.joining(", "));
  }

  @Override
  public String text() {
    return how.words + " " + (names.isEmpty() ? "nothing" : String.join(", ", names));
  }
}
