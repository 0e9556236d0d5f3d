package tracewalk.trace.index;

import tracewalk.trace.table.Table;

/** Where each thread stands at its first event in a block, for every block that has any of it. */
final class LaneTable {
  static final int ROW = 48;
  private static final int THREAD = 0;
  private static final int COUNT = 4;
  private static final int CHUNK = 8;
  private static final int NEXT = 12;
  private static final int TOP = 16;
  private static final int BLOCK = 20;
  private static final int POSITION = 24;
  private static final int TIME_BEFORE = 32;
  private static final int TIME = 40;

  private final Table table;

  LaneTable(Table table) {
    this.table = table;
  }

  int size() {
    return table.size();
  }

  int add(
      int thread, int block, int chunk, long position, long timeBefore, long time, int topSpan) {
    int row = table.add(thread);
    table.setInt(row, BLOCK, block);
    table.setInt(row, CHUNK, chunk);
    table.setInt(row, TOP, topSpan);
    table.setLong(row, POSITION, position);
    table.setLong(row, TIME_BEFORE, timeBefore);
    table.setLong(row, TIME, time);
    return row;
  }

  /** Sets how many of the thread's events are in the block. */
  void count(int lane, int events) {
    table.setInt(lane, COUNT, events);
  }

  /** Sets the lane in which the thread goes on. */
  void next(int lane, int later) {
    table.setInt(lane, NEXT, later);
  }

  int thread(int lane) {
    return table.getInt(lane, THREAD);
  }

  int count(int lane) {
    return table.getInt(lane, COUNT);
  }

  int chunk(int lane) {
    return table.getInt(lane, CHUNK);
  }

  int block(int lane) {
    return table.getInt(lane, BLOCK);
  }

  /** The lane in which the thread goes on, in a later block; or 0. */
  int next(int lane) {
    return table.getInt(lane, NEXT);
  }

  /** The span of the innermost open call, or -1. */
  int topSpan(int lane) {
    return table.getInt(lane, TOP);
  }

  long position(int lane) {
    return table.getLong(lane, POSITION);
  }

  long timeBefore(int lane) {
    return table.getLong(lane, TIME_BEFORE);
  }

  /** The time that counts in the global order, which never goes back. */
  long time(int lane) {
    return table.getLong(lane, TIME);
  }
}
