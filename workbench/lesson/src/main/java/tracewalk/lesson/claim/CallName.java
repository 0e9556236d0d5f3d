package tracewalk.lesson.claim;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Callee;

/**
 * A callable as a writer names it: the whole symbol of the original, the Java class and method, or
 * the last words of either, such as {@code API.create}.
 */
record CallName(String written) {

  boolean names(Callee callee) {
    return namesOrigin(callee)
        || endsWith(callee.className().replace('$', '.') + '.' + callee.method());
  }

  private boolean namesOrigin(Callee callee) {
    return callee.origin() != null && endsWith(callee.origin().symbol());
  }

  private boolean endsWith(String whole) {
    return whole.endsWith(written)
        && (whole.length() == written.length()
            || whole.charAt(whole.length() - written.length() - 1) == '.');
  }

  /** The calls so named; where symbols of the original are meant, helpers named alike are not. */
  List<Integer> calls(Run run) {
    List<Callee> ported = run.callees().stream().filter(this::namesOrigin).toList();
    List<Callee> named =
        ported.isEmpty() ? run.callees().stream().filter(this::names).toList() : ported;
    return named.stream().flatMap(callee -> run.callsOf(callee).stream()).sorted().toList();
  }

  /** Whether a call stands somewhere above another in its thread. */
  boolean namesCallerOf(int call, Run run) {
    return namesAbove(call, run, run::parent);
  }

  /** Whether a call stands above another or, across messages and threads, led to it. */
  boolean namesCauseOf(int call, Run run) {
    return namesAbove(call, run, at -> run.parent(at) != 0 ? run.parent(at) : run.sender(at));
  }

  private boolean namesAbove(int call, Run run, IntUnaryOperator up) {
    for (int at = up.applyAsInt(call); at != 0; at = up.applyAsInt(at)) {
      if (names(run.callee(at))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the nearest caller that counts is so named. */
  boolean namesDirectCallerOf(int call, Run run) {
    int at = run.parent(call);
    while (at != 0 && !run.counts(run.callee(at))) {
      at = run.parent(at);
    }
    return at != 0 && names(run.callee(at));
  }

  /** The first so named call below one, or null. */
  @Nullable Integer firstBelow(int call, Run run) {
    for (int made : run.made(call)) {
      Integer found = names(run.callee(made)) ? Integer.valueOf(made) : firstBelow(made, run);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  static List<CallName> all(List<String> written) {
    return written.stream().map(CallName::new).toList();
  }

  /** Something called as messages name it: by the original's class and member if there is one. */
  static String of(Callee callee) {
    String whole =
        callee.origin() != null
            ? callee.origin().symbol()
            : callee.className() + '.' + callee.method();
    int member = whole.lastIndexOf('.');
    return whole.substring(whole.lastIndexOf('.', member - 1) + 1);
  }
}
