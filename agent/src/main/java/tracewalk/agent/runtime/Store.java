package tracewalk.agent.runtime;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.MappedByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import tracewalk.agent.format.Layout;

/**
 * The file: it grows by mapped segments, of which chunks are handed out. Each byte is written by
 * one thread. What a killed process has written stays in the page cache, so the file is whole.
 */
final class Store {

  private static final int FIRST_SEGMENT = 1 << 20;
  private static final int LARGEST_SEGMENT = 1 << 23;
  private static final byte[] ZEROS = new byte[1 << 16];

  private final String file;
  private final List<MappedByteBuffer> segments = new ArrayList<>();
  private final long header;
  private long next;
  private long end;
  private long fileEnd;
  private int segmentSize = FIRST_SEGMENT;
  private volatile boolean closed;

  Store(String file, Scratch texts, long startedAt, long startNanos, long pid) throws IOException {
    this.file = file;
    int headerLength = pages(Layout.HEADER_TEXTS + texts.length);
    long first = addSegment(Math.max(FIRST_SEGMENT, headerLength + FIRST_SEGMENT));
    header = first;
    Memory.putInt(first + Layout.HEADER_VERSION, Layout.VERSION);
    Memory.putInt(first + Layout.HEADER_LENGTH, headerLength);
    Memory.putLong(first + Layout.HEADER_STARTED_AT, startedAt);
    Memory.putLong(first + Layout.HEADER_START_NANOS, startNanos);
    Memory.putLong(first + Layout.HEADER_PID, pid);
    Memory.copy(texts.bytes, texts.length, first + Layout.HEADER_TEXTS);
    Memory.UNSAFE.storeFence();
    Memory.putLong(first, Layout.MAGIC);
    next = first + headerLength;
  }

  private static int pages(int length) {
    return (length + Layout.PAGE - 1) / Layout.PAGE * Layout.PAGE;
  }

  /**
   * Hands out a chunk with its head written; 0 if there is no room on the disk or the recording is
   * closed.
   */
  synchronized long chunk(int type, int room, int thread, int sequence, long baseTime) {
    int length = pages(room + Layout.CHUNK_HEADER);
    if (closed || !makeRoom(length)) {
      return 0;
    }
    long chunk = next;
    next += length;
    Memory.putLong(chunk + Layout.CHUNK_POSITION, fileEnd - (end - chunk));
    head(chunk, type, length, thread, sequence, baseTime);
    return chunk;
  }

  private static void head(long chunk, int type, int length, int thread, int sequence, long time) {
    Memory.putInt(chunk + Layout.CHUNK_LENGTH, length);
    Memory.putInt(chunk + Layout.CHUNK_TYPE, type);
    Memory.putInt(chunk + Layout.CHUNK_THREAD, thread);
    Memory.putInt(chunk + Layout.CHUNK_SEQUENCE, sequence);
    Memory.putLong(chunk + Layout.CHUNK_BASE_TIME, time);
    Memory.publish(chunk, Layout.CHUNK_MAGIC);
  }

  /** Where a chunk stands in the file. */
  static long position(long chunk) {
    return Memory.UNSAFE.getLongUnaligned(null, chunk + Layout.CHUNK_POSITION, false);
  }

  static int length(long chunk) {
    return Memory.UNSAFE.getIntUnaligned(null, chunk + Layout.CHUNK_LENGTH, false);
  }

  private boolean makeRoom(int length) {
    if (end - next >= length) {
      return true;
    }
    try {
      if (end > next) {
        head(next, Layout.CHUNK_FILLER, (int) (end - next), 0, 0, 0);
      }
      next = addSegment(Math.max(segmentSize, length));
      segmentSize = Math.min(segmentSize * 2, LARGEST_SEGMENT);
      return true;
    } catch (IOException | OutOfMemoryError | InternalError noRoom) {
      stop("recording stopped, the program goes on: " + noRoom.getMessage() + ": " + file);
      return false;
    }
  }

  private void stop(String why) {
    closed = true;
    System.err.println("tracewalk: " + why);
  }

  /** An interrupt closes the channel of a thread that maps; it is taken back and tried again. */
  private long addSegment(int length) throws IOException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return map(length);
        } catch (ClosedByInterruptException again) {
          interrupted |= Thread.interrupted();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Zeros are written first: a full disk is then an exception here, not a fault at some write. */
  private long map(int length) throws IOException {
    try (RandomAccessFile opened = new RandomAccessFile(file, "rw")) {
      opened.seek(fileEnd);
      for (int written = 0; written < length; written += ZEROS.length) {
        opened.write(ZEROS, 0, Math.min(ZEROS.length, length - written));
      }
      MappedByteBuffer segment =
          opened.getChannel().map(FileChannel.MapMode.READ_WRITE, fileEnd, length);
      segments.add(segment);
      fileEnd += length;
      long address = Memory.address(segment);
      end = address + length;
      return address;
    }
  }

  /** Gives no more chunks, says that the end was reached, and gives back what was not used. */
  synchronized void close() {
    boolean whole = !closed;
    closed = true;
    if (whole) {
      Memory.putLong(header + Layout.HEADER_END, fileEnd - (end - next));
      Memory.publish(header + Layout.HEADER_CLOSED, 1);
    }
    try (RandomAccessFile opened = new RandomAccessFile(file, "rw")) {
      opened.setLength(fileEnd - (end - next));
    } catch (IOException longer) {
      System.err.println("tracewalk: unused pages stay in " + file + ": " + longer.getMessage());
    }
  }
}
