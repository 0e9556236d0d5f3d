package tracewalk.trace.export;

import java.util.List;
import tracewalk.trace.Call;

/**
 * A call that is over, on a clock that no two events share.
 *
 * @param parent the caller that is told, or 0
 * @param links where the work came from
 */
record Ended(Call call, int parent, long start, long end, boolean open, List<Link> links) {
  /** Another call that led to this one. */
  record Link(int from, String kind, String what) {}
}
