package tracewalk.trace.foreign;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import tracewalk.agent.format.Layout;

/** A recording's file as docs/FORMAT.md has it; the header, which is written last, has a page. */
final class RecordingFile implements AutoCloseable {
  private final FileChannel channel;
  private long end = Layout.PAGE;
  private int dictionaries;

  RecordingFile(Path file) throws IOException {
    channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
  }

  void dictionary(Payload words) throws IOException {
    ByteBuffer chunk = chunk(Layout.CHUNK_DICTIONARY, words.length());
    chunk.putInt(Layout.CHUNK_SEQUENCE, dictionaries++);
    append(chunk, words);
  }

  void events(int thread, int sequence, long before, long baseTime, Payload events)
      throws IOException {
    ByteBuffer chunk = chunk(Layout.CHUNK_EVENTS, events.length());
    chunk.putInt(Layout.CHUNK_THREAD, thread);
    chunk.putInt(Layout.CHUNK_SEQUENCE, sequence);
    chunk.putLong(Layout.CHUNK_BASE_TIME, baseTime);
    chunk.putLong(Layout.CHUNK_STREAM, before);
    append(chunk, events);
  }

  void accounts(Payload rows) throws IOException {
    ByteBuffer chunk = chunk(Layout.CHUNK_ACCOUNTS, rows.length());
    chunk.putInt(Layout.CHUNK_ROWS, Layout.CHUNK_HEADER);
    append(chunk, rows);
  }

  private static ByteBuffer chunk(int type, int content) {
    int length = (Layout.CHUNK_HEADER + content + Long.BYTES - 1) & -Long.BYTES;
    ByteBuffer chunk = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    chunk.putInt(0, Layout.CHUNK_MAGIC);
    chunk.putInt(Layout.CHUNK_LENGTH, length);
    chunk.putInt(Layout.CHUNK_TYPE, type);
    chunk.putInt(Layout.CHUNK_COMMITTED, content);
    return chunk;
  }

  private void append(ByteBuffer chunk, Payload content) throws IOException {
    chunk.position(Layout.CHUNK_HEADER);
    chunk.put(content.array(), 0, content.length());
    end += write(chunk.clear(), end);
  }

  private int write(ByteBuffer bytes, long at) throws IOException {
    int length = bytes.remaining();
    while (bytes.hasRemaining()) {
      channel.write(bytes, at + length - bytes.remaining());
    }
    return length;
  }

  /**
   * Says that the recording is whole.
   *
   * @param texts those of the header, which have to fit into a page
   */
  void finish(long startedAtMillis, Payload texts) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(Layout.PAGE).order(ByteOrder.LITTLE_ENDIAN);
    header.putLong(0, Layout.MAGIC);
    header.putInt(Layout.HEADER_VERSION, Layout.VERSION);
    header.putInt(Layout.HEADER_LENGTH, Layout.PAGE);
    header.putInt(Layout.HEADER_CLOSED, 1);
    header.putLong(Layout.HEADER_STARTED_AT, startedAtMillis);
    header.putLong(Layout.HEADER_END, end);
    header.position(Layout.HEADER_TEXTS);
    header.put(texts.array(), 0, texts.length());
    write(header.clear(), 0);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
