package tracewalk.trace.table;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Rows of equal length, numbered from 0; a column is named by its place in bytes. */
public final class Table {
  private static final int SHIFT = 12;
  static final int SEGMENT_ROWS = 1 << SHIFT;

  private final Room room;
  private final int rowBytes;
  private ByteBuffer[] segments = new ByteBuffer[8];
  private int size;

  /** An empty table. */
  public Table(Room room, int rowBytes) {
    this.room = room;
    this.rowBytes = rowBytes;
  }

  /** A table that was kept; each segment but the last is full. */
  Table(Room room, int rowBytes, int size, ByteBuffer[] segments) {
    this(room, rowBytes);
    this.size = size;
    this.segments = segments;
  }

  public int size() {
    return size;
  }

  int rowBytes() {
    return rowBytes;
  }

  ByteBuffer segment(int number) {
    return segments[number];
  }

  /** Appends a row of zeros and gives its number. */
  public int add() {
    int segment = size >>> SHIFT;
    if ((size & (SEGMENT_ROWS - 1)) == 0) {
      if (segment == segments.length) {
        segments = Arrays.copyOf(segments, segment * 2);
      }
      segments[segment] = room.take(rowBytes << SHIFT);
    }
    return size++;
  }

  /** Appends a row that begins with a number. */
  public int add(int value) {
    int row = add();
    setInt(row, 0, value);
    return row;
  }

  private static int at(int row, int rowBytes, int column) {
    return (row & (SEGMENT_ROWS - 1)) * rowBytes + column;
  }

  public int getInt(int row, int column) {
    return segments[row >>> SHIFT].getInt(at(row, rowBytes, column));
  }

  public long getLong(int row, int column) {
    return segments[row >>> SHIFT].getLong(at(row, rowBytes, column));
  }

  public void setInt(int row, int column, int value) {
    segments[row >>> SHIFT].putInt(at(row, rowBytes, column), value);
  }

  public void setLong(int row, int column, long value) {
    segments[row >>> SHIFT].putLong(at(row, rowBytes, column), value);
  }

  /** The number of rows whose first number is below a value, in a table that ascends by it. */
  public int countBelow(int value) {
    return countBelow(value, 0, size);
  }

  /** The first row of a range whose first number is not below a value; the range's end if none. */
  public int countBelow(int value, int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (getInt(middle, 0) < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The row whose first number is a value, in a table that ascends by it; -1 if there is none. */
  public int find(int value) {
    int row = countBelow(value);
    return row < size && getInt(row, 0) == value ? row : -1;
  }
}
