package tracewalk.lesson.claim;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Call;
import tracewalk.trace.Callee;
import tracewalk.trace.Send;

/**
 * What claims are evaluated on: the calls and sends of a recording's window. Calls are decoded one
 * by one as they are asked for, since most are never looked at.
 */
public interface Run {

  /** Everything that was called in the window. */
  Collection<Callee> callees();

  /** The numbers of the window's calls of something, in order of entry. */
  List<Integer> callsOf(Callee callee);

  /** The sends of the window, in order. */
  List<Send> sends();

  /** A call of the recording, inside the window or not. */
  Call call(int id);

  Callee callee(int id);

  /** The caller in the same thread, or 0. */
  int parent(int id);

  /** The caller, or what sent the message or started the thread that a first call serves; or 0. */
  default int cause(int id) {
    return parent(id) != 0 ? parent(id) : sender(id);
  }

  /** The call that sent what led to a first call, or 0. */
  int sender(int id);

  /** The calls that count which a call made, itself or through helpers that do not count. */
  List<Integer> made(int id);

  /** Whether it stands for a callable of the original; in a run without origins, any does. */
  boolean counts(Callee callee);

  /** A send by its link, or null. */
  @Nullable Send send(int link);
}
