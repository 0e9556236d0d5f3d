package tracewalk.trace.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.RecordingException;

/** Space for tables that grow: the heap at first, then a file of no name that ends with us. */
public final class Room implements AutoCloseable {
  private static final int WINDOW = 1 << 24;

  private final Path folder;
  private long heapLeft;
  private @Nullable FileChannel spill;
  private ByteBuffer window = ByteBuffer.allocate(0);

  /**
   * Space in a folder.
   *
   * @param heap how many bytes to take from the heap before the file is made
   */
  public Room(Path folder, long heap) {
    this.folder = folder;
    this.heapLeft = heap;
  }

  /** Zeroed bytes. */
  ByteBuffer take(int bytes) {
    if (bytes <= heapLeft) {
      heapLeft -= bytes;
      return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
    try {
      return spilled(bytes);
    } catch (IOException full) {
      throw new RecordingException(
          "expected room for an index in " + folder + ", found " + full.getMessage(), full);
    }
  }

  private ByteBuffer spilled(int bytes) throws IOException {
    if (window.remaining() < bytes) {
      window = nextWindow(Math.max(WINDOW, bytes));
    }
    ByteBuffer part = window.slice(window.position(), bytes).order(ByteOrder.LITTLE_ENDIAN);
    window.position(window.position() + bytes);
    return part;
  }

  /** The zeros are written first, so that a full disk is an error here and no fault later. */
  private ByteBuffer nextWindow(int bytes) throws IOException {
    FileChannel file = file();
    long from = file.size();
    ByteBuffer zeros = ByteBuffer.allocateDirect(1 << 16);
    for (long at = from; at < from + bytes; ) {
      at +=
          file.write(zeros.clear().limit((int) Math.min(zeros.capacity(), from + bytes - at)), at);
    }
    return file.map(FileChannel.MapMode.READ_WRITE, from, bytes);
  }

  private FileChannel file() throws IOException {
    if (spill == null) {
      Path file = Files.createTempFile(folder, "index", ".tmp");
      spill =
          FileChannel.open(
              file,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      Files.deleteIfExists(file);
    }
    return spill;
  }

  @Override
  public void close() {
    if (spill != null) {
      try {
        spill.close();
      } catch (IOException unclosed) {
        throw new RecordingException("a temporary file cannot be closed in " + folder, unclosed);
      }
    }
  }
}
