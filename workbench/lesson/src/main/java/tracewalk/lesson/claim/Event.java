package tracewalk.lesson.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value;
import tracewalk.agent.format.Value.TextValue;
import tracewalk.trace.Argument;
import tracewalk.trace.Call;
import tracewalk.trace.Send;

/** What a selector found in a run: a call, or a send with the call that made it. */
record Event(@Nullable Call call, @Nullable Send send, Run run) {

  static Event of(Call call, Run run) {
    return new Event(call, null, run);
  }

  static Event of(Send send, Run run) {
    return new Event(send.callId() == 0 ? null : run.call(send.callId()), send, run);
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

  /** The cells that led to it through messages and threads, from the first to its own. */
  List<String> cells() {
    return call == null ? List.of() : Hops.to(call.id(), run);
  }

  /** Everything that a reader of the event sees. */
  List<Value> values() {
    if (send != null) {
      return List.of(Values.ofMessage(send.message()));
    }
    if (call == null) {
      return List.of();
    }
    List<Value> values = new ArrayList<>();
    call.args().stream().map(Argument::value).filter(Objects::nonNull).forEach(values::add);
    Stream.of(call.receiver(), call.result()).filter(Objects::nonNull).forEach(values::add);
    if (call.exception() != null) {
      values.add(new TextValue(call.exception().type() + ": " + call.exception().message()));
    }
    return values;
  }
}
