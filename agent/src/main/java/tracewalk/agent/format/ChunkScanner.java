package tracewalk.agent.format;

import java.util.BitSet;
import java.util.List;

/** Reads the bytes of a thread's chunks through a buffer. */
final class ChunkScanner implements EventScan {

  private static final int BUFFER = 1 << 16;

  /** The longest an event can be before its payload. */
  private static final int LONGEST_HEAD = 32;

  private final Windows windows;
  private final List<Chunk> chunks;
  private final Place place;
  private final int methods;
  private final int[] entryMethods;
  private final BitSet withValues;
  private int chunk;
  private boolean cut;
  private long end;
  private byte[] buffer = new byte[0];
  private long origin;
  private int at;
  private int filled;

  private EventKind kind = EventKind.MARK;
  private int method;
  private long time;
  private long timeBefore;
  private long position;
  private long payload;
  private int payloadLength;

  ChunkScanner(Windows windows, Dictionary dictionary, List<Chunk> chunks, Place place) {
    this.entryMethods = dictionary.entryMethods();
    this.withValues = dictionary.withValues();
    this.windows = windows;
    this.chunks = chunks;
    this.place = place;
    this.methods = place.methods();
    this.chunk = -1;
  }

  /** Begins at an event that a scan found before. */
  ChunkScanner(
      Windows windows,
      Dictionary dictionary,
      List<Chunk> chunks,
      Place place,
      int chunk,
      long position,
      long timeBefore) {
    this(windows, dictionary, chunks, place);
    enter(chunk, position, timeBefore);
  }

  private void enter(int index, long from, long baseTime) {
    chunk = index;
    end = chunks.get(index).end();
    cut = chunks.get(index).cut();
    time = baseTime;
    fill(from);
  }

  /** Fills the buffer from a place on; where the chunk ends it ends too. */
  private void fill(long from) {
    origin = from;
    at = 0;
    filled = (int) Math.max(0, Math.min(BUFFER, end - from));
    if (buffer.length < filled) {
      buffer = new byte[filled];
    }
    windows.copy(from, buffer, filled);
  }

  /** Lines are passed over. */
  @Override
  public boolean next() {
    boolean found = any();
    while (found && kind == EventKind.LINE) {
      found = any();
    }
    return found;
  }

  private boolean any() {
    while (at >= filled) {
      if (origin + at < end) {
        fill(origin + at);
      } else if (!nextChunk()) {
        return false;
      }
    }
    if (filled - at < LONGEST_HEAD && origin + filled < end) {
      fill(origin + at);
    }
    if (cut) {
      return readCut();
    }
    read();
    return true;
  }

  private boolean nextChunk() {
    if (chunk + 1 >= chunks.size()) {
      return false;
    }
    Chunk next = chunks.get(chunk + 1);
    boolean continues = chunk >= 0 && Chunk.continues(chunks, chunk + 1);
    enter(chunk + 1, next.start(), continues ? time : next.baseTime());
    return true;
  }

  /** Where the file is cut, the event that it cuts is the end. */
  private boolean readCut() {
    try {
      read();
      return true;
    } catch (RecordingException cut) {
      chunk = chunks.size();
      end = 0;
      filled = 0;
      at = 0;
      return false;
    }
  }

  private void read() {
    position = origin + at;
    timeBefore = time;
    long head = number();
    if ((head & 1) == Layout.HEAD_RETURN) {
      kind = EventKind.RETURN;
      time += head >>> 1;
    } else if ((head & 3) == Layout.HEAD_ENTER) {
      enter(head >>> 2);
    } else if ((head & 7) == Layout.HEAD_RESULT) {
      kind = EventKind.RETURN;
      skip(head >>> 3);
    } else {
      time += number();
      other(head >>> 3);
    }
  }

  private void enter(long entry) {
    kind = EventKind.ENTER;
    int entered;
    if (entry > 0 && entry < entryMethods.length) {
      entered = entryMethods[(int) entry];
    } else if (entry == 0) {
      entered = (int) number();
      number();
    } else {
      throw damaged("a call of what is not in the dictionary");
    }
    method = methods + entered;
    if (entered >= 0 && withValues.get(entered)) {
      skip(number());
    }
  }

  private void other(long code) {
    if (code >= Layout.FIRST_ENTRY) {
      enter(code - Layout.FIRST_ENTRY);
    } else {
      kind = kind(code);
      skip(number());
    }
  }

  private EventKind kind(long code) {
    return switch ((int) code) {
      case Layout.CODE_RETURN, Layout.CODE_RESULT -> EventKind.RETURN;
      case Layout.CODE_THROW -> EventKind.THROW;
      case Layout.CODE_SEND -> EventKind.SEND;
      case Layout.CODE_RECEIVE -> EventKind.RECEIVE;
      case Layout.CODE_MARK -> EventKind.MARK;
      case Layout.CODE_LINE -> EventKind.LINE;
      default -> throw damaged("an event of unknown kind " + code);
    };
  }

  private void skip(long length) {
    payload = origin + at;
    if (length < 0 || length > end - payload) {
      throw damaged("an end too early");
    }
    payloadLength = (int) length;
    at = (int) Math.min(filled, at + length);
    if (payload + length > origin + filled) {
      fill(payload + length);
    }
  }

  private long number() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (at >= filled) {
        throw damaged("an end too early");
      }
      byte next = buffer[at++];
      if (next >= 0) {
        return value | (long) next << shift;
      }
      value |= (long) (next & 0x7F) << shift;
    }
    throw damaged("a number without end");
  }

  private RecordingException damaged(String found) {
    return new RecordingException("recording is damaged: " + found + " at byte " + (origin + at));
  }

  @Override
  public EventKind kind() {
    return kind;
  }

  @Override
  public int methodId() {
    return method;
  }

  @Override
  public long timeNs() {
    return time;
  }

  @Override
  public long timeBefore() {
    return timeBefore;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public int chunk() {
    return chunk;
  }

  @Override
  public String text() {
    String text = windows.bytes(payload, payloadLength).text();
    return kind == EventKind.MARK ? text : place.link(text);
  }
}
