package tracewalk.trace.index;

import java.util.List;
import tracewalk.trace.table.HashTable;
import tracewalk.trace.table.Room;
import tracewalk.trace.table.Table;

/** All tables of an index, in the order in which a file keeps them. */
record IndexTables(
    Table facts,
    Table blocks,
    Table lanes,
    Table spans,
    Table runs,
    Table links,
    Table linked,
    HashTable received,
    Table marks,
    Table idle,
    Table threadOrder) {
  private static final int NUMBER = 4;
  static final List<Integer> ROWS =
      List.of(
          NUMBER,
          BlockTable.ROW,
          LaneTable.ROW,
          SpanTable.ROW,
          RunTable.ROW,
          Links.ROW,
          Links.LINKED_ROW,
          HashTable.rowBytes(),
          NUMBER,
          NUMBER,
          2 * NUMBER);

  static IndexTables empty(Room room) {
    return of(ROWS.stream().map(bytes -> new Table(room, bytes)).toList(), new HashTable(room));
  }

  static IndexTables kept(List<Table> tables) {
    return of(tables, new HashTable(new Room(java.nio.file.Path.of(""), 0), tables.get(7)));
  }

  private static IndexTables of(List<Table> all, HashTable received) {
    return new IndexTables(
        all.get(0),
        all.get(1),
        all.get(2),
        all.get(3),
        all.get(4),
        all.get(5),
        all.get(6),
        received,
        all.get(8),
        all.get(9),
        all.get(10));
  }

  List<Table> all() {
    return List.of(
        facts,
        blocks,
        lanes,
        spans,
        runs,
        links,
        linked,
        received.table(),
        marks,
        idle,
        threadOrder);
  }
}
