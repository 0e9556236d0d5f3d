package tracewalk.lesson.claim;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Callee;

/**
 * A callable as a writer names it: the whole symbol of the original, the Java class and method, or
 * the last words of either, such as {@code API.create}; {@code API.*} is any member of the class.
 */
record CallName(String written) {
  private static final String ANY_MEMBER = ".*";

  boolean names(Callee callee) {
    return namesOrigin(callee)
        || endsWith(callee.className().replace('$', '.') + '.' + callee.method());
  }

  private boolean namesOrigin(Callee callee) {
    return callee.origin() != null && endsWith(callee.origin().symbol());
  }

  private boolean endsWith(String whole) {
    if (written.endsWith(ANY_MEMBER)) {
      String type = written.substring(0, written.length() - ANY_MEMBER.length());
      return ends(whole.substring(0, Math.max(0, whole.lastIndexOf('.'))), type);
    }
    return ends(whole, written);
  }

  private static boolean ends(String whole, String words) {
    return whole.endsWith(words)
        && (whole.length() == words.length()
            || whole.charAt(whole.length() - words.length() - 1) == '.');
  }

  /** The calls so named; where symbols of the original are meant, helpers named alike are not. */
  List<Integer> calls(Run run) {
    List<Callee> ported = run.callees().stream().filter(this::namesOrigin).toList();
    List<Callee> named =
        ported.isEmpty() ? run.callees().stream().filter(this::names).toList() : ported;
    return named.stream().flatMap(callee -> run.callsOf(callee).stream()).sorted().toList();
  }

  /** Whether calls so named stand above another in its thread, in the order of the names. */
  static boolean nameCallersOf(List<CallName> names, int call, Run run) {
    return nameAbove(names, call, run, run::parent);
  }

  /** Whether they stand above it or, across messages and threads, led to it, in that order. */
  static boolean nameCausesOf(List<CallName> names, int call, Run run) {
    return nameAbove(names, call, run, run::cause);
  }

  private static boolean nameAbove(List<CallName> names, int call, Run run, IntUnaryOperator up) {
    int left = names.size();
    for (int at = up.applyAsInt(call); at != 0 && left > 0; at = up.applyAsInt(at)) {
      left -= names.get(left - 1).names(run.callee(at)) ? 1 : 0;
    }
    return left == 0;
  }

  /** Whether the nearest callers that count are so named, the last name the nearest. */
  static boolean nameDirectCallerOf(List<CallName> names, int call, Run run) {
    int at = call;
    for (int name = names.size() - 1; name >= 0; name--) {
      at = counting(run.parent(at), run);
      if (at == 0 || !names.get(name).names(run.callee(at))) {
        return false;
      }
    }
    return true;
  }

  /** The call itself if it counts, else the nearest above it that does, or 0. */
  static int counting(int call, Run run) {
    int at = call;
    while (at != 0 && !run.counts(run.callee(at))) {
      at = run.parent(at);
    }
    return at;
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

  /** The fewest last words, two at least, that mean this and nothing else that a run calls. */
  static String shortest(Callee callee, Run run) {
    String whole = whole(callee);
    int from = whole.length() - of(callee).length();
    while (from > 0 && !means(whole.substring(from), callee, run)) {
      from = whole.lastIndexOf('.', from - 2) + 1;
    }
    return whole.substring(from);
  }

  private static boolean means(String name, Callee callee, Run run) {
    List<Integer> calls = new CallName(name).calls(run);
    return calls.equals(run.callsOf(callee));
  }

  /** Something called as messages name it: by the original's class and member if there is one. */
  static String of(Callee callee) {
    String whole = whole(callee);
    int member = whole.lastIndexOf('.');
    return whole.substring(whole.lastIndexOf('.', member - 1) + 1);
  }

  private static String whole(Callee callee) {
    return callee.origin() != null
        ? callee.origin().symbol()
        : callee.className().replace('$', '.') + '.' + callee.method();
  }
}
