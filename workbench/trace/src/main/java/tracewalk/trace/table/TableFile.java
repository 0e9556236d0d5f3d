package tracewalk.trace.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Tables in a file that is only a copy of what can be worked out again: one that is not as expected
 * is as good as none.
 *
 * <p>The file: a magic number, a sum over all that follows, its length, the key, the number of
 * tables, for each the bytes of a row and the number of rows; then, from a multiple of eight on,
 * the rows.
 */
public final class TableFile {
  private static final long MAGIC = 0x3158444E494B4C57L;
  private static final int SUMMED = 16;
  private static final int MOST_TABLES = 64;
  private static final int LONGEST_KEY = 1 << 16;
  private static final int MAPPED = 1 << 29;

  private TableFile() {}

  /**
   * Writes the tables beside the file and then puts them in its place, so that nobody sees half.
   */
  public static void write(Path file, String key, List<Table> tables) throws IOException {
    Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "index", ".part");
    try {
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        writeAll(channel, key.getBytes(StandardCharsets.UTF_8), tables);
      }
      replace(part, file);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void replace(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException plain) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void writeAll(FileChannel channel, byte[] key, List<Table> tables)
      throws IOException {
    ByteBuffer head = head(key, tables);
    CRC32C sum = new CRC32C();
    sum.update(head.duplicate().position(SUMMED));
    channel.position(head.limit());
    for (Table table : tables) {
      for (int row = 0; row < table.size(); row += Table.SEGMENT_ROWS) {
        int rows = Math.min(Table.SEGMENT_ROWS, table.size() - row);
        ByteBuffer segment = table.segment(row / Table.SEGMENT_ROWS).duplicate();
        writeFully(channel, segment.clear().limit(rows * table.rowBytes()), sum);
      }
      writeFully(channel, ByteBuffer.allocate(padding(channel.position())), sum);
    }
    head.putLong(8, sum.getValue());
    channel.position(0);
    while (head.hasRemaining()) {
      channel.write(head);
    }
  }

  private static void writeFully(FileChannel channel, ByteBuffer bytes, CRC32C sum)
      throws IOException {
    sum.update(bytes.duplicate());
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static int padding(long length) {
    return (int) (-length & 7);
  }

  private static ByteBuffer head(byte[] key, List<Table> tables) {
    int length = SUMMED + 8 + key.length + 4 + 8 * tables.size();
    ByteBuffer head = ByteBuffer.allocate(length + padding(length)).order(ByteOrder.LITTLE_ENDIAN);
    head.putLong(MAGIC).putLong(0).putInt(head.capacity()).putInt(key.length).put(key);
    head.putInt(tables.size());
    for (Table table : tables) {
      head.putInt(table.rowBytes()).putInt(table.size());
    }
    return head.clear();
  }

  /** The tables that were kept under this key; null if there are none, or not all, or damaged. */
  public static @Nullable List<Table> read(Path file, String key, List<Integer> rowBytes)
      throws IOException {
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer head = readHead(channel);
      if (head == null || !sumHolds(channel, head.getLong(8))) {
        return null;
      }
      return tables(channel, head, key.getBytes(StandardCharsets.UTF_8), rowBytes);
    }
  }

  /** The key of a file; empty if it has none. */
  public static String key(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer head = readHead(channel);
      if (head == null) {
        return "";
      }
      byte[] key = new byte[Math.max(0, Math.min(head.getInt(SUMMED + 4), head.limit() - 28))];
      head.position(SUMMED + 8).get(key);
      return new String(key, StandardCharsets.UTF_8);
    }
  }

  private static @Nullable ByteBuffer readHead(FileChannel channel) throws IOException {
    ByteBuffer start = ByteBuffer.allocate(SUMMED + 8).order(ByteOrder.LITTLE_ENDIAN);
    channel.read(start, 0);
    int length = start.getInt(SUMMED);
    if (start.hasRemaining()
        || start.getLong(0) != MAGIC
        || length < SUMMED + 12
        || length > LONGEST_KEY + SUMMED + 16 + 8 * MOST_TABLES
        || length > channel.size()) {
      return null;
    }
    return channel.map(FileChannel.MapMode.READ_ONLY, 0, length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static boolean sumHolds(FileChannel channel, long expected) throws IOException {
    CRC32C sum = new CRC32C();
    for (long at = SUMMED; at < channel.size(); at += MAPPED) {
      long length = Math.min(MAPPED, channel.size() - at);
      sum.update(channel.map(FileChannel.MapMode.READ_ONLY, at, length));
    }
    return sum.getValue() == expected;
  }

  private static @Nullable List<Table> tables(
      FileChannel channel, ByteBuffer head, byte[] key, List<Integer> rowBytes) throws IOException {
    head.position(SUMMED + 4);
    byte[] found = new byte[Math.min(head.getInt(), head.remaining() - 4)];
    head.get(found);
    if (!Arrays.equals(found, key) || head.getInt() != rowBytes.size()) {
      return null;
    }
    Room none = new Room(Path.of(""), 0);
    List<Table> tables = new ArrayList<>();
    long at = head.limit();
    for (int bytes : rowBytes) {
      if (head.getInt() != bytes) {
        return null;
      }
      int rows = head.getInt();
      tables.add(new Table(none, bytes, rows, segments(channel, at, bytes, rows)));
      at += (long) bytes * rows;
      at += padding(at);
    }
    return List.copyOf(tables);
  }

  /** The rows as pieces of a few large mappings. */
  private static ByteBuffer[] segments(FileChannel channel, long from, int rowBytes, int rows)
      throws IOException {
    int segmentBytes = rowBytes * Table.SEGMENT_ROWS;
    long length = (long) rowBytes * rows;
    ByteBuffer[] segments = new ByteBuffer[(int) ((length + segmentBytes - 1) / segmentBytes)];
    int each = MAPPED / segmentBytes;
    ByteBuffer mapped = ByteBuffer.allocate(0);
    for (int segment = 0; segment < segments.length; segment++) {
      long start = (long) segment * segmentBytes;
      if (segment % each == 0) {
        long bytes = Math.min((long) each * segmentBytes, length - start);
        mapped = channel.map(FileChannel.MapMode.READ_ONLY, from + start, bytes);
      }
      int inside = segment % each * segmentBytes;
      int bytes = Math.min(segmentBytes, mapped.capacity() - inside);
      segments[segment] = mapped.slice(inside, bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
    return segments;
  }
}
