package tracewalk.lesson.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Call;

/**
 * A callable as a writer names it: the whole symbol of the original, the Java class and method, or
 * the last words of either, such as {@code API.create}.
 */
record CallName(String written) {

  boolean names(Call call) {
    return namesOrigin(call) || endsWith(call.className().replace('$', '.') + '.' + call.method());
  }

  private boolean namesOrigin(Call call) {
    return call.origin() != null && endsWith(call.origin().symbol());
  }

  /** The calls so named; where symbols of the original are meant, helpers named alike are not. */
  List<Call> among(List<Call> calls) {
    List<Call> ported = calls.stream().filter(this::namesOrigin).toList();
    return ported.isEmpty() ? calls.stream().filter(this::names).toList() : ported;
  }

  private boolean endsWith(String whole) {
    return whole.endsWith(written)
        && (whole.length() == written.length()
            || whole.charAt(whole.length() - written.length() - 1) == '.');
  }

  /** Whether a call stands somewhere above another in its thread. */
  boolean namesCallerOf(@Nullable Call call, Run run) {
    for (Call at = parent(call, run); at != null; at = parent(at, run)) {
      if (names(at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the nearest caller that counts is so named. */
  boolean namesDirectCallerOf(@Nullable Call call, Run run) {
    Call at = parent(call, run);
    while (at != null && !run.counts(at)) {
      at = parent(at, run);
    }
    return at != null && names(at);
  }

  /** Whether a call stands above another or, across messages and threads, led to it. */
  boolean namesCauseOf(@Nullable Call call, Run run) {
    for (Call at = cause(call, run); at != null; at = cause(at, run)) {
      if (names(at)) {
        return true;
      }
    }
    return false;
  }

  /** The first so named call below one, or null. */
  @Nullable Call firstBelow(Call call, Run run) {
    for (Call made : run.made(call)) {
      Call found = names(made) ? made : firstBelow(made, run);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Call parent(@Nullable Call call, Run run) {
    return call == null || call.parent() == 0 ? null : run.call(call.parent());
  }

  private static @Nullable Call cause(@Nullable Call call, Run run) {
    Call parent = parent(call, run);
    if (parent != null || call == null || call.cause() == null) {
      return parent;
    }
    var send = run.send(call.cause());
    return send == null || send.callId() == 0 ? null : run.call(send.callId());
  }

  static List<CallName> all(List<String> written) {
    return written.stream().map(CallName::new).toList();
  }

  /** A call as messages name it: by the original's class and member where there is one. */
  static String of(Call call) {
    String whole =
        call.origin() != null ? call.origin().symbol() : call.className() + '.' + call.method();
    int member = whole.lastIndexOf('.');
    return whole.substring(whole.lastIndexOf('.', member - 1) + 1);
  }
}
