package tracewalk.trace.sequence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;
import tracewalk.trace.sequence.Item.End;
import tracewalk.trace.sequence.Item.Loop;
import tracewalk.trace.sequence.Item.LoopEnd;
import tracewalk.trace.sequence.Item.Message;
import tracewalk.trace.sequence.Item.Note;

/** Parts a diagram that is too large; nothing of it is lost. */
public final class Parts {
  private final Diagram whole;
  private final Limits limits;
  private final List<Diagram> parts = new ArrayList<>();
  private List<Item> items = new ArrayList<>();
  private BitSet seen = new BitSet();
  private final List<Loop> loops = new ArrayList<>();
  private int messages;
  private int size;

  /**
   * What a part may hold at most.
   *
   * @param sizes what an item counts
   */
  public record Limits(int participants, int messages, int size, ToIntFunction<Item> sizes) {
    /** Everything in one part. */
    public static final Limits NONE =
        new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, item -> 0);

    /** So many of each. */
    public Limits(int participants, int messages) {
      this(participants, messages, Integer.MAX_VALUE, item -> 0);
    }

    /** The same, with so many messages. */
    public Limits atMost(int fewer) {
      return new Limits(participants, fewer, size, sizes);
    }

    /** The same, with a size. */
    public Limits within(int most, ToIntFunction<Item> counted) {
      return new Limits(participants, messages, most, counted);
    }
  }

  private Parts(Diagram whole, Limits limits) {
    this.whole = whole;
    this.limits = limits;
  }

  /** The parts, in order; one if it fits. */
  public static List<Diagram> of(Diagram whole, Limits limits) {
    Parts parts = new Parts(whole, limits);
    whole.items().forEach(parts::add);
    parts.close();
    return parts.titled();
  }

  private void add(Item item) {
    BitSet with = (BitSet) seen.clone();
    who(item, with);
    int weight = limits.sizes().applyAsInt(item);
    boolean message = item instanceof Message;
    boolean full =
        (message && messages >= limits.messages())
            || with.cardinality() > limits.participants()
            || size + weight > limits.size();
    if (full && messages > 0) {
      close();
      begin();
    }
    who(item, seen);
    items.add(item);
    size += weight;
    messages += message ? 1 : 0;
    item.tell(new State());
  }

  private static void who(Item item, BitSet who) {
    item.tell(new Who(who));
  }

  /** Ends what a reader of this part alone would see as going on. */
  private void close() {
    for (int end = loops.size(); end > 0; end--) {
      items.add(new LoopEnd());
    }
    int[] places = new int[whole.participants().size()];
    List<Participant> present = new ArrayList<>();
    for (int number = 0; number < places.length; number++) {
      places[number] = present.size();
      if (seen.get(number)) {
        present.add(whole.participants().get(number));
      }
    }
    parts.add(new Diagram(whole.title(), present, Renumbering.of(items, places), whole.accounts()));
  }

  private void begin() {
    items = new ArrayList<>(loops);
    seen = new BitSet();
    messages = 0;
    size = 0;
  }

  private List<Diagram> titled() {
    if (parts.size() == 1) {
      return parts;
    }
    List<Diagram> titled = new ArrayList<>();
    for (Diagram part : parts) {
      String title = part.title() + " (" + (titled.size() + 1) + " of " + parts.size() + ")";
      titled.add(new Diagram(title, part.participants(), part.items(), part.accounts()));
    }
    return titled;
  }

  /** Follows which loops are open. */
  private final class State implements Item.Teller {
    @Override
    public void message(Message message) {}

    @Override
    public void end(End end) {}

    @Override
    public void loop(Loop loop) {
      loops.add(loop);
    }

    @Override
    public void loopEnd() {
      loops.remove(loops.size() - 1);
    }

    @Override
    public void note(Note note) {}
  }

  /** Collects whom an item needs. */
  private record Who(BitSet who) implements Item.Teller {
    @Override
    public void message(Message message) {
      who.set(message.from());
      who.set(message.to());
    }

    @Override
    public void end(End end) {
      who.set(end.participant());
    }

    @Override
    public void loop(Loop loop) {}

    @Override
    public void loopEnd() {}

    @Override
    public void note(Note note) {
      who.set(note.over());
    }
  }
}
