package tracewalk.agent.runtime;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import tracewalk.agent.format.Layout;

/** The file. It only grows, but for a few places in its header; one thread writes to it. */
final class Store {

  private final String name;
  private final List<MappedByteBuffer> accounts = new ArrayList<>();
  private FileChannel channel;
  private long end;

  Store(String name, Scratch texts, long startedAt, long startNanos, long pid) throws IOException {
    this.name = name;
    this.channel = open();
    channel.truncate(0);
    int length = (Layout.HEADER_TEXTS + texts.length + Long.BYTES - 1) & -Long.BYTES;
    ByteBuffer header = littleEndian(length);
    header.putLong(0, Layout.MAGIC);
    header.putInt(Layout.HEADER_VERSION, Layout.VERSION);
    header.putInt(Layout.HEADER_LENGTH, length);
    header.putLong(Layout.HEADER_STARTED_AT, startedAt);
    header.putLong(Layout.HEADER_START_NANOS, startNanos);
    header.putLong(Layout.HEADER_PID, pid);
    header.position(Layout.HEADER_TEXTS);
    header.put(texts.bytes, 0, texts.length);
    append(header.clear());
  }

  private FileChannel open() throws IOException {
    return new RandomAccessFile(name, "rw").getChannel();
  }

  private static ByteBuffer littleEndian(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Writes all of it behind what is there; nothing of it stays when that fails. */
  void append(ByteBuffer bytes) throws IOException {
    int length = bytes.remaining();
    try {
      write(bytes, end);
    } catch (IOException failed) {
      channel.truncate(end);
      throw failed;
    }
    end += length;
  }

  /** A program that interrupts every thread it finds closes the channel of one that writes. */
  private void write(ByteBuffer bytes, long to) throws IOException {
    int first = bytes.position();
    while (bytes.hasRemaining()) {
      try {
        channel.write(bytes, to + bytes.position() - first);
      } catch (ClosedByInterruptException again) {
        Thread.interrupted();
        channel = open();
      }
    }
  }

  /** A chunk of empty rows in memory that outlives the process; the address of the first row. */
  long accounts(int rows) throws IOException {
    int length = rows * Layout.ACCOUNT_SIZE;
    ByteBuffer chunk = littleEndian(Staging.chunk(length));
    chunk.putInt(0, Layout.CHUNK_MAGIC);
    chunk.putInt(Layout.CHUNK_TYPE, Layout.CHUNK_ACCOUNTS);
    chunk.putInt(Layout.CHUNK_LENGTH, chunk.capacity());
    chunk.putInt(Layout.CHUNK_COMMITTED, length);
    chunk.putInt(Layout.CHUNK_ROWS, Layout.CHUNK_HEADER);
    long start = end + Layout.CHUNK_HEADER;
    append(chunk);
    MappedByteBuffer mapped = channel.map(FileChannel.MapMode.READ_WRITE, start, length);
    accounts.add(mapped);
    return Memory.address(mapped);
  }

  /** Says that the recording is whole. */
  void close() throws IOException {
    write(littleEndian(Long.BYTES).putLong(0, end), Layout.HEADER_END);
    write(littleEndian(Integer.BYTES).putInt(0, 1), Layout.HEADER_CLOSED);
    channel.close();
  }

  /** Says that there is no more, though the program runs on. */
  void stop() throws IOException {
    write(littleEndian(Integer.BYTES).putInt(0, 1), Layout.HEADER_STOPPED);
    channel.close();
  }

  @Override
  public String toString() {
    return name;
  }
}
