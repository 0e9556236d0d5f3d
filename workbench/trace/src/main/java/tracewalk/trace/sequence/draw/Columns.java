package tracewalk.trace.sequence.draw;

import java.util.List;
import tracewalk.trace.sequence.Diagram;
import tracewalk.trace.sequence.Item;
import tracewalk.trace.sequence.Item.End;
import tracewalk.trace.sequence.Item.Loop;
import tracewalk.trace.sequence.Item.Message;
import tracewalk.trace.sequence.Item.Note;
import tracewalk.trace.sequence.Letters;
import tracewalk.trace.sequence.Participant;

/** Where the participants stand: as close as their names and most of what they say allow. */
final class Columns implements Item.Teller {
  static final int EDGE = 20;
  private static final int LONGEST_NAME = 32;
  private static final int WIDEST_GAP = 300;

  private final Diagram diagram;
  private final int[] gaps;
  private final int[] xs;

  Columns(Diagram diagram) {
    this.diagram = diagram;
    int all = diagram.participants().size();
    this.gaps = new int[all];
    this.xs = new int[all];
    diagram.items().forEach(item -> item.tell(this));
    place();
  }

  private void place() {
    List<Participant> all = diagram.participants();
    for (int at = 0; at < xs.length; at++) {
      int half = width(at) / 2;
      if (at == 0) {
        xs[0] = EDGE + 12 + Math.max(half, 40);
      } else {
        boolean parted = !all.get(at).box().equals(all.get(at - 1).box());
        int names = width(at - 1) / 2 + half + (parted ? 48 : 16);
        xs[at] = xs[at - 1] + Math.max(Math.max(names, 96), gaps[at - 1]);
      }
    }
  }

  /** The middle of a participant. */
  int x(int participant) {
    return xs[participant];
  }

  /** How wide a participant's name stands. */
  int width(int participant) {
    return Plan.textWidth(name(participant)) + 24;
  }

  String name(int participant) {
    return Letters.printable(
        Letters.cut(diagram.participants().get(participant).name(), LONGEST_NAME));
  }

  @Override
  public void message(Message message) {
    int left = Math.min(message.from(), message.to());
    int right = Math.max(message.from(), message.to());
    if (right - left <= 1 && left < gaps.length) {
      int room = Plan.textWidth(message.text()) + (left == right ? 60 : 44);
      gaps[left] = Math.max(gaps[left], Math.min(room, WIDEST_GAP));
    }
  }

  @Override
  public void end(End end) {
    // Takes no room.
  }

  @Override
  public void loop(Loop loop) {
    // Its frame goes around what takes room.
  }

  @Override
  public void loopEnd() {
    // As its beginning.
  }

  @Override
  public void note(Note note) {
    gaps[note.over()] = Math.max(gaps[note.over()], Planner.NOTE / 2 + 24);
  }
}
