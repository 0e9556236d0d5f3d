package tracewalk.agent.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One walk over the chunk heads: where each thread's events are, the dictionary, the accounts. */
final class ChunkScan {

  private final Windows windows;
  private final Dictionary dictionary;
  private final Map<Integer, List<Chunk>> chunks = new TreeMap<>();
  private final Map<Integer, ThreadAccount> accounts = new TreeMap<>();
  private Place place = Place.ALONE;
  private boolean cut;

  ChunkScan(Windows windows, Dictionary dictionary) {
    this.windows = windows;
    this.dictionary = dictionary;
  }

  /** Raises the numbers of threads and the times, once. */
  void put(Place among) {
    place = among;
    chunks.values().forEach(list -> list.replaceAll(chunk -> chunk.later(among.shiftNs())));
  }

  /** Stops where a cut file ends, or where the next recording of the file begins. */
  void run(long from) {
    long at = from;
    while (at + Layout.CHUNK_HEADER <= windows.size()) {
      int magic = windows.fixedInt(at);
      if (magic == 0 || magic == (int) Layout.MAGIC) {
        break;
      }
      int length = windows.fixedInt(at + Layout.CHUNK_LENGTH);
      if (magic != Layout.CHUNK_MAGIC || length < Layout.CHUNK_HEADER) {
        throw new RecordingException("recording is damaged: expected a chunk at byte " + at);
      }
      cut |= at + length > windows.size();
      chunk(at, length);
      at += length;
    }
    Comparator<Chunk> order =
        Comparator.comparingInt(Chunk::sequence).thenComparingLong(Chunk::start);
    chunks.values().forEach(list -> list.sort(order));
  }

  private void chunk(long at, int length) {
    if (length > Windows.LARGEST_CHUNK) {
      throw new RecordingException("recording is damaged: a chunk too large at byte " + at);
    }
    int committed = windows.fixedInt(at + Layout.CHUNK_COMMITTED);
    if (committed < 0 || committed > length - Layout.CHUNK_HEADER) {
      throw new RecordingException("recording is damaged: a chunk overfull at byte " + at);
    }
    long start = at + Layout.CHUNK_HEADER;
    switch (windows.fixedInt(at + Layout.CHUNK_TYPE)) {
      case Layout.CHUNK_EVENTS -> events(at, start, committed);
      case Layout.CHUNK_DICTIONARY ->
          dictionary(windows.bytes(start, committed), start + committed);
      case Layout.CHUNK_ACCOUNTS -> accounts(at, length);
      default -> {}
    }
  }

  private void events(long at, long start, int committed) {
    int thread = windows.fixedInt(at + Layout.CHUNK_THREAD);
    chunks
        .computeIfAbsent(thread, none -> new ArrayList<>())
        .add(
            new Chunk(
                thread,
                windows.fixedInt(at + Layout.CHUNK_SEQUENCE),
                start,
                Math.min(start + committed, windows.size()),
                windows.fixedLong(at + Layout.CHUNK_BASE_TIME),
                windows.fixedLong(at + Layout.CHUNK_STREAM),
                start + committed > windows.size()));
  }

  /** A dictionary that the file's end cuts is read as far as it goes. */
  private void dictionary(Bytes words, long promisedEnd) {
    try {
      dictionary.read(words);
    } catch (RecordingException cut) {
      if (promisedEnd <= windows.size()) {
        throw cut;
      }
    }
  }

  private void accounts(long chunk, int length) {
    long start = chunk + windows.fixedInt(chunk + Layout.CHUNK_ROWS);
    long end = Math.min(chunk + length, windows.size());
    if (start < chunk + Layout.CHUNK_HEADER) {
      throw new RecordingException("recording is damaged: accounts without rows at byte " + chunk);
    }
    for (long at = start; at + Layout.ACCOUNT_SIZE <= end; at += Layout.ACCOUNT_SIZE) {
      int thread = windows.fixedInt(at);
      if (thread != 0) {
        accounts.put(
            thread,
            new ThreadAccount(
                thread,
                windows.fixedLong(at + Layout.ACCOUNT_ENTERED),
                windows.fixedLong(at + Layout.ACCOUNT_RETURNED),
                windows.fixedLong(at + Layout.ACCOUNT_THREW),
                windows.fixedLong(at + Layout.ACCOUNT_DROPPED)));
      }
    }
  }

  /** True if the file ends within a chunk. */
  boolean cut() {
    return cut;
  }

  List<Chunk> chunks(int thread) {
    return chunks.getOrDefault(thread - place.threads(), List.of());
  }

  List<ThreadAccount> accounts() {
    return accounts.values().stream().map(account -> account.in(place)).toList();
  }
}
