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
 * The file: chunks are put to its end, one after the other. Only the pages of the accounts are
 * mapped, so that they are exact after a kill.
 */
final class Store {

  private static final int ACCOUNTS = 1 << 14;

  private final String file;
  private final RandomAccessFile out;
  private final List<MappedByteBuffer> pages = new ArrayList<>();
  private final byte[] head = new byte[Layout.CHUNK_HEADER];
  private long end;
  private boolean full;

  Store(String file, Scratch texts, long startedAt, long startNanos, long pid) throws IOException {
    this.file = file;
    out = new RandomAccessFile(file, "rw");
    byte[] header = new byte[Layout.HEADER_TEXTS + texts.length];
    Memory.putLong(header, 0, Layout.MAGIC);
    Memory.putInt(header, Layout.HEADER_VERSION, Layout.VERSION);
    Memory.putInt(header, Layout.HEADER_LENGTH, header.length);
    Memory.putLong(header, Layout.HEADER_STARTED_AT, startedAt);
    Memory.putLong(header, Layout.HEADER_START_NANOS, startNanos);
    Memory.putLong(header, Layout.HEADER_PID, pid);
    System.arraycopy(texts.bytes, 0, header, Layout.HEADER_TEXTS, texts.length);
    out.setLength(0);
    out.write(header);
    end = header.length;
  }

  /**
   * Writes what a buffer holds up to a place and the file does not; nothing once the disk is full.
   */
  synchronized void write(Buffer buffer, int to) {
    if (full || !buffer.hasMore(to)) {
      return;
    }
    int from = buffer.part(to);
    try {
      out.seek(end);
      out.write(buffer.bytes, from, to - from);
      end += to - from;
    } catch (IOException noRoom) {
      stop(noRoom);
    }
  }

  /** Says that the recording ends here; what stands of the last chunk is taken back. */
  private void stop(IOException noRoom) {
    full = true;
    System.err.println(
        "tracewalk: recording stopped, the program goes on: " + noRoom.getMessage() + ": " + file);
    try {
      out.setLength(end);
      out.seek(Layout.HEADER_STOPPED);
      out.write(1);
    } catch (IOException unmarked) {
      System.err.println("tracewalk: the recording cannot be marked: " + unmarked.getMessage());
    }
  }

  synchronized boolean isFull() {
    return full;
  }

  /** Makes a chunk of accounts and returns the address of its rows; 0 if the file takes no more. */
  synchronized long accounts() {
    if (full) {
      return 0;
    }
    try {
      long page = (end + Layout.CHUNK_HEADER + Layout.PAGE - 1) / Layout.PAGE * Layout.PAGE;
      out.seek(page);
      out.write(new byte[ACCOUNTS]);
      chunk(end, Layout.CHUNK_ACCOUNTS, (int) (page - end) + ACCOUNTS, (int) (page - end));
      long address = Memory.address(map(page));
      end = page + ACCOUNTS;
      return address;
    } catch (IOException | OutOfMemoryError | InternalError noRoom) {
      stop(noRoom instanceof IOException refused ? refused : new IOException(noRoom.getMessage()));
      return 0;
    }
  }

  static int accountsLength() {
    return ACCOUNTS;
  }

  /** For accounts, the place of the rows stands where other chunks have their thread. */
  private void chunk(long at, int type, int length, int rows) throws IOException {
    Memory.putInt(head, 0, Layout.CHUNK_MAGIC);
    Memory.putInt(head, Layout.CHUNK_LENGTH, length);
    Memory.putInt(head, Layout.CHUNK_TYPE, type);
    Memory.putInt(head, Layout.CHUNK_COMMITTED, length - Layout.CHUNK_HEADER);
    Memory.putInt(head, Layout.CHUNK_THREAD, rows);
    out.seek(at);
    out.write(head);
  }

  /** An interrupt closes the channel of a thread that maps; it is taken back and tried again. */
  private MappedByteBuffer map(long page) throws IOException {
    boolean interrupted = false;
    try {
      while (true) {
        try (RandomAccessFile opened = new RandomAccessFile(file, "rw")) {
          MappedByteBuffer mapped =
              opened.getChannel().map(FileChannel.MapMode.READ_WRITE, page, ACCOUNTS);
          pages.add(mapped);
          return mapped;
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

  /** Says that the end was reached. */
  synchronized void close() {
    byte[] length = new byte[Long.BYTES];
    Memory.putLong(length, 0, end);
    try {
      if (!full) {
        out.seek(Layout.HEADER_END);
        out.write(length);
        out.seek(Layout.HEADER_CLOSED);
        out.write(1);
      }
      out.close();
    } catch (IOException unmarked) {
      System.err.println("tracewalk: the recording has no end mark: " + unmarked.getMessage());
    }
  }
}
