package tracewalk.trace.index;

import tracewalk.trace.table.Table;

/** In which order threads took turns, told only of blocks where their times do not tell it. */
final class RunTable {
  static final int ROW = 16;

  /** The time of a turn that does not begin later than its event says. */
  static final long OWN_TIME = Long.MIN_VALUE;

  private static final int LANE = 0;
  private static final int COUNT = 4;
  private static final int TIME = 8;

  private final Table table;

  RunTable(Table table) {
    this.table = table;
  }

  int size() {
    return table.size();
  }

  void add(int lane, int count, long time) {
    int row = table.add(lane);
    table.setInt(row, COUNT, count);
    table.setLong(row, TIME, time);
  }

  int lane(int run) {
    return table.getInt(run, LANE);
  }

  int count(int run) {
    return table.getInt(run, COUNT);
  }

  long time(int run) {
    return table.getLong(run, TIME);
  }
}
