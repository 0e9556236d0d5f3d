package tracewalk.trace.index;

import java.util.BitSet;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.table.Room;
import tracewalk.trace.table.Table;

/**
 * Where everything is in a recording. What it holds grows with the number of blocks of events, and
 * with what is rare: messages, marks, calls that last long. All else is read from the recording
 * again, a block at a time.
 */
public final class Index {
  static final int FIRST_LANE = 4;
  private static final int BLOCK_EVENTS = 0;
  private static final int EVENTS = 1;
  private static final int CALLS = 2;
  private static final int BEGIN = 3;
  private static final int END = 4;
  private static final int FACTS = 5;

  private final IndexTables tables;
  private final Links links;
  private final Events events;
  private final CallTree calls;

  private Index(ThreadEvents source, BitSet marking, IndexTables tables) {
    this.tables = tables;
    this.links = new Links(tables.links(), tables.linked(), tables.received());
    Blocks blocks = new Blocks(source, tables, links, fact(BLOCK_EVENTS), fact(EVENTS));
    LaneTable lanes = new LaneTable(tables.lanes());
    this.events = new Events(blocks, lanes, links, fact(EVENTS));
    SpanTable spans = new SpanTable(tables.spans());
    this.calls = new CallTree(blocks, spans, links, events, marking, fact(CALLS));
  }

  /**
   * Reads all events.
   *
   * @param marking the methods that only name a moment
   * @param blockEvents how many events make a block
   * @param progress is told now and then how many events were read
   */
  public static Index build(
      ThreadEvents source, BitSet marking, int blockEvents, Room room, LongConsumer progress) {
    IndexTables built = new IndexBuilder(source, marking, blockEvents, room, progress).build();
    return new Index(source, marking, built);
  }

  /** The index that these tables are, or null if they are of none. */
  public static @Nullable Index of(ThreadEvents source, BitSet marking, List<Table> tables) {
    return tables.get(0).size() == FACTS
        ? new Index(source, marking, IndexTables.kept(tables))
        : null;
  }

  /** The length of a row of each table. */
  public static List<Integer> rowBytes() {
    return IndexTables.ROWS;
  }

  public List<Table> tables() {
    return tables.all();
  }

  private int fact(int number) {
    return tables.facts().getInt(number, 0);
  }

  public Events events() {
    return events;
  }

  public CallTree calls() {
    return calls;
  }

  public Links links() {
    return links;
  }

  /** The number of events that name a moment. */
  public int marks() {
    return tables.marks().size();
  }

  /** The event of a mark, which is counted from 0. */
  public int mark(int number) {
    return tables.marks().getInt(number, 0);
  }

  /** The first mark called {@code begin}, or -1. */
  public int begin() {
    return fact(BEGIN);
  }

  /** The first mark called {@code end} after {@link #begin}, or -1. */
  public int end() {
    return fact(END);
  }

  /** How many events before one are marks, or beginnings and ends of calls that set them. */
  public int idleBefore(int event) {
    return tables.idle().countBelow(event);
  }

  /** The event of one of those that {@link #idleBefore} counts, from 0; -1 after the last. */
  public int idle(int number) {
    return number < tables.idle().size() ? tables.idle().getInt(number, 0) : -1;
  }

  /** The threads, by position in the reader's list, in the order of first events. */
  public List<Integer> threadOrder() {
    Table order = tables.threadOrder();
    return IntStream.range(0, order.size()).mapToObj(at -> order.getInt(at, 0)).toList();
  }

  /** The last event before another one, of each thread that has one. */
  public List<Integer> lastBefore(int event) {
    return firstLanes().map(lane -> events.lastBefore(event, lane)).filter(e -> e >= 0).toList();
  }

  /** The first event of each thread. */
  public List<Integer> firstEvents() {
    return firstLanes().map(events::firstOf).toList();
  }

  private Stream<Integer> firstLanes() {
    Table order = tables.threadOrder();
    return IntStream.range(0, order.size()).mapToObj(at -> order.getInt(at, FIRST_LANE));
  }
}
