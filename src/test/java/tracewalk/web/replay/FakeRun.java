package tracewalk.web.replay;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import tracewalk.agent.format.Value;
import tracewalk.lesson.claim.Claim;
import tracewalk.trace.Accounts;
import tracewalk.trace.Argument;
import tracewalk.trace.Call;
import tracewalk.trace.Info;
import tracewalk.trace.Origin;
import tracewalk.trace.Outcome;
import tracewalk.trace.Send;
import tracewalk.trace.Step;
import tracewalk.trace.StepKind;
import tracewalk.trace.StepVisitor;
import tracewalk.trace.ThreadView;
import tracewalk.trace.ThrownValue;
import tracewalk.trace.find.Found;
import tracewalk.trace.find.Kin;
import tracewalk.trace.find.Landmark;
import tracewalk.trace.find.Landmarks;
import tracewalk.trace.find.Query;
import tracewalk.trace.follow.Following;
import tracewalk.trace.table.Bits;

/** A run told by a test: enter, leave, send, receive; no file is needed. */
public final class FakeRun implements Run {
  private final List<Call> calls = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final Map<Integer, Send> sends = new LinkedHashMap<>();
  private final Map<String, Deque<Integer>> stacks = new LinkedHashMap<>();
  private final Set<String> cells = new LinkedHashSet<>();
  private final Map<String, String> processes = new LinkedHashMap<>();
  private String cell = "api";
  private String service = "nova-api";

  /** Says where what follows happens; the thread is that of the service. */
  public FakeRun in(String newCell, String newService) {
    cell = newCell;
    service = newService;
    cells.add(newCell);
    return this;
  }

  /** The same in a process of a program without cells; the thread is called after the service. */
  public FakeRun inProcess(String process, String newService) {
    cell = null;
    service = newService;
    processes.put("null/" + newService + "/1", process);
    return this;
  }

  private Deque<Integer> stack() {
    return stacks.computeIfAbsent(cell + "/" + service, unused -> new ArrayDeque<>());
  }

  /** A call of a ported method. */
  public FakeRun enter(String className, String method, Value... args) {
    String file = className.substring(0, className.lastIndexOf('.')).replace('.', '/') + ".py";
    return enter(className, method, new Origin(className + "." + method, file, 10, 20), args);
  }

  /** A call of a helper, which has no origin. */
  public FakeRun helper(String className, String method) {
    return enter(className, method, (Origin) null);
  }

  private FakeRun enter(String className, String method, Origin origin, Value... args) {
    List<Argument> arguments = new ArrayList<>();
    for (Value arg : args) {
      arguments.add(new Argument("arg" + arguments.size(), "Object", arg));
    }
    int id = calls.size() + 1;
    int parent = stack().isEmpty() ? 0 : stack().peek();
    steps.add(new Step(steps.size() + 1, StepKind.CALL, id, null, steps.size() * 1000L));
    String simple = className.substring(className.lastIndexOf('.') + 1);
    calls.add(
        new Call(
            id,
            parent,
            null,
            cell,
            service,
            "t" + (List.copyOf(stacks.keySet()).indexOf(cell + "/" + service) + 1),
            cell + "/" + service + "/1",
            stack().size(),
            className,
            method,
            "()",
            simple + ".java",
            12,
            parent == 0 ? 0 : 14,
            className,
            origin,
            receiver(className, 1),
            arguments,
            Outcome.OPEN,
            null,
            null,
            null,
            steps.size() * 1000L,
            0,
            steps.size(),
            0));
    stack().push(id);
    return this;
  }

  /** An object with one field, {@code state}. */
  public static Value receiver(String className, long state) {
    List<Value.Field> fields = List.of(new Value.Field("state", new Value.NumberValue(state)));
    long id = Math.abs(className.hashCode()) % 100 + 1;
    return new Value.ObjectValue(className, id, fields, null, null, null, -1, false, false, false);
  }

  /** The innermost call ends well; its receiver's state is then 2. */
  public FakeRun leave(Value result) {
    return end(StepKind.RETURN, Outcome.RETURNED, result, null);
  }

  /** The innermost call ends with an exception. */
  public FakeRun fail(String type, String message) {
    return end(StepKind.THROW, Outcome.THREW, null, new ThrownValue(type, message));
  }

