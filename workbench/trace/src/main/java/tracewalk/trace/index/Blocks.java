package tracewalk.trace.index;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Decodes blocks when they are asked for, and keeps the last ones. */
final class Blocks {
  private static final int KEPT = 64;

  private final ThreadEvents source;
  private final BlockTable blocks;
  private final LaneTable lanes;
  private final SpanTable spans;
  private final RunTable runs;
  private final Links links;
  private final int blockEvents;
  private final int events;
  private volatile @Nullable Block last;
  private final Map<Integer, Block> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Block> eldest) {
          return size() > KEPT;
        }
      };

  Blocks(ThreadEvents source, IndexTables tables, Links links, int blockEvents, int events) {
    this.source = source;
    this.blocks = new BlockTable(tables.blocks());
    this.lanes = new LaneTable(tables.lanes());
    this.spans = new SpanTable(tables.spans());
    this.runs = new RunTable(tables.runs());
    this.links = links;
    this.blockEvents = blockEvents;
    this.events = events;
  }

  Block ofEvent(int event) {
    Block recent = last;
    if (recent != null && recent.holdsEvent(event)) {
      return recent;
    }
    if (event < 0 || event >= events) {
      throw new IndexOutOfBoundsException("event " + event + " of " + events);
    }
    return get(event / blockEvents);
  }

  Block ofBlock(int number) {
    Block recent = last;
    return recent != null && recent.number == number ? recent : get(number);
  }

  int firstEvent(int block) {
    return block * blockEvents;
  }

  /** The block of a call if it was the last one that was used. */
  @Nullable Block recentOfCall(int call) {
    Block recent = last;
    return recent != null && recent.holdsCall(call) ? recent : null;
  }

  Block ofCall(int call) {
    Block recent = recentOfCall(call);
    return recent != null ? recent : get(blocks.ofCall(call));
  }

  private synchronized Block get(int number) {
    Block block = kept.computeIfAbsent(number, this::read);
    last = block;
    return block;
  }

  private Block read(int number) {
    int first = number * blockEvents;
    int firstCall = blocks.firstCall(number);
    Block block =
        new Block(
            number,
            first,
            Math.min(blockEvents, events - first),
            firstCall,
            blocks.firstCall(number + 1) - firstCall);
    int lane = blocks.firstLane(number);
    int end = blocks.firstLane(number + 1);
    if (end - lane == 1) {
      alone(block, new Replay(lane, lanes, spans, source));
    } else if (blocks.firstRun(number) < blocks.firstRun(number + 1)) {
      inTurns(block, lane, end);
    } else {
      byTime(block, lane, end);
    }
    return block;
  }

  private void alone(Block block, Replay replay) {
    int calls = 0;
    for (int at = 0; at < block.size() && replay.advance(); at++) {
      calls = replay.put(block, at, calls, links);
    }
  }

  private void byTime(Block block, int from, int end) {
    PriorityQueue<Replay> ready = new PriorityQueue<>();
    for (int lane = from; lane < end; lane++) {
      Replay replay = new Replay(lane, lanes, spans, source);
      if (replay.advance()) {
        ready.add(replay);
      }
    }
    int calls = 0;
    int at = 0;
    for (Replay replay = ready.poll(); replay != null; replay = ready.poll()) {
      Replay rival = ready.peek();
      do {
        calls = replay.put(block, at++, calls, links);
        if (!replay.advance()) {
          replay = null;
        }
      } while (replay != null && (rival == null || replay.compareTo(rival) < 0));
      if (replay != null) {
        ready.add(replay);
      }
    }
  }

  private void inTurns(Block block, int from, int end) {
    Replay[] replays = new Replay[end - from];
    for (int lane = from; lane < end; lane++) {
      replays[lane - from] = new Replay(lane, lanes, spans, source);
    }
    int at = 0;
    int calls = 0;
    for (int run = blocks.firstRun(block.number); at < block.size(); run++) {
      Replay replay = replays[runs.lane(run)];
      for (int left = runs.count(run); left > 0 && replay.advance(); left--) {
        replay.time = Math.max(replay.time, runs.time(run));
        calls = replay.put(block, at++, calls, links);
      }
    }
  }
}
