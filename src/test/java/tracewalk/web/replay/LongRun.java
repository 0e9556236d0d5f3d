package tracewalk.web.replay;

import java.lang.reflect.Proxy;
import java.util.List;
import tracewalk.trace.Accounts;
import tracewalk.trace.Call;
import tracewalk.trace.Outcome;
import tracewalk.trace.Step;
import tracewalk.trace.StepKind;
import tracewalk.trace.StepVisitor;
import tracewalk.trace.ThreadView;

/** A run of any number of calls, one after the other, each worked out when it is asked for. */
public final class LongRun {
  private static final Run EMPTY = new FakeRun();
  private final int calls;

  private LongRun(int calls) {
    this.calls = calls;
  }

  public static Run of(int calls) {
    LongRun run = new LongRun(calls);
    return (Run)
        Proxy.newProxyInstance(
            Run.class.getClassLoader(),
            new Class<?>[] {Run.class},
            (proxy, method, given) -> run.answer(method.getName(), method, given));
  }

  private Object answer(String name, java.lang.reflect.Method method, Object[] given)
      throws ReflectiveOperationException {
    int number = given != null && given.length > 0 && given[0] instanceof Integer n ? n : 0;
    return switch (name) {
      case "stepCount" -> 2 * calls;
      case "callCount", "windowCalls" -> calls;
      case "windowCall" -> number + 1;
      case "windowPlace" -> number - 1;
      case "firstStep" -> 2 * number - 1;
      case "lastStep" -> 2 * number;
      case "parent", "depth", "taken", "sent", "methodNumber" -> 0;
      case "step" -> step(number);
      case "call" -> call(number);
      case "className" -> "a.Long";
      case "method" -> "m" + number % 10;
      case "thread" -> new ThreadView("t1", "main", false, null, null);
      case "event" -> number;
      case "following" -> new FakeFollowing((Run) EMPTY);
      case "children", "cells" -> List.of();
      case "threads" -> List.of(new ThreadView("t1", "main", false, null, null));
      case "eachStep" -> each(number, (int) given[1], (StepVisitor) given[2]);
      case "ported", "hasOrigins" -> false;
      case "landmark" -> null;
      case "accounts" -> {
        Accounts.Line line = new Accounts.Line("", "", calls, calls, 0, 0, 0);
        yield new Accounts(line, List.of(line));
      }
      default -> method.invoke(EMPTY, given);
    };
  }

  private static Object each(int first, int last, StepVisitor visitor) {
    for (int number = first; number <= last; number++) {
      StepKind kind = number % 2 == 1 ? StepKind.CALL : StepKind.RETURN;
      visitor.at(number, kind, (number + 1) / 2, 0);
    }
    return null;
  }

  private static Step step(int number) {
    StepKind kind = number % 2 == 1 ? StepKind.CALL : StepKind.RETURN;
    return new Step(number, kind, (number + 1) / 2, null, number);
  }

  private static Call call(int id) {
    return new Call(
        id,
        0,
        null,
        null,
        null,
        "t1",
        "main",
        0,
        "a.Long",
        "m" + id % 10,
        "()",
        "Long.java",
        1,
        0,
        null,
        null,
        null,
        List.of(),
        Outcome.RETURNED,
        null,
        null,
        null,
        2L * id,
        2L * id + 1,
        2 * id - 1,
        2 * id);
  }
}
