package tracewalk.trace.index;

import tracewalk.trace.table.Table;

/**
 * The blocks: stretches of the global order of equal length. Each says where its rows begin in the
 * other tables; they end where those of the next block begin.
 */
final class BlockTable {
  static final int ROW = 16;
  private static final int CALL = 0;
  private static final int LANE = 4;
  private static final int SPAN = 8;
  private static final int RUN = 12;

  private final Table table;

  BlockTable(Table table) {
    this.table = table;
  }

  void add(int firstCall, int firstLane, int firstSpan, int firstRun) {
    int row = table.add();
    table.setInt(row, CALL, firstCall);
    table.setInt(row, LANE, firstLane);
    table.setInt(row, SPAN, firstSpan);
    table.setInt(row, RUN, firstRun);
  }

  /** The number of blocks; a last row after them says where everything ends. */
  int count() {
    return table.size() - 1;
  }

  /** The first call entered in the block or after. */
  int firstCall(int block) {
    return table.getInt(block, CALL);
  }

  int firstLane(int block) {
    return table.getInt(block, LANE);
  }

  int firstSpan(int block) {
    return table.getInt(block, SPAN);
  }

  int firstRun(int block) {
    return table.getInt(block, RUN);
  }

  /** The block in which a call is entered. */
  int ofCall(int call) {
    return table.countBelow(call + 1, 0, count()) - 1;
  }
}
