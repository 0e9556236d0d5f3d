package tracewalk.trace.sequence;

import java.util.ArrayList;
import java.util.List;
import tracewalk.trace.sequence.Item.End;
import tracewalk.trace.sequence.Item.Loop;
import tracewalk.trace.sequence.Item.LoopEnd;
import tracewalk.trace.sequence.Item.Message;
import tracewalk.trace.sequence.Item.Note;

/** Gives items other numbers of participants. */
final class Renumbering implements Item.Teller {
  private final int[] places;
  private final List<Item> items = new ArrayList<>();

  private Renumbering(int[] places) {
    this.places = places;
  }

  static List<Item> of(List<Item> items, int[] places) {
    Renumbering renumbering = new Renumbering(places);
    items.forEach(item -> item.tell(renumbering));
    return renumbering.items;
  }

  @Override
  public void message(Message old) {
    items.add(
        new Message(
            old.step(),
            places[old.from()],
            places[old.to()],
            old.arrow(),
            old.text(),
            old.whole(),
            old.bar()));
  }

  @Override
  public void end(End end) {
    items.add(new End(end.step(), places[end.participant()]));
  }

  @Override
  public void loop(Loop loop) {
    items.add(loop);
  }

  @Override
  public void loopEnd() {
    items.add(new LoopEnd());
  }

  @Override
  public void note(Note note) {
    items.add(new Note(note.step(), places[note.over()], note.text()));
  }
}
