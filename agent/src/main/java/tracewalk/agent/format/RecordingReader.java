package tracewalk.agent.format;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
  private Place place = Place.ALONE;

  private RecordingReader(Windows windows, Path file) {
    this.windows = windows;
    this.header = HeaderReader.read(windows, file);
    this.scan = new ChunkScan(windows, dictionary);
    scan.run(HeaderReader.length(windows));
  }

  /** Opens the first recording of a file, which mostly is the only one. */
  public static RecordingReader open(Path file) {
    return open(file, sections(file).get(0));
  }

  /**
   * Opens all recordings of a file. Their threads, methods and objects have numbers of their own,
   * and their times are counted from the beginning of the earliest.
   */
  public static List<RecordingReader> openAll(Path file) {
    List<RecordingReader> readers = new ArrayList<>();
    try {
      sections(file).forEach(section -> readers.add(open(file, section)));
    } catch (RecordingException unreadable) {
      readers.forEach(RecordingReader::close);
      throw unreadable;
    }
    long begin = readers.stream().mapToLong(RecordingReader::began).min().orElse(0);
    Place next = Place.ALONE;
    for (RecordingReader reader : readers) {
      reader.put(new Place(next.part(), reader.began() - begin, next.threads(), next.methods()));
      int threads = reader.threads().stream().mapToInt(ThreadInfo::id).max().orElse(0);
      int methods = reader.methods().stream().mapToInt(MethodInfo::id).max().orElse(0);
      next =
          new Place(
              next.part() + 1,
              0,
              Math.max(next.threads(), threads),
              Math.max(next.methods(), methods));
    }
    return List.copyOf(readers);
  }

  private void put(Place among) {
    place = among;
    dictionary.put(among);
    scan.put(among);
  }

  private long began() {
    return header.startNanos();
  }

  private static List<Sections.Section> sections(Path file) {
    if (!Files.isRegularFile(file)) {
      String found = Files.isDirectory(file) ? "a folder" : "no such file";
      throw new RecordingException("expected a recording, found " + found + ": " + file);
    }
    try (Windows whole = new Windows(file)) {
      return Sections.of(whole);
    } catch (RecordingException unreadable) {
      throw named(unreadable, file);
    }
  }

  private static RecordingReader open(Path file, Sections.Section section) {
    Windows windows = new Windows(file, section.from(), section.to());
    try {
      return new RecordingReader(windows, file);
    } catch (RecordingException unreadable) {
      windows.close();
      throw named(unreadable, file);
    }
  }

  private static RecordingException named(RecordingException unreadable, Path file) {
    String said = String.valueOf(unreadable.getMessage());
    return said.contains(file.toString())
        ? unreadable
        : new RecordingException(said + ": " + file, unreadable);
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

  /** Every place from which a recorded method may be called, made or not. */
  public List<SiteInfo> sites() {
    return dictionary.sites();
  }

  /** Every place at which a line begins, run or not; none below level {@code lines}. */
  public List<LineInfo> lines() {
    return dictionary.lines();
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
    return new ChunkScanner(windows, dictionary, scan.chunks(threadId), place);
  }

  /** The same from an event on that a scan found before. */
  public EventScan scanAt(int threadId, int chunk, long position, long timeBefore) {
    return new ChunkScanner(
        windows, dictionary, scan.chunks(threadId), place, chunk, position, timeBefore);
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
    int first = Chunk.firstOfRun(chunks, index);
    return new ChunkCursor(windows, dictionary, chunks, first).skipTo(position);
  }

  private static boolean holds(Chunk chunk, long position) {
    return chunk.start() <= position && position < chunk.end();
  }

  @Override
  public void close() {
    windows.close();
  }
}
