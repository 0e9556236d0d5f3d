package tracewalk.trace.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Send;
import tracewalk.trace.StepKind;
import tracewalk.trace.StepVisitor;
import tracewalk.trace.sequence.Stage;

/** Gathers a graph from the steps that are shown, one after the other. */
public final class Gathering implements StepVisitor {
  private final Stage stage;
  private final Methods methods;
  private final Map<Integer, Deque<Open>> threads = new HashMap<>();
  private final Map<Integer, Integer> senders = new HashMap<>();
  private final Map<Integer, Taken> taken = new HashMap<>();
  private final Map<Way, Integer> ways = new LinkedHashMap<>();
  private int calls;
  private int loose;

  /** A call that is shown and has not ended. */
  private record Open(int call, int node) {}

  /** What an edge is known by. */
  private record Way(int from, int to, boolean handOver) {}

  /** Work that a thread has taken in a call that is not shown, up to the call's last step. */
  private record Taken(int from, int until) {}

  public Gathering(Stage stage) {
    this.stage = stage;
    this.methods = new Methods(stage);
  }

  @Override
  public void at(int step, StepKind kind, int call, int thread) {
    Deque<Open> open = threads.computeIfAbsent(thread, none -> new ArrayDeque<>());
    switch (kind) {
      case CALL -> enter(step, call, thread, open);
      case RETURN, THROW -> leave(kind, call, open);
      case SEND -> send(step, open);
      case RECEIVE -> receive(step, call, thread, open);
    }
  }

  private void enter(int step, int call, int thread, Deque<Open> open) {
    int node = methods.of(call);
    Taken work = taken.remove(thread);
    if (work != null && step <= work.until()) {
      count(new Way(work.from(), node, true));
    } else if (!open.isEmpty()) {
      count(new Way(open.peek().node(), node, false));
    }
    if (work != null && step > work.until()) {
      loose++;
    }
    open.push(new Open(call, node));
    calls++;
  }

  private void leave(StepKind kind, int call, Deque<Open> open) {
    Open ended = open.peek();
    if (ended != null && ended.call() == call) {
      open.pop();
      if (kind == StepKind.THROW) {
        methods.threw(ended.node());
      }
    }
  }

  /** A reply hands no work over: it is how a call ends. */
  private void send(int step, Deque<Open> open) {
    Send send = sent(step);
    if (send == null || send.kind().equals("reply")) {
      return;
    }
    if (open.isEmpty() || send.receivedBy().isEmpty()) {
      loose++;
    } else {
      senders.put(send.link(), open.peek().node());
    }
  }

  private @Nullable Send sent(int step) {
    Integer link = stage.step(step).link();
    return link == null ? null : stage.send(link);
  }

  private void receive(int step, int call, int thread, Deque<Open> open) {
    Integer link = stage.step(step).link();
    Integer from = link == null ? null : senders.get(link);
    if (from == null) {
      return;
    }
    Open serving = open.peek();
    if (serving != null && serving.call() == call) {
      count(new Way(from, serving.node(), true));
      return;
    }
    int last = call == 0 ? 0 : stage.call(call).lastStep();
    if (taken.put(thread, new Taken(from, last == 0 ? Integer.MAX_VALUE : last)) != null) {
      loose++;
    }
  }

  private void count(Way way) {
    ways.merge(way, 1, Integer::sum);
  }

  /** How many calls it holds. */
  public int calls() {
    return calls;
  }

  /** What there is. */
  public CallGraph graph(String title, String accounts) {
    List<CallGraph.Edge> edges = new ArrayList<>();
    ways.forEach(
        (way, count) -> edges.add(new CallGraph.Edge(way.from(), way.to(), way.handOver(), count)));
    List<String> remarks = new ArrayList<>(List.of(accounts));
    int unseen = loose + taken.size();
    if (unseen > 0) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "hand-overs from or to what is not shown, without an edge: %,d",
              unseen));
    }
    return new CallGraph(title, methods.nodes(), edges, remarks);
  }
}
