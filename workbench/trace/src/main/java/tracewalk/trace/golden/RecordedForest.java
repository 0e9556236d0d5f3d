package tracewalk.trace.golden;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.EventKind;
import tracewalk.agent.format.Value;
import tracewalk.trace.Call;
import tracewalk.trace.Callee;
import tracewalk.trace.Origin;
import tracewalk.trace.Recording;
import tracewalk.trace.Send;
import tracewalk.trace.ThrownValue;
import tracewalk.trace.align.Branch.Kind;
import tracewalk.trace.index.CallTree;
import tracewalk.trace.index.Events;

/**
 * The window of a recording as a forest of the calls that count: what the others did goes to their
 * callers, and what a message set off stands below the message.
 */
final class RecordedForest {
  private final Recording recording;
  private final Counting counting;
  private final Events events;
  private final CallTree calls;
  private final List<Draft> roots = new ArrayList<>();
  private final Map<Integer, List<Draft>> into = new HashMap<>();
  private final Map<Integer, Draft> counted = new HashMap<>();
  private final Map<Integer, Draft> sends = new HashMap<>();
  private final Map<String, List<Draft>> deliveries = new HashMap<>();

  private RecordedForest(Recording recording, Counting counting) {
    this.recording = recording;
    this.counting = counting;
    this.events = recording.index().events();
    this.calls = recording.index().calls();
  }

  static Golden of(Recording recording, Counting counting) {
    RecordedForest forest = new RecordedForest(recording, counting);
    for (int event = recording.window().from(); event < recording.window().to(); event++) {
      forest.take(event, forest.events.kind(event));
    }
    forest.counted.forEach(forest::end);
    return Golden.of(forest.roots, Map.of());
  }

  private void take(int event, EventKind kind) {
    int call = events.call(event);
    if (kind == EventKind.ENTER) {
      enter(event, call);
    } else if (kind == EventKind.SEND) {
      send(event, call, recording.send(events.link(event)));
    }
  }

  private void enter(int event, int call) {
    List<Draft> above = above(call);
    Callee callee = recording.callee(call);
    Origin origin = callee.origin();
    if (counting.isSleep(callee.className() + "." + callee.method())) {
      above.add(new Draft(event, Kind.SLEEP, "sleep").fact("seconds", seconds(call)));
    } else if (origin != null && counting.counts(origin.symbol())) {
      Draft draft =
          new Draft(event, Kind.CALL, recording.threadOf(call).cell() + " " + origin.symbol());
      above.add(draft);
      counted.put(call, draft);
      into.put(call, draft.below());
      return;
    }
    into.put(call, above);
  }

  /** Where a call goes: to the message that its frame serves, or to its caller. */
  private List<Draft> above(int call) {
    int link = calls.received(call);
    Draft message = sends.get(link);
    if (message != null) {
      String thread = link + " " + recording.threadOf(call).id();
      return deliveries.computeIfAbsent(thread, none -> message.delivery());
    }
    return into.getOrDefault(calls.parent(call), roots);
  }

  private void send(int event, int call, @Nullable Send sent) {
    if (sent == null || !(sent.kind().equals("cast") || sent.kind().equals("call"))) {
      return;
    }
    Draft send = new Draft(event, Kind.MESSAGE, sent.kind() + " " + sent.what());
    send.fact("topic", String.valueOf(sent.topic()));
    send.fact("fanout", String.valueOf(sent.fanout()));
    send.fact("version", String.valueOf(sent.version()));
    send.fact("to", String.valueOf(sent.to()));
    for (String field : counting.messageFields()) {
      if (sent.message().containsKey(field)) {
        send.fact(field, String.valueOf(sent.message().get(field)));
      }
    }
    into.getOrDefault(call, roots).add(send);
    sends.put(sent.link(), send);
  }

  private String seconds(int call) {
    Call sleep = recording.call(call);
    @Nullable Value value = sleep.args().isEmpty() ? null : sleep.args().get(0).value();
    return value instanceof Value.NumberValue number ? number.value().toString() : "?";
  }

  /** Only what threw is decoded. */
  private void end(int call, Draft draft) {
    int exit = calls.exitEvent(call);
    if (exit < 0) {
      draft.fact("open", "");
    } else if (events.kind(exit) == EventKind.THROW) {
      ThrownValue thrown = recording.call(call).exception();
      draft.fact("threw", thrown == null ? "?" : Counting.simple(thrown.type()));
    }
  }
}
