package tracewalk.trace;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message, a reply or a thread sent on its way.
 *
 * @param callId the frame that sent it, or 0
 * @param kind {@code cast}, {@code call}, {@code reply}, {@code spawn} or {@code queue}
 * @param message the scalar fields of an inter-cell message, in its order
 * @param step where it happened, or 0 outside the window
 * @param receivedBy the serving frames; empty when nobody took it
 */
public record Send(
    int link,
    int callId,
    String kind,
    @Nullable String what,
    @Nullable String topic,
    @Nullable Boolean fanout,
    @Nullable String version,
    @Nullable String to,
    Map<String, @Nullable Object> message,
    int step,
    List<Integer> receivedBy) {

  /** The same at another step, for whoever counts steps otherwise. */
  public Send at(int otherStep) {
    return new Send(
        link, callId, kind, what, topic, fanout, version, to, message, otherStep, receivedBy);
  }
}
