package tracewalk.agent.format;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the recordings of a file begin and end. A closed one says how long it is; behind one that
 * was not closed the next is looked for.
 */
final class Sections {

  private static final int ALIGNED = 8;

  private final Windows windows;
  private final List<Section> found = new ArrayList<>();

  private Sections(Windows windows) {
    this.windows = windows;
  }

  /** A stretch of the file that is one recording. */
  record Section(long from, long to) {}

  /** At least one; whether it can be read is for others to say. */
  static List<Section> of(Windows windows) {
    Sections sections = new Sections(windows);
    long from = 0;
    while (from >= 0) {
      from = sections.take(from);
    }
    return sections.found;
  }

  /**
   * Takes the recording that begins at a place, and says where the next does, or -1. While it is
   * being closed, zeros may stand behind it.
   */
  private long take(long from) {
    long end = closedEnd(from);
    long next = end < 0 ? search(lastGood(from)) : aligned(end);
    if (next < 0 || next + ALIGNED > windows.size() || windows.fixedLong(next) == 0) {
      found.add(new Section(from, windows.size()));
      return -1;
    }
    if (!begins(next)) {
      throw new RecordingException(
          "recording is damaged: expected its end or another recording at byte " + next);
    }
    found.add(new Section(from, end < 0 ? next : end));
    return next;
  }

  private static long aligned(long place) {
    return (place + ALIGNED - 1) / ALIGNED * ALIGNED;
  }

  private boolean begins(long at) {
    return at + ALIGNED <= windows.size() && windows.fixedLong(at) == Layout.MAGIC;
  }

  /** The end of a closed recording, or -1. */
  private long closedEnd(long from) {
    if (from + Layout.HEADER_TEXTS > windows.size()
        || windows.fixedInt(from + Layout.HEADER_CLOSED) != 1) {
      return -1;
    }
    long length = windows.fixedLong(from + Layout.HEADER_END);
    return length < Layout.HEADER_TEXTS || length > windows.size() - from ? -1 : from + length;
  }

  /** From where on the beginning of another recording is no part of a chunk. */
  private long lastGood(long from) {
    if (from + Layout.HEADER_TEXTS > windows.size()) {
      return windows.size();
    }
    long good = from + ALIGNED;
    long at = from + Math.max(ALIGNED, windows.fixedInt(from + Layout.HEADER_LENGTH));
    while (at + Layout.CHUNK_HEADER <= windows.size()) {
      int length = windows.fixedInt(at + Layout.CHUNK_LENGTH);
      if (windows.fixedInt(at) != Layout.CHUNK_MAGIC || length < Layout.CHUNK_HEADER) {
        return windows.fixedInt(at) == 0 || begins(at) ? at : good;
      }
      good = at + ALIGNED;
      at += length;
    }
    return at == windows.size() ? at : good;
  }

  private long search(long from) {
    for (long at = aligned(from); at + ALIGNED <= windows.size(); at += ALIGNED) {
      if (begins(at)) {
        return at;
      }
    }
    return -1;
  }
}
