package tracewalk.agent.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/** The file as overlapping mapped windows, so that every chunk lies whole in one of them. */
final class Windows implements AutoCloseable {

  private static final long STEP = 1L << 29;
  static final int LARGEST_CHUNK = 1 << 26;

  private final Path file;
  private final FileChannel channel;
  private final long base;
  private final long size;
  private final Map<Long, ByteBuffer> mapped = new HashMap<>();

  Windows(Path file) {
    this(file, 0, Long.MAX_VALUE);
  }

  /** A part of the file, whose places are counted from its beginning. */
  Windows(Path file, long from, long to) {
    this.file = file;
    this.base = from;
    try {
      channel = FileChannel.open(file, StandardOpenOption.READ);
      size = Math.min(to, channel.size()) - from;
    } catch (IOException unreadable) {
      throw new RecordingException("recording cannot be read: " + file, unreadable);
    }
  }

  long size() {
    return size;
  }

  /** The bytes of a stretch, cut where the file ends. */
  Bytes bytes(long from, long length) {
    long index = from / STEP;
    ByteBuffer window = window(index);
    long origin = index * STEP;
    long end = Math.min(from + length - origin, window.capacity());
    return new Bytes(window, origin, (int) (from - origin), (int) end);
  }

  /** Copies bytes that lie in one chunk. */
  void copy(long from, byte[] to, int length) {
    long index = from / STEP;
    if (length > 0) {
      window(index).get((int) (from - index * STEP), to, 0, length);
    }
  }

  int fixedInt(long at) {
    long index = at / STEP;
    return window(index).getInt((int) (at - index * STEP));
  }

  long fixedLong(long at) {
    long index = at / STEP;
    return window(index).getLong((int) (at - index * STEP));
  }

  private synchronized ByteBuffer window(long index) {
    return mapped.computeIfAbsent(index, this::map);
  }

  private ByteBuffer map(long index) {
    long from = index * STEP;
    try {
      return channel
          .map(
              FileChannel.MapMode.READ_ONLY,
              base + from,
              Math.min(STEP + LARGEST_CHUNK, size - from))
          .order(ByteOrder.LITTLE_ENDIAN);
    } catch (IOException unreadable) {
      throw new RecordingException("recording cannot be read: " + file, unreadable);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException unreadable) {
      throw new RecordingException("recording cannot be closed: " + file, unreadable);
    }
  }
}
