package tracewalk.trace.index;

import tracewalk.agent.format.EventKind;

/** Every event in global order; events are numbered from 0. */
public final class Events {
  private final Blocks blocks;
  private final LaneTable lanes;
  private final Links links;
  private final int size;

  Events(Blocks blocks, LaneTable lanes, Links links, int size) {
    this.blocks = blocks;
    this.lanes = lanes;
    this.links = links;
    this.size = size;
  }

  public int size() {
    return size;
  }

  public EventKind kind(int event) {
    Block block = blocks.ofEvent(event);
    return block.kind(event - block.firstEvent);
  }

  /** The position of the event's thread in the list of threads. */
  public int thread(int event) {
    Block block = blocks.ofEvent(event);
    return block.thread(event - block.firstEvent);
  }

  /** Where the recording holds the event. */
  public long position(int event) {
    Block block = blocks.ofEvent(event);
    return block.position(event - block.firstEvent);
  }

  public long timeNs(int event) {
    Block block = blocks.ofEvent(event);
    return block.time(event - block.firstEvent);
  }

  /** The call that begins or ends here, or that sends, receives or marks; 0 for none. */
  public int call(int event) {
    Block block = blocks.ofEvent(event);
    return block.eventCall(event - block.firstEvent);
  }

  /** The link of a send or a receipt; 0 for other events. */
  public int link(int event) {
    return links.ofEvent(event);
  }

  /** The next event of the same thread, or -1. */
  public int following(int event) {
    Block block = blocks.ofEvent(event);
    int next = block.following(event - block.firstEvent);
    if (next > 0) {
      return block.firstEvent + next;
    }
    int lane = lanes.next(block.lane(event - block.firstEvent));
    return lane == 0 ? -1 : firstOf(lane);
  }

  /** The first event of a lane. */
  int firstOf(int lane) {
    Block block = blocks.ofBlock(lanes.block(lane));
    int at = 0;
    while (block.lane(at) != lane) {
      at++;
    }
    return block.firstEvent + at;
  }

  /** The last event of the thread that begins with a lane, before another event; or -1. */
  int lastBefore(int event, int firstLane) {
    int lane = firstLane;
    int found = -1;
    while (blocks.firstEvent(lanes.block(lane)) < event) {
      int next = lanes.next(lane);
      if (next == 0 || blocks.firstEvent(lanes.block(next)) >= event) {
        int last = lastOf(lane, event);
        return last < 0 && found >= 0 ? lastOf(found, event) : last;
      }
      found = lane;
      lane = next;
    }
    return -1;
  }

  private int lastOf(int lane, int before) {
    Block block = blocks.ofBlock(lanes.block(lane));
    int at = Math.min(block.size(), before - block.firstEvent) - 1;
    while (at >= 0 && block.lane(at) != lane) {
      at--;
    }
    return at < 0 ? -1 : block.firstEvent + at;
  }
}
