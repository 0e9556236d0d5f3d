package tracewalk.agent.format;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decodes a thread's chunks one after the other. */
final class ChunkCursor implements EventCursor {

  private final Windows windows;
  private final Dictionary dictionary;
  private final ValueReader values;
  private final List<Chunk> chunks;
  private int[] open = new int[64];
  private int depth;
  private int nextChunk;
  private @Nullable Bytes bytes;
  private boolean cut;
  private long time;
  private @Nullable RawEvent event;

  ChunkCursor(Windows windows, Dictionary dictionary, List<Chunk> chunks, int firstChunk) {
    this.windows = windows;
    this.dictionary = dictionary;
    this.values = new ValueReader(windows, dictionary, chunks);
    this.chunks = chunks;
    this.nextChunk = firstChunk;
  }

  /** Moves so that the next event is the one at this position. */
  ChunkCursor skipTo(long position) {
    Bytes here = current();
    while (here != null && here.position() < position && decodeOrEnd(here) != null) {
      here = current();
    }
    return this;
  }

  @Override
  public boolean next() {
    Bytes here = current();
    event = here == null ? null : decodeOrEnd(here);
    return event != null;
  }

  /** Where the file is cut, the event that it cuts is the end. */
  private @Nullable RawEvent decodeOrEnd(Bytes here) {
    try {
      return decode(here);
    } catch (RecordingException damaged) {
      if (!cut) {
        throw damaged;
      }
      nextChunk = chunks.size();
      bytes = null;
      return null;
    }
  }

  @Override
  public RawEvent event() {
    if (event == null) {
      throw new IllegalStateException("next() was not called or found no event");
    }
    return event;
  }

  private @Nullable Bytes current() {
    while (bytes == null || bytes.atEnd()) {
      if (nextChunk >= chunks.size()) {
        return null;
      }
      boolean continues = bytes != null && Chunk.continues(chunks, nextChunk);
      Chunk chunk = chunks.get(nextChunk++);
      bytes = windows.bytes(chunk.start(), chunk.end() - chunk.start());
      cut = chunk.cut();
      if (!continues) {
        time = chunk.baseTime();
      }
    }
    return bytes;
  }

  private RawEvent decode(Bytes here) {
    long position = here.position();
    long head = here.varlong();
    if ((head & 1) == Layout.HEAD_RETURN) {
      time += head >>> 1;
      return plain(EventKind.RETURN, position, pop(), null);
    } else if ((head & 3) == Layout.HEAD_ENTER) {
      return enter(here, position, head >>> 2, false);
    }
    time += here.varlong();
    long code = head >>> 2;
    if (code >= Layout.FIRST_ENTRY) {
      return enter(here, position, code - Layout.FIRST_ENTRY, false);
    }
    return code == Layout.CODE_ENTER_VALUES
        ? enter(here, position, here.varlong(), true)
        : other(here, position, (int) code);
  }

  private RawEvent enter(Bytes here, long position, long number, boolean withValues) {
    Dictionary.Entry entry =
        number == 0
            ? new Dictionary.Entry(here.varint(), here.varint())
            : dictionary.entry((int) Math.min(number, Integer.MAX_VALUE));
    if (entry == null) {
      throw here.damaged("a call of what is not in the dictionary");
    }
    push(entry.method());
    Bytes payload = withValues ? here.slice(here.varint()) : null;
    SiteInfo site = dictionary.site(entry.site());
    return new DecodedEvent(EventKind.ENTER, position, time, entry.method(), site, payload, values);
  }

  private RawEvent other(Bytes here, long position, int code) {
    Bytes payload = here.slice(here.varint());
    return switch (code) {
      case Layout.CODE_RETURN -> plain(EventKind.RETURN, position, pop(), payload);
      case Layout.CODE_RESULT ->
          plain(EventKind.RETURN, position, pop(), payload).withResultAlone();
      case Layout.CODE_THROW ->
          plain(EventKind.THROW, position, pop(), payload.atEnd() ? null : payload);
      case Layout.CODE_SEND -> plain(EventKind.SEND, position, 0, payload);
      case Layout.CODE_RECEIVE -> plain(EventKind.RECEIVE, position, 0, payload);
      case Layout.CODE_MARK -> plain(EventKind.MARK, position, 0, payload);
      case Layout.CODE_LINE -> plain(EventKind.LINE, position, 0, payload);
      default -> throw here.damaged("an event of unknown kind " + code);
    };
  }

  private DecodedEvent plain(EventKind kind, long position, int method, @Nullable Bytes payload) {
    return new DecodedEvent(kind, position, time, method, null, payload, values);
  }

  private void push(int method) {
    if (depth == open.length) {
      open = Arrays.copyOf(open, depth * 2);
    }
    open[depth++] = method;
  }

  private int pop() {
    return depth == 0 ? 0 : open[--depth];
  }
}
