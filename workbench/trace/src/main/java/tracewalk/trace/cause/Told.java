package tracewalk.trace.cause;

import org.jspecify.annotations.Nullable;
import tracewalk.trace.Call;
import tracewalk.trace.Send;
import tracewalk.trace.Step;
import tracewalk.trace.follow.Following;
import tracewalk.trace.select.Facts;

/** What answers are found in. */
public interface Told extends Facts {
  /** A call with all its values. */
  Call call(int id);

  /** Steps are numbered from 1. */
  Step step(int number);

  @Nullable Send send(int link);

  /** The caller of a call, or 0. */
  int parent(int callId);

  /** The event of a step, for {@link Following}. */
  int event(int step);

  Following following();
}