  private FakeRun end(StepKind kind, Outcome outcome, Value result, ThrownValue thrown) {
    int id = stack().pop();
    steps.add(new Step(steps.size() + 1, kind, id, null, steps.size() * 1000L));
    Call c = calls.get(id - 1);
    calls.set(
        id - 1,
        new Call(
            id,
            c.parent(),
            c.cause(),
            c.cell(),
            c.service(),
            c.thread(),
            c.threadName(),
            c.depth(),
            c.className(),
            c.method(),
            c.signature(),
            c.file(),
            c.line(),
            c.callLine(),
            c.declared(),
            c.origin(),
            c.receiver(),
            c.args(),
            outcome,
            result,
            thrown,
            receiver(c.className(), 2),
            c.enterNs(),
            steps.size() * 1000L,
            c.firstStep(),
            steps.size()));
    return this;
  }

  /** The innermost call sends a message. */
  public FakeRun send(int link, String kind, String what) {
    return send(link, kind, what, Map.of("hop_count", 1));
  }

  /** The same with what the message says of itself. */
  public FakeRun send(int link, String kind, String what, Map<String, Object> message) {
    int from = stack().isEmpty() ? 0 : stack().peek();
    steps.add(new Step(steps.size() + 1, StepKind.SEND, from, link, steps.size() * 1000L));
    sends.put(
        link,
        new Send(
            link,
            from,
            kind,
            what,
            "cells",
            false,
            "1.0",
            "child1",
            message,
            steps.size(),
            new ArrayList<>()));
    return this;
  }

  /** The innermost call takes a message. */
  public FakeRun receive(int link) {
    int to = stack().peek();
    steps.add(new Step(steps.size() + 1, StepKind.RECEIVE, to, link, steps.size() * 1000L));
    sends.get(link).receivedBy().add(to);
    return this;
  }

  @Override
  public Path file() {
    return Path.of("told.twalk");
  }

  @Override
  public Info info() {
    return new Info(
        Path.of("fake.twalk"),
        1,
        Instant.EPOCH,
        1,
        "fake",
        "java Fake",
        "17",
        "state",
        true,
        false,
        calls.size(),
        steps.size(),
        steps.size(),
        List.of());
  }

  @Override
  public Accounts accounts() {
    long open = calls.stream().filter(call -> call.outcome() == Outcome.OPEN).count();
    long threw = calls.stream().filter(call -> call.outcome() == Outcome.THREW).count();
    Accounts.Line total =
        new Accounts.Line("", "", calls.size(), calls.size() - open - threw, threw, open, 0);
    return new Accounts(total, List.of(total));
  }

  @Override
  public int stepCount() {
    return steps.size();
  }

  @Override
  public Step step(int number) {
    return steps.get(number - 1);
  }

  @Override
  public int callCount() {
    return calls.size();
  }

  @Override
  public Call call(int id) {
    return calls.get(id - 1);
  }

  @Override
  public int event(int step) {
    return step;
  }

  @Override
  public Following following() {
    return new FakeFollowing(this);
  }

  @Override
  public int parent(int callId) {
    return call(callId).parent();
  }

  @Override
  public int firstStep(int callId) {
    return call(callId).firstStep();
  }

  @Override
  public int lastStep(int callId) {
    return call(callId).lastStep();
  }

  @Override
  public int depth(int callId) {
    return call(callId).depth();
  }

  @Override
  public int windowCalls() {
    return calls.size();
  }

  @Override
  public int windowCall(int place) {
    return place + 1;
  }

  @Override
  public int windowPlace(int callId) {
    return callId - 1;
  }

  @Override
  public void eachStep(int first, int last, StepVisitor visitor) {
    List<String> threads = calls.stream().map(Call::threadName).distinct().toList();
    for (Step step : steps.subList(first - 1, last)) {
      int thread = step.callId() == 0 ? 0 : threads.indexOf(call(step.callId()).threadName());
      visitor.at(step.number(), step.kind(), step.callId(), thread);
    }
  }

  @Override
  public boolean hasOrigins() {
    return calls.stream().anyMatch(call -> call.origin() != null);
  }

  @Override
  public boolean ported(int callId) {
    return call(callId).origin() != null;
  }

  @Override
  public String className(int callId) {
    return call(callId).className();
  }

  @Override
  public String method(int callId) {
    return call(callId).method();
  }

  @Override
  public int methodNumber(int callId) {
    return calls.stream().map(FakeRun::path).distinct().toList().indexOf(path(call(callId)));
  }

  @Override
  public int taken(int callId) {
    return steps.stream()
        .filter(step -> step.kind() == StepKind.RECEIVE && step.callId() == callId)
        .mapToInt(Step::link)
        .findFirst()
        .orElse(0);
  }

  @Override
  public int sent(int step) {
    return step(step).link() == null ? 0 : step(step).link();
  }

