package tracewalk.trace.cause;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Call;
import tracewalk.trace.Send;
import tracewalk.trace.Step;

/** The messages by which control came to a step, the first first. */
public final class MessagePath {
  /** A path of so many messages may have had a beginning that is left out. */
  public static final int LONGEST = 60;

  private static final int HIGHEST = 5000;

  private MessagePath() {}

  public static List<Hop> to(Told told, int stepNumber) {
    Step step = told.step(stepNumber);
    Deque<Hop> hops = new ArrayDeque<>();
    int call = step.callId();
    Send send = step.link() == null ? taken(told, call) : told.send(step.link());
    if (send != null && send.step() == stepNumber) {
      hops.addFirst(hop(told, send, 0));
      call = send.callId();
      send = taken(told, call);
    }
    while (send != null && hops.size() < LONGEST) {
      hops.addFirst(hop(told, send, frame(told, call)));
      call = send.callId();
      Send earlier = call == 0 ? null : taken(told, call);
      send = earlier != null && earlier.link() < send.link() ? earlier : null;
    }
    return List.copyOf(hops);
  }

  private static Hop hop(Told told, Send send, int taker) {
    Call sender = send.callId() == 0 ? null : told.call(send.callId());
    return new Hop(0, send, sender, taker == 0 ? null : told.call(taker));
  }

  /** What the nearest frame took that took anything. */
  private static @Nullable Send taken(Told told, int call) {
    int frame = frame(told, call);
    return frame == 0 ? null : told.send(told.taken(frame));
  }

  private static int frame(Told told, int call) {
    int frame = call;
    for (int high = 0; frame != 0 && told.taken(frame) == 0 && high < HIGHEST; high++) {
      frame = told.parent(frame);
    }
    return frame != 0 && told.taken(frame) != 0 ? frame : 0;
  }
}
