package tracewalk.trace.sequence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import tracewalk.trace.Call;
import tracewalk.trace.Outcome;
import tracewalk.trace.Send;
import tracewalk.trace.StepKind;
import tracewalk.trace.StepVisitor;
import tracewalk.trace.sequence.Item.End;
import tracewalk.trace.sequence.Item.Message;
import tracewalk.trace.sequence.Wording.Told;

/** Turns steps that are shown into arrows, one after the other. */
public final class Script implements StepVisitor {
  private final Stage stage;
  private final IntUnaryOperator callers;
  private final Cast cast;
  private final Map<Integer, String> notes;
  private final int most;
  private final List<Item> items = new ArrayList<>();
  private final Map<Integer, Deque<Open>> threads = new HashMap<>();
  private final Map<Integer, Span> spans = new HashMap<>();
  private int calls;

  /** A call that is shown and has not ended. */
  private record Open(int call, int from, int to, int item) {}

  /** The items of a call, from its arrow to its end. */
  record Span(int step, int first, int last) {}

  /**
   * An empty one.
   *
   * @param callers the shown caller of a call that began before what is shown, or 0
   * @param notes what a walk says, by step
   */
  public Script(Stage stage, IntUnaryOperator callers, Map<Integer, String> notes) {
    this(stage, callers, notes, Sequence.MOST);
  }

  Script(Stage stage, IntUnaryOperator callers, Map<Integer, String> notes, int most) {
    this.stage = stage;
    this.callers = callers;
    this.cast = new Cast(stage);
    this.notes = notes;
    this.most = most;
  }

  @Override
  public void at(int step, StepKind kind, int call, int thread) {
    Deque<Open> open = threads.computeIfAbsent(thread, none -> new ArrayDeque<>());
    switch (kind) {
      case CALL -> enter(step, call, thread, open);
      case RETURN, THROW -> leave(step, call, open);
      case SEND -> send(step, call, thread, open);
      case RECEIVE -> {
        // The arrow stands where the message was sent.
      }
    }
    if (items.size() > most) {
      throw new TooLongException(most);
    }
  }

  private void enter(int step, int call, int thread, Deque<Open> open) {
    int from = here(thread, open, call);
    int to = cast.of(call);
    Told told = Wording.call(stage.call(call), cast.services());
    open.push(new Open(call, from, to, items.size()));
    items.add(new Message(step, from, to, Arrow.CALL, told.text(), told.whole(), 1));
    calls++;
    note(step, to);
  }

  private void note(int step, int over) {
    String note = notes.get(step);
    if (note != null) {
      items.add(new Item.Note(step, over, note));
    }
  }

  /** Who does the shown call that a call is made in; a service begins by itself. */
  private int here(int thread, Deque<Open> open, int call) {
    Open caller = open.peek();
    if (caller != null) {
      return caller.to();
    }
    int earlier = callers.applyAsInt(call);
    if (earlier != 0 || cast.services()) {
      return cast.of(earlier == 0 ? call : earlier);
    }
    return cast.of(stage.threads().get(thread));
  }

  private void leave(int step, int call, Deque<Open> open) {
    Open ended = open.peek();
    if (ended == null || ended.call() != call) {
      return;
    }
    open.pop();
    end(step, ended, stage.call(call));
    note(step, ended.to());
    spans.put(call, new Span(step, ended.item(), items.size()));
  }

  private void end(int step, Open ended, Call call) {
    Told told = Wording.ending(call);
    boolean threw = call.outcome() == Outcome.THREW;
    boolean self = ended.from() == ended.to();
    if (self && ended.item() == items.size() - 1 && !threw) {
      String sign = told.text().isEmpty() ? "" : " = ";
      Message alone = (Message) items.get(ended.item());
      items.set(ended.item(), alone.alone(sign + told.text(), sign + told.whole()));
    } else if (self && !threw && told.text().isEmpty()) {
      items.add(new End(step, ended.to()));
    } else {
      Arrow arrow = threw ? Arrow.THROW : Arrow.REPLY;
      items.add(new Message(step, ended.to(), ended.from(), arrow, told.text(), told.whole(), -1));
    }
  }

  private void send(int step, int call, int thread, Deque<Open> open) {
    Integer link = stage.step(step).link();
    Send send = link == null ? null : stage.send(link);
    if (send == null) {
      return;
    }
    int from = call == 0 ? cast.of(stage.threads().get(thread)) : sender(thread, call, open);
    Told told = Wording.send(send);
    TreeSet<Integer> takers = new TreeSet<>();
    send.receivedBy().forEach(taker -> takers.add(cast.of(taker)));
    if (takers.isEmpty()) {
      items.add(new Message(step, from, from, Arrow.LOST, told.text(), told.whole(), 0));
    }
    for (int to : takers) {
      add(new Message(step, from, to, arrow(send), told.text(), told.whole(), 0), send);
    }
    note(step, from);
  }

  /** The thread that is begun to serve a message is told with the message. */
  private void add(Message message, Send send) {
    Item before = items.isEmpty() ? null : items.get(items.size() - 1);
    if (send.kind().equals("spawn")
        && before instanceof Message cause
        && cause.arrow() != Arrow.REPLY
        && cause.bar() == 0
        && cause.from() != cause.to()
        && cause.from() == message.from()
        && cause.to() == message.to()) {
      items.set(items.size() - 1, cause.alone("", "; " + message.whole()));
    } else {
      items.add(message);
    }
  }

  private int sender(int thread, int call, Deque<Open> open) {
    return cast.services() ? cast.of(stage.threads().get(thread)) : here(thread, open, call);
  }

  private static Arrow arrow(Send send) {
    return switch (send.kind()) {
      case "call" -> Arrow.CALL;
      case "reply" -> Arrow.REPLY;
      default -> Arrow.CAST;
    };
  }

  int calls() {
    return calls;
  }

  /**
   * What there is, with loops around calls that stand for several.
   *
   * @param repeats how many more a call stands for, by its number
   */
  public Diagram diagram(String title, Map<Integer, Integer> repeats, String accounts) {
    threads.values().forEach(open -> open.forEach(this::stayOpen));
    int[] places = Diagram.sorted(cast.all());
    List<Item> looped = Loops.around(items, spans, repeats);
    return new Diagram(title, cast.at(places), Renumbering.of(looped, places), accounts);
  }

  private void stayOpen(Open open) {
    items.add(new End(0, open.to()));
    spans.put(open.call(), new Span(0, open.item(), items.size()));
  }
}
