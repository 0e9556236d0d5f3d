package tracewalk.trace.sequence.draw;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import tracewalk.trace.sequence.Arrow;
import tracewalk.trace.sequence.Bars;
import tracewalk.trace.sequence.Diagram;
import tracewalk.trace.sequence.Item;
import tracewalk.trace.sequence.Item.End;
import tracewalk.trace.sequence.Item.Loop;
import tracewalk.trace.sequence.Item.Message;
import tracewalk.trace.sequence.Item.Note;
import tracewalk.trace.sequence.Letters;

/** Goes down a diagram and gives each thing its place. */
final class Planner implements Item.Teller {
  static final int NOTE = 260;
  private static final int ROOMS = 44;
  private static final int ROW = 30;
  private static final int TURN = 12;
  private static final int BAR = 10;
  private static final int STEP = 5;
  private static final int DEEPEST = 12;
  private static final int NOTE_COLUMNS = 34;

  private final Diagram diagram;
  private final Columns columns;
  private final Bars levels;
  private final List<Deque<Integer>> begun = new ArrayList<>();
  private final List<Plan.Bar> bars = new ArrayList<>();
  private final List<Plan.Wire> wires = new ArrayList<>();
  private final List<Plan.Frame> frames = new ArrayList<>();
  private final List<Plan.Slip> slips = new ArrayList<>();
  private final Deque<Around> around = new ArrayDeque<>();
  private final int top;
  private int y;
  private int right;

  /** A loop that is open, and how far what it holds reaches. */
  private static final class Around {
    private final Loop loop;
    private final int y;
    private int left = Integer.MAX_VALUE;
    private int right;

    private Around(Loop loop, int y) {
      this.loop = loop;
      this.y = y;
    }
  }

  Planner(Diagram diagram, Columns columns) {
    this.diagram = diagram;
    this.columns = columns;
    this.levels = new Bars(diagram);
    boolean boxed = diagram.boxes().stream().anyMatch(box -> !box.name().isEmpty());
    this.top = ROOMS + (boxed ? 24 : 0) + Plan.HEAD + 16;
    this.y = top + 12;
    diagram.participants().forEach(each -> begun.add(new ArrayDeque<>()));
  }

  Plan plan() {
    diagram.items().forEach(item -> item.tell(this));
    for (int who : levels.left()) {
      endBar(who);
    }
    List<Plan.Head> heads = heads();
    List<Plan.Room> rooms = rooms();
    int width = Math.max(right + Columns.EDGE, 480);
    int bottom = y + 20;
    List<Plan.Remark> remarks = remarks(width, bottom);
    int height = bottom + Plan.LINE * remarks.size() + 16;
    return new Plan(
        diagram.title(), width, height, top, rooms, heads, bars, wires, frames, slips, remarks);
  }

  private List<Plan.Head> heads() {
    List<Plan.Head> heads = new ArrayList<>();
    for (int who = 0; who < diagram.participants().size(); who++) {
      int width = columns.width(who);
      String whole = Letters.printable(diagram.participants().get(who).name());
      heads.add(new Plan.Head(columns.name(who), whole, columns.x(who), width));
      right = Math.max(right, columns.x(who) + width / 2 + 24);
    }
    return heads;
  }

  private List<Plan.Room> rooms() {
    List<Plan.Room> rooms = new ArrayList<>();
    for (Diagram.Box box : diagram.boxes()) {
      if (!box.name().isEmpty()) {
        int from = columns.x(box.first()) - columns.width(box.first()) / 2 - 12;
        int to = columns.x(box.last()) + columns.width(box.last()) / 2 + 12;
        rooms.add(new Plan.Room(Letters.printable(Letters.cut(box.name(), 40)), from, to - from));
      }
    }
    return rooms;
  }

  private List<Plan.Remark> remarks(int width, int from) {
    List<Plan.Remark> remarks = new ArrayList<>();
    int fit = Math.max(20, (width - 2 * Columns.EDGE) * 10 / 73);
    for (String line : Wrap.lines(diagram.accounts(), fit)) {
      remarks.add(new Plan.Remark(line, from + Plan.LINE * (remarks.size() + 1)));
    }
    return remarks;
  }

  @Override
  public void message(Message message) {
    String end = message.arrow() == Arrow.LOST ? " (taken by nobody)" : "";
    String text = Letters.printable(message.text() + end);
    if (message.from() == message.to()) {
      turn(message, text);
    } else {
      across(message, text);
    }
  }

