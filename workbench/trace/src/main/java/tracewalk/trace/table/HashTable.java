package tracewalk.trace.table;

/** Numbers above 0 by keys, in a table that is never more than half full. */
public final class HashTable {
  private static final int ROW = 12;
  private static final int VALUE = 8;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final Room room;
  private Table table;
  private int mask;
  private int used;

  /** An empty one. */
  public HashTable(Room room) {
    this.room = room;
    this.table = empty(Table.SEGMENT_ROWS);
    this.mask = table.size() - 1;
  }

  /** One that was kept. */
  public HashTable(Room room, Table kept) {
    this.room = room;
    this.table = kept;
    this.mask = kept.size() - 1;
  }

  private Table empty(int rows) {
    Table rowsOfZeros = new Table(room, ROW);
    while (rowsOfZeros.size() < rows) {
      rowsOfZeros.add();
    }
    return rowsOfZeros;
  }

  public static int rowBytes() {
    return ROW;
  }

  public Table table() {
    return table;
  }

  /** The number under a key, or 0. */
  public int get(long key) {
    return table.size() == 0 ? 0 : table.getInt(slot(key), VALUE);
  }

  /** Puts a number under a key, in place of the one before. */
  public void put(long key, int value) {
    int slot = slot(key);
    if (table.getInt(slot, VALUE) == 0 && ++used > table.size() / 2) {
      grow();
      slot = slot(key);
    }
    table.setLong(slot, 0, key);
    table.setInt(slot, VALUE, value);
  }

  /** Where a key is or would be. */
  private int slot(long key) {
    int slot = (int) (key * SPREAD >>> 32) & mask;
    while (table.getInt(slot, VALUE) != 0 && table.getLong(slot, 0) != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    Table old = table;
    table = empty(Math.multiplyExact(old.size(), 2));
    mask = table.size() - 1;
    for (int row = 0; row < old.size(); row++) {
      int value = old.getInt(row, VALUE);
      if (value != 0) {
        int slot = slot(old.getLong(row, 0));
        table.setLong(slot, 0, old.getLong(row, 0));
        table.setInt(slot, VALUE, value);
      }
    }
  }
}
