package tracewalk.agent.format;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads a recording, finished or cut off. What is not a recording, or damaged, is a {@link
 * RecordingException}; a cut file is read as far as it goes.
 */
public final class RecordingReader implements AutoCloseable {

  private final Windows windows;
  private final Header header;
  private final Dictionary dictionary = new Dictionary();
  private final ChunkScan scan;

  private RecordingReader(Windows windows, Path file) {
    this.windows = windows;
    this.header = HeaderReader.read(windows, file);
    this.scan = new ChunkScan(windows, dictionary);
    scan.run(HeaderReader.length(windows));
  }

  public static RecordingReader open(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new RecordingException("expected a recording, found no such file: " + file);
    }
    Windows windows = new Windows(file);
    try {
      return new RecordingReader(windows, file);
    } catch (RecordingException unreadable) {
      windows.close();
      String said = String.valueOf(unreadable.getMessage());
      throw said.contains(file.toString())
          ? unreadable
          : new RecordingException(said + ": " + file, unreadable);
    }
  }

  public Header header() {
    return header;
  }

  /** True if the file's end is missing: events, and perhaps names, are read as far as they go. */
  public boolean cut() {
    return scan.cut() || windows.fixedLong(Layout.HEADER_END) > windows.size();
  }

  /** All methods of all woven classes, by id; ids may have gaps. */
  public List<MethodInfo> methods() {
    return dictionary.methods();
  }

  public List<ThreadInfo> threads() {
    return dictionary.threads();
  }

  public List<ThreadAccount> accounts() {
    return scan.accounts();
  }

  /** Classes that were to be recorded and could not be, each as {@code class: reason}. */
  public List<String> notInstrumented() {
    return dictionary.notInstrumented();
  }

  public EventCursor events(int threadId) {
    return new ChunkCursor(windows, dictionary, scan.chunks(threadId), 0);
  }

  /** The events of a thread, undecoded. */
  public EventScan scan(int threadId) {
    return new ChunkScanner(windows, scan.chunks(threadId));
  }

  /** The same from an event on that a scan found before. */
  public EventScan scanAt(int threadId, int chunk, long position, long timeBefore) {
    return new ChunkScanner(windows, scan.chunks(threadId), chunk, position, timeBefore);
  }

  /** When the thread's first event cannot have been before; it has none if this is the maximum. */
  public long begins(int threadId) {
    List<Chunk> chunks = scan.chunks(threadId);
    return chunks.isEmpty() ? Long.MAX_VALUE : chunks.get(0).baseTime();
  }

  /**
   * The events from one on that a cursor of this thread gave before. The end of a call that began
   * in an earlier chunk has method 0 here.
   */
  public EventCursor eventsAt(int threadId, long position) {
    List<Chunk> chunks = scan.chunks(threadId);
    int index = 0;
    while (index < chunks.size() - 1 && !holds(chunks.get(index), position)) {
      index++;
    }
    return new ChunkCursor(windows, dictionary, chunks, index).skipTo(position);
  }

  private static boolean holds(Chunk chunk, long position) {
    return chunk.start() <= position && position < chunk.end();
  }

  @Override
  public void close() {
    windows.close();
  }
}