  /** An arrow that comes back to where it begins. */
  private void turn(Message message, String text) {
    int who = message.from();
    y += ROW - TURN - 6;
    int out = rightEdge(who);
    change(message, y + (message.bar() > 0 ? TURN : 0));
    int back = rightEdge(who);
    int far = Math.max(out, back) + 22;
    List<Integer> line = List.of(out, y, far, y, far, y + TURN, back, y + TURN);
    wire(message, text, line, head(message.arrow(), back, y + TURN, -1), far + 6, y + TURN / 2 + 4);
    y += TURN + 6;
  }

  private void across(Message message, String text) {
    y += ROW - 4;
    boolean ahead = message.to() > message.from();
    int from = ahead ? rightEdge(message.from()) : leftEdge(message.from());
    change(message, y);
    int to = ahead ? leftEdge(message.to()) : rightEdge(message.to());
    int middle = (from + to) / 2 - Plan.textWidth(text) / 2;
    int textX = Math.max(middle, Math.min(from, to) + 8);
    List<Integer> head = head(message.arrow(), to, y, ahead ? 1 : -1);
    wire(message, text, List.of(from, y, to, y), head, textX, y - 6);
    y += 4;
  }

  private void change(Message message, int at) {
    if (message.bar() > 0) {
      levels.begin(message.to());
      begun.get(message.to()).push(at);
    } else if (message.bar() < 0) {
      endBar(message.from(), at);
    }
  }

  private void wire(
      Message message, String text, List<Integer> line, List<Integer> head, int textX, int textY) {
    int width = Plan.textWidth(text);
    int left = Math.min(line.get(0), line.get(line.size() - 2));
    reach(left - 8, Math.max(textX + width, Math.max(line.get(0), line.get(2))));
    wires.add(
        new Plan.Wire(
            message.step(),
            message.arrow(),
            line,
            head,
            text,
            Letters.printable(message.whole()),
            textX,
            textY,
            width));
  }

  private void reach(int from, int to) {
    right = Math.max(right, to + 8);
    for (Around each : around) {
      each.left = Math.min(each.left, from);
      each.right = Math.max(each.right, to);
    }
  }

  /** The end of an arrow that points to the right (1) or the left (-1). */
  private static List<Integer> head(Arrow arrow, int x, int y, int to) {
    return switch (arrow) {
      case THROW, LOST -> {
        int at = x - 5 * to;
        yield List.of(at - 4, y - 4, at + 4, y + 4, at, y, at + 4, y - 4, at - 4, y + 4);
      }
      default -> List.of(x - 8 * to, y - 4, x, y, x - 8 * to, y + 4);
    };
  }

  private int rightEdge(int who) {
    int level = Math.min(levels.open(who), DEEPEST);
    return columns.x(who) + (level == 0 ? 0 : BAR / 2 + STEP * (level - 1));
  }

  private int leftEdge(int who) {
    return columns.x(who) - (levels.open(who) == 0 ? 0 : BAR / 2);
  }

  private void endBar(int who) {
    endBar(who, y + 2);
    y += 2;
  }

  private void endBar(int who, int at) {
    int level = Math.min(levels.open(who), DEEPEST);
    if (levels.end(who)) {
      int from = begun.get(who).pop();
      int x = columns.x(who) - BAR / 2 + STEP * (level - 1);
      bars.add(new Plan.Bar(x, from, Math.max(6, at - from)));
    }
  }

  @Override
  public void end(End end) {
    endBar(end.participant());
  }

  @Override
  public void loop(Loop loop) {
    y += 8;
    around.push(new Around(loop, y));
    y += 16;
  }

  @Override
  public void loopEnd() {
    Around ended = around.pop();
    y += 8;
    if (ended.right > 0) {
      int left = Math.max(4, ended.left - 12);
      int end = Math.max(ended.right + 12, left + 120);
      frames.add(
          new Plan.Frame(
              ended.loop.step(), ended.loop.count(), left, ended.y, end - left, y - ended.y));
      reach(left, end);
    }
    y += 6;
  }

  @Override
  public void note(Note note) {
    List<String> lines = Wrap.lines(Letters.printable(note.text()), NOTE_COLUMNS);
    int height = Plan.LINE * lines.size() + 12;
    int x = rightEdge(note.over()) + 10;
    y += 6;
    slips.add(new Plan.Slip(note.step(), x, y, NOTE, height, lines));
    reach(x, x + NOTE);
    y += height + 4;
  }
}