  @Override
  public List<ThreadView> threads() {
    return calls.stream().map(call -> thread(call.id())).distinct().toList();
  }

  @Override
  public ThreadView thread(int callId) {
    Call call = call(callId);
    return new ThreadView(
        call.thread(),
        call.threadName(),
        false,
        call.cell(),
        call.service(),
        processes.get(call.threadName()));
  }

  @Override
  public List<Integer> children(int callId) {
    return calls.stream().filter(call -> call.parent() == callId).map(Call::id).toList();
  }

  @Override
  public List<Integer> children(int callId, int most) {
    return children(callId).stream().limit(most).toList();
  }

  @Override
  public Send send(int link) {
    return sends.get(link);
  }

  @Override
  public void prepare() {}

  /** Nothing told by a test is looked at by claims. */
  @Override
  public Answer ask(Claim claim, IntPredicate inView) {
    return Answer.none("");
  }

  /** Looks for words in names of methods, and in values as they are printed. */
  @Override
  public Found find(Query query, IntPredicate inView) {
    Bits found = new Bits(steps.size() + 1);
    int hidden = 0;
    for (Step step : steps) {
      boolean answers =
          !query.isEmpty() && query.words().stream().allMatch(word -> answers(word, step));
      if (answers && (inView == null || inView.test(step.number()))) {
        found.set(step.number());
      } else if (answers) {
        hidden++;
      }
    }
    return new Found(found.counted(), step -> step, hidden, List.of(), 1);
  }

  private boolean answers(Query.Word word, Step step) {
    if (step.callId() == 0) {
      return false;
    }
    Call call = call(step.callId());
    boolean named =
        step.kind() == StepKind.CALL
            && (call.className() + "." + call.method()).toLowerCase().contains(word.text());
    String shown =
        step.kind() == StepKind.CALL
            ? call.args().toString()
            : call.result() + " " + call.exception();
    boolean shows = shown.toLowerCase().contains(word.text());
    return switch (word.field()) {
      case METHOD -> named;
      case ANY -> named || shows;
      default -> shows;
    };
  }

  @Override
  public int nearest(int step, Kin kin, boolean ahead, IntPredicate inView) {
    int away = ahead ? 1 : -1;
    for (int other = step + away; other >= 1 && other <= steps.size(); other += away) {
      if (like(step(step), step(other), kin) && (inView == null || inView.test(other))) {
        return other;
      }
    }
    return 0;
  }

  private boolean like(Step step, Step other, Kin kin) {
    if (step.callId() == 0 || other.callId() == 0) {
      return false;
    }
    Call call = call(step.callId());
    Call another = call(other.callId());
    return switch (kin) {
      case METHOD -> other.kind() == StepKind.CALL && path(call).equals(path(another));
      case THREAD -> call.threadName().equals(another.threadName());
      case PLACE -> Objects.equals(call.cell(), another.cell());
    };
  }

  @Override
  public Landmark landmark(int step) {
    int callId = step(step).callId();
    if (callId == 0) {
      return null;
    }
    Call call = call(callId);
    int number = (int) calls.subList(0, callId).stream().filter(c -> like(c, call)).count();
    int moment =
        switch (step(step).kind()) {
          case CALL -> Landmark.CALL;
          case RETURN, THROW -> Landmark.END;
          default ->
              (int)
                  steps.subList(0, step).stream()
                      .filter(s -> s.link() != null && s.callId() == callId)
                      .count();
        };
    return new Landmark(
        call.cell() == null ? "" : call.cell(), caller(call), path(call), number, moment);
  }

  private boolean like(Call call, Call other) {
    return path(call).equals(path(other))
        && caller(call).equals(caller(other))
        && Objects.equals(call.cell(), other.cell());
  }

  private static String path(Call call) {
    return call.className() + "." + call.method();
  }

  private String caller(Call call) {
    return call.parent() == 0 ? "" : path(call(call.parent()));
  }

  @Override
  public Landmarks.Place find(Landmark landmark) {
    int last = 0;
    for (Step step : steps) {
      if (landmark.equals(landmark(step.number()))) {
        return new Landmarks.Place(step.number(), landmark.number(), true);
      }
      boolean same = step.callId() > 0 && path(call(step.callId())).equals(landmark.method());
      last = same && step.kind() == StepKind.CALL ? step.number() : last;
    }
    return new Landmarks.Place(last, last == 0 ? 0 : 1, false);
  }

  @Override
  public List<String> cells() {
    return List.copyOf(cells);
  }

  @Override
  public void close() {}
}
