package tracewalk.lesson.claim;

import org.jspecify.annotations.Nullable;
import tracewalk.trace.Call;
import tracewalk.trace.Send;

/** What a selector found: a call, or a send with the call that made it. */
record Event(@Nullable Call call, @Nullable Send send) {

  static Event of(Call call) {
    return new Event(call, null);
  }

  static Event of(Send send, Run run) {
    return new Event(send.callId() == 0 ? null : run.call(send.callId()), send);
  }

  /** The number of the call, or 0. */
  int callId() {
    return call == null ? 0 : call.id();
  }

  int step() {
    return send != null ? send.step() : call == null ? 0 : call.firstStep();
  }

  /** The step at which it is over; 0 if it never ended. */
  int lastStep() {
    return send != null ? send.step() : call == null ? 0 : call.lastStep();
  }
}
