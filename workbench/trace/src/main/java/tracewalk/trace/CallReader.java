package tracewalk.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.EventKind;
import tracewalk.agent.format.ExceptionValue;
import tracewalk.agent.format.MethodInfo;
import tracewalk.agent.format.RawEvent;
import tracewalk.agent.format.RecordingException;
import tracewalk.agent.format.Value;
import tracewalk.trace.index.CallTree;
import tracewalk.trace.index.Events;
import tracewalk.trace.index.Index;

/** Decodes a call's events when it is asked for. */
final class CallReader {
  private final EventCache cache;
  private final Events events;
  private final CallTree calls;
  private final Map<Integer, MethodInfo> methods = new HashMap<>();
  private final Map<Integer, @Nullable Origin> origins = new HashMap<>();
  private final Map<Integer, Callee> callees = new ConcurrentHashMap<>();
  private final List<ThreadView> threads;

  CallReader(Source source, Index index, List<ThreadView> threads) {
    this.cache = new EventCache(source);
    this.events = index.events();
    this.calls = index.calls();
    for (MethodInfo method : source.methods()) {
      methods.put(method.id(), method);
      origins.put(method.id(), Origins.of(method));
    }
    this.threads = threads;
  }

  /** The event as the recording holds it. */
  RawEvent raw(int event) {
    return cache.at(events.thread(event), events.position(event));
  }

  MethodInfo method(int call) {
    MethodInfo method = methods.get(calls.method(call));
    if (method == null) {
      throw new RecordingException(
          "expected a description of method " + calls.method(call) + ", found none");
    }
    return method;
  }

  @Nullable Origin origin(int call) {
    return origins.get(calls.method(call));
  }

  boolean hasOrigins() {
    return origins.values().stream().anyMatch(Objects::nonNull);
  }

  /** What a call called. */
  Callee callee(int call) {
    return callees.computeIfAbsent(
        calls.method(call),
        id -> {
          MethodInfo method = method(call);
          return new Callee(method.className(), method.method(), origin(call));
        });
  }

  ThreadView thread(int event) {
    return threads.get(events.thread(event));
  }

  Call read(int id, Window window) {
    int enter = calls.enterEvent(id);
    int exit = calls.exitEvent(id);
    RawEvent entered = raw(enter);
    MethodInfo method = method(id);
    ThreadView thread = thread(enter);
    RawEvent ended = exit < 0 ? null : raw(exit);
    ExceptionValue thrown = ended == null ? null : ended.exception();
    return new Call(
        id,
        calls.parent(id),
        calls.cause(id) == 0 ? null : calls.cause(id),
        thread.cell(),
        thread.service(),
        thread.id(),
        thread.name(),
        calls.depth(id),
        method.className(),
        method.method(),
        signature(method),
        method.file(),
        method.line(),
        entered.callLine(),
        entered.declared(),
        origin(id),
        entered.receiver(),
        arguments(method, entered.args()),
        outcome(exit),
        ended == null ? null : ended.result(),
        thrown == null ? null : new ThrownValue(thrown.type(), thrown.message()),
        ended == null ? null : ended.receiverAfter(),
        events.timeNs(enter),
        exit < 0 ? 0 : events.timeNs(exit),
        window.step(enter),
        exit < 0 ? 0 : window.step(exit));
  }

  private Outcome outcome(int exit) {
    if (exit < 0) {
      return Outcome.OPEN;
    }
    return events.kind(exit) == EventKind.THROW ? Outcome.THREW : Outcome.RETURNED;
  }

  private static String signature(MethodInfo method) {
    return "(" + String.join(",", method.parameterTypes()) + ")";
  }

  private static List<Argument> arguments(MethodInfo method, List<Value> values) {
    List<Argument> arguments = new ArrayList<>();
    for (int index = 0; index < method.parameterTypes().size(); index++) {
      @Nullable Value value = index < values.size() ? values.get(index) : null;
      arguments.add(new Argument(name(method, index), method.parameterTypes().get(index), value));
    }
    return arguments;
  }

  private static String name(MethodInfo method, int index) {
    List<String> names = method.parameterNames();
    return index < names.size() ? names.get(index) : "arg" + index;
  }
}
