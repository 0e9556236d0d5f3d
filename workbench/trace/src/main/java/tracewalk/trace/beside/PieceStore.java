package tracewalk.trace.beside;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
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
 * Where pieces are put as they are made: in memory, or in a file that is kept when all are there.
 *
 * <p>The file: the pieces; then the key and where each ends, a sum over all, the length of key and
 * ends, a magic number. It is only a copy of what can be worked out again.
 */
public final class PieceStore implements AutoCloseable {
  private static final long MAGIC = 0x31444E4946574CL;
  private static final int TRAILER = 24;
  private static final long PIECE = 1L << 28;
  private static final int MOST_PIECES = 1 << 16;

  private final @Nullable Path file;
  private final @Nullable Path part;
  private final @Nullable FileChannel channel;
  private final List<Long> ends = new ArrayList<>();
  private final CRC32C sum = new CRC32C();

  private PieceStore(@Nullable Path file, @Nullable Path part, @Nullable FileChannel channel) {
    this.file = file;
    this.part = part;
    this.channel = channel;
  }

  /** A store that keeps nothing, or one in a file if there can be one. */
  public static PieceStore open(@Nullable Path file) {
    if (file == null) {
      return new PieceStore(null, null, null);
    }
    try {
      Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "find", ".part");
      return new PieceStore(
          file, part, FileChannel.open(part, StandardOpenOption.READ, StandardOpenOption.WRITE));
    } catch (IOException unwritable) {
      return new PieceStore(null, null, null);
    }
  }

  /** The pieces that were kept under a key; null if there are none or they are damaged. */
  public static @Nullable List<ByteBuffer> kept(Path file, String key) {
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return read(channel, key.getBytes(StandardCharsets.UTF_8));
    } catch (IOException | RuntimeException damaged) {
      return null;
    }
  }

  private static @Nullable List<ByteBuffer> read(FileChannel channel, byte[] key)
      throws IOException {
    long size = channel.size();
    if (size < TRAILER) {
      return null;
    }
    ByteBuffer trailer = map(channel, size - TRAILER, TRAILER);
    long length = trailer.getLong(8);
    if (trailer.getLong(16) != MAGIC || length < 8 || length > size - TRAILER) {
      return null;
    }
    CRC32C sum = new CRC32C();
    for (long at = 0; at < size - TRAILER; at += PIECE) {
      sum.update(map(channel, at, Math.min(PIECE, size - TRAILER - at)));
    }
    ByteBuffer list = map(channel, size - TRAILER - length, length);
    byte[] found = new byte[list.getInt()];
    list.get(found);
    int count = list.getInt();
    if (sum.getValue() != trailer.getLong(0) || !Arrays.equals(found, key) || count > MOST_PIECES) {
      return null;
    }
    List<ByteBuffer> pieces = new ArrayList<>();
    for (long from = 0; pieces.size() < count; ) {
      long end = list.getLong();
      pieces.add(map(channel, from, end - from));
      from = end;
    }
    return pieces;
  }

  private static ByteBuffer map(FileChannel channel, long from, long length) throws IOException {
    return channel.map(FileChannel.MapMode.READ_ONLY, from, length).order(ByteOrder.LITTLE_ENDIAN);
  }

  public ByteBuffer add(byte[] content) {
    if (channel != null) {
      try {
        long from = ends.isEmpty() ? 0 : ends.get(ends.size() - 1);
        write(ByteBuffer.wrap(content), from);
        sum.update(content);
        ends.add(from + content.length);
        return map(channel, from, content.length);
      } catch (IOException full) {
        return ByteBuffer.wrap(content);
      }
    }
    return ByteBuffer.wrap(content);
  }

  private void write(ByteBuffer bytes, long from) throws IOException {
    long at = from;
    while (channel != null && bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
  }

  /** Keeps what was put here, if each found its place. */
  public void keep(String key, int pieces) {
    if (channel == null || part == null || file == null || ends.size() != pieces) {
      return;
    }
    byte[] name = key.getBytes(StandardCharsets.UTF_8);
    int length = 8 + name.length + 8 * pieces;
    ByteBuffer list = ByteBuffer.allocate(length + TRAILER).order(ByteOrder.LITTLE_ENDIAN);
    list.putInt(name.length).put(name).putInt(pieces);
    ends.forEach(list::putLong);
    sum.update(list.array(), 0, length);
    list.putLong(sum.getValue()).putLong(length).putLong(MAGIC);
    try {
      write(list.flip(), pieces == 0 ? 0 : ends.get(pieces - 1));
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unkept) {
      ends.clear(); // it is worked out again the next time
    }
  }

  @Override
  public void close() {
    try {
      if (channel != null && part != null) {
        channel.close();
        Files.deleteIfExists(part);
      }
    } catch (IOException left) {
      ends.clear(); // a file that is left behind harms nobody
    }
  }
}
