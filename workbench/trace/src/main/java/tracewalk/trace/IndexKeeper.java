package tracewalk.trace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.index.Index;
import tracewalk.trace.index.ThreadEvents;
import tracewalk.trace.table.Room;
import tracewalk.trace.table.Table;
import tracewalk.trace.table.TableFile;

/**
 * Builds the index of a recording, or takes the one that was kept when it was opened before. Small
 * recordings keep none: theirs is built before one could be found. A kept index that does not fit
 * the recording any more, or is damaged, is made anew; where none can be kept all works without.
 *
 * @param folder where indexes are kept
 * @param smallest the bytes from which on a recording has its index kept
 * @param blockEvents how many events make a block
 */
record IndexKeeper(Path folder, long smallest, int blockEvents) {
  /** Changes when the index does. */
  private static final String VERSION = "1";

  private static final String SUFFIX = ".twindex";
  private static final int SAMPLE = 4096;
  private static final long HEAP = 48L << 20;
  private static final int BLOCK_EVENTS = 4096;
  private static final long SMALLEST = 8L << 20;

  /** The folder {@code tracewalk/index} where the user's caches are. */
  static IndexKeeper usual() {
    String named = System.getProperty("tracewalk.index", "");
    Path folder = named.isEmpty() ? caches(System.getenv()) : Path.of(named);
    return new IndexKeeper(folder, SMALLEST, BLOCK_EVENTS);
  }

  private static Path caches(Map<String, String> environment) {
    String caches = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path base =
        caches.startsWith("/")
            ? Path.of(caches)
            : Path.of(System.getProperty("user.home"), ".cache");
    return base.resolve("tracewalk").resolve("index");
  }

  Index index(Path recording, ThreadEvents source, BitSet marking, LongConsumer progress) {
    try {
      if (Files.size(recording) < smallest) {
        return build(source, marking, progress);
      }
      String key = key(recording);
      Index kept = kept(fileOf(recording), key, source, marking);
      return kept != null ? kept : buildAndKeep(recording, key, source, marking, progress);
    } catch (IOException unkept) {
      return build(source, marking, progress);
    }
  }

  /** An index of what is no file, or too small to have one kept. */
  Index build(ThreadEvents source, BitSet marking, LongConsumer progress) {
    Path spill = Files.isWritable(folder) ? folder : Path.of(System.getProperty("java.io.tmpdir"));
    return Index.build(source, marking, blockEvents, new Room(spill, HEAP), progress);
  }

  private Index buildAndKeep(
      Path recording, String key, ThreadEvents source, BitSet marking, LongConsumer progress) {
    Index built = build(source, marking, progress);
    try {
      Files.createDirectories(folder);
      TableFile.write(fileOf(recording), key, built.tables());
      forgetOthers();
    } catch (IOException unwritable) {
      return built;
    }
    return built;
  }

  private static @Nullable Index kept(Path file, String key, ThreadEvents source, BitSet marking)
      throws IOException {
    List<Table> tables = TableFile.read(file, key, Index.rowBytes());
    return tables == null ? null : Index.of(source, marking, tables);
  }

  /** Where something else that was made of a recording may be kept; null for a small one. */
  @Nullable Path beside(Path recording, String suffix) {
    try {
      if (Files.size(recording) < smallest) {
        return null;
      }
      Files.createDirectories(folder);
      String name = String.valueOf(fileOf(recording).getFileName());
      return folder.resolve(name.replace(SUFFIX, suffix));
    } catch (IOException unwritable) {
      return null;
    }
  }

  String keyOf(Path recording) {
    try {
      return key(recording);
    } catch (IOException unreadable) {
      return "";
    }
  }

  /** Where the index of a recording is kept. */
  Path fileOf(Path recording) {
    CRC32C sum = new CRC32C();
    sum.update(recording.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8));
    return folder.resolve("%s-%08x%s".formatted(recording.getFileName(), sum.getValue(), SUFFIX));
  }

  /** What the index was made of: another file of this name, or a longer one, has another key. */
  private String key(Path recording) throws IOException {
    Path whole = recording.toAbsolutePath().normalize();
    return String.join(
        "\n",
        whole.toString(),
        VERSION,
        String.valueOf(blockEvents),
        String.valueOf(Files.size(recording)),
        String.valueOf(Files.getLastModifiedTime(recording).toMillis()),
        String.valueOf(sample(recording)));
  }

  /** A sum over both ends of a file. */
  private static long sample(Path recording) throws IOException {
    CRC32C sum = new CRC32C();
    try (FileChannel channel = FileChannel.open(recording, StandardOpenOption.READ)) {
      for (long from : new long[] {0, Math.max(0, channel.size() - SAMPLE)}) {
        ByteBuffer bytes = ByteBuffer.allocate(SAMPLE);
        channel.read(bytes, from);
        sum.update(bytes.flip());
      }
    }
    return sum.getValue();
  }

  /** Removes the indexes of recordings that are gone. */
  private void forgetOthers() throws IOException {
    try (DirectoryStream<Path> kept = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
      for (Path file : kept) {
        String key = TableFile.key(file);
        if (key.isEmpty() || !Files.exists(Path.of(key.lines().findFirst().orElse("")))) {
          forget(file);
        }
      }
    }
  }

  /** Removes an index and what is kept beside it. */
  private void forget(Path index) throws IOException {
    String name = String.valueOf(index.getFileName()).replace(SUFFIX, "");
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, name + ".tw*")) {
      for (Path one : all) {
        Files.deleteIfExists(one);
      }
    }
  }
}
