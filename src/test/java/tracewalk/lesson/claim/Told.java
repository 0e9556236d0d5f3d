package tracewalk.lesson.claim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tracewalk.agent.format.Value;
import tracewalk.agent.format.Value.Field;
import tracewalk.agent.format.Value.NumberValue;
import tracewalk.agent.format.Value.ObjectValue;
import tracewalk.agent.format.Value.TextValue;
import tracewalk.trace.Argument;
import tracewalk.trace.Call;
import tracewalk.trace.Origin;
import tracewalk.trace.Outcome;
import tracewalk.trace.Send;
import tracewalk.trace.ThrownValue;

/** A run told by a test: calls and sends in the order in which they happen. */
public final class Told {
  private final List<Call> calls = new ArrayList<>();
  private final List<Send> sends = new ArrayList<>();
  private final Map<String, Deque<Integer>> open = new HashMap<>();
  private String cell = "api";
  private Integer cause;
  private int step;

  /** What follows happens in a thread of that cell. */
  public Told in(String newCell) {
    cell = newCell;
    return this;
  }

  /** A call of a Java method that answers a Python symbol. */
  public Told call(String symbol, Argument... args) {
    return enter(symbol, new Origin(symbol, "nova/x.py", 1, 2), null, args);
  }

  public Told callOn(Value receiver, String symbol, Argument... args) {
    return enter(symbol, new Origin(symbol, "nova/x.py", 1, 2), receiver, args);
  }

  /** A call of a helper that answers nothing. */
  public Told helper(String method) {
    return enter(method, null, null);
  }

  private Told enter(String name, Origin origin, Value receiver, Argument... args) {
    Deque<Integer> stack = open.computeIfAbsent(cell, none -> new ArrayDeque<>());
    int id = calls.size() + 1;
    int parent = stack.isEmpty() ? 0 : stack.peek();
    int dot = name.lastIndexOf('.');
    calls.add(
        new Call(
            id,
            parent,
            parent == 0 ? cause : null,
            cell,
            "nova-cells",
            "t1",
            "",
            stack.size(),
            name.substring(0, dot),
            name.substring(dot + 1),
            "()",
            null,
            1,
            1,
            null,
            origin,
            receiver,
            List.of(args),
            Outcome.OPEN,
            null,
            null,
            null,
            0,
            0,
            ++step,
            0));
    cause = null;
    stack.push(id);
    return this;
  }

  public Told returns(Value result) {
    return leave(result, null, null);
  }

  public Told returns() {
    return leave(null, null, null);
  }

  /** The innermost call ends and leaves its receiver so. */
  public Told leaves(Value receiver) {
    return leave(null, null, receiver);
  }

  public Told throwing(String type, String message) {
    return leave(null, new ThrownValue(type, message), null);
  }

  private Told leave(Value result, ThrownValue thrown, Value after) {
    int id = open.get(cell).pop();
    Call was = calls.get(id - 1);
    Outcome outcome = thrown == null ? Outcome.RETURNED : Outcome.THREW;
    calls.set(
        id - 1,
        new Call(
            id,
            was.parent(),
            was.cause(),
            was.cell(),
            was.service(),
            was.thread(),
            "",
            was.depth(),
            was.className(),
            was.method(),
            was.signature(),
            null,
            1,
            1,
            null,
            was.origin(),
            was.receiver(),
            was.args(),
            outcome,
            result,
            thrown,
            after,
            0,
            0,
            was.firstStep(),
            ++step));
    return this;
  }

  /** The innermost call sends; the message is given as names and values in turn. */
  public Told sends(String what, String kind, String to, Object... message) {
    Map<String, Object> fields = new HashMap<>();
    for (int at = 0; at < message.length; at += 2) {
      fields.put((String) message[at], message[at + 1]);
    }
    sends.add(
        new Send(
            sends.size() + 1,
            open.get(cell).peek(),
            kind,
            what,
            "topic",
            false,
            "1.0",
            to,
            fields,
            ++step,
            List.of()));
    return this;
  }

  /** The last send is taken by the call that comes next. */
  public Told received() {
    Send sent = sends.remove(sends.size() - 1);
    cause = sent.link();
    sends.add(
        new Send(
            sent.link(),
            sent.callId(),
            sent.kind(),
            sent.what(),
            sent.topic(),
            sent.fanout(),
            sent.version(),
            sent.to(),
            sent.message(),
            sent.step(),
            List.of(calls.size() + 1)));
    return this;
  }

  public Run run() {
    return new ToldRun(List.copyOf(calls), List.copyOf(sends));
  }

  public static Argument arg(String name, Value value) {
    return new Argument(name, "Object", value);
  }

  public static Value text(String text) {
    return new TextValue(text);
  }

  public static Value number(long number) {
    return new NumberValue(number);
  }

  public static Value list(Value... items) {
    return new ObjectValue(
        "java.util.ArrayList", 9, null, List.of(items), null, null, -1, false, false, false);
  }

  /** An object with fields, given as names and values in turn. */
  public static Value object(String type, Object... fields) {
    List<Field> all = new ArrayList<>();
    for (int at = 0; at < fields.length; at += 2) {
      all.add(new Field((String) fields[at], (Value) fields[at + 1]));
    }
    return new ObjectValue(type, 1, all, null, null, null, -1, false, false, false);
  }
}
