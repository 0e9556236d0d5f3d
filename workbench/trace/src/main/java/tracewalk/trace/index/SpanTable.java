package tracewalk.trace.index;

import tracewalk.trace.table.Table;

/**
 * The calls that are still open where a block of theirs ends, in the order of their entry. The
 * callers of such a call are such calls too, so they make a chain for each moment's stack.
 */
final class SpanTable {
  static final int ROW = 24;
  private static final int CALL = 0;
  private static final int PARENT = 4;
  private static final int ENTER = 8;
  private static final int EXIT = 12;
  private static final int METHOD = 16;
  private static final int DEPTH = 20;

  private final Table table;

  SpanTable(Table table) {
    this.table = table;
  }

  int size() {
    return table.size();
  }

  int add(int call, int parentSpan, int enter, int method, int depth) {
    int row = table.add(call);
    table.setInt(row, PARENT, parentSpan);
    table.setInt(row, ENTER, enter);
    table.setInt(row, EXIT, -1);
    table.setInt(row, METHOD, method);
    table.setInt(row, DEPTH, depth);
    return row;
  }

  void exit(int span, int event) {
    table.setInt(span, EXIT, event);
  }

  /** The span of a call, or -1 if it has none. */
  int find(int call) {
    return table.find(call);
  }

  int call(int span) {
    return span < 0 ? 0 : table.getInt(span, CALL);
  }

  /** The span of the caller, or -1. */
  int parent(int span) {
    return table.getInt(span, PARENT);
  }

  int enter(int span) {
    return table.getInt(span, ENTER);
  }

  /** The event that ends the call, or -1 if nothing does. */
  int exit(int span) {
    return table.getInt(span, EXIT);
  }

  int method(int span) {
    return table.getInt(span, METHOD);
  }

  int depth(int span) {
    return table.getInt(span, DEPTH);
  }
}
