package tracewalk.lesson.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Call;
import tracewalk.trace.Send;

/** What claims are evaluated on: the calls and sends of a recording's window. */
public interface Run {

  /** The calls of the window, in order of entry. */
  List<Call> calls();

  /** The sends of the window, in order. */
  List<Send> sends();

  /** A call of the recording, inside the window or not. */
  Call call(int id);

  /** A send by its link, or null. */
  @Nullable Send send(int link);

  /** The calls that count which a call made, itself or through helpers that do not count. */
  List<Call> made(Call call);

  /** Whether the call stands for a callable of the original; in a run without origins, any does. */
  boolean counts(Call call);
}
