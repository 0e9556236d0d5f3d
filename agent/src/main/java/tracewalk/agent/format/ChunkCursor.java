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
  private @Nullable Shown[] shown = new @Nullable Shown[64];
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
      return enter(here, position, head >>> 2);
    } else if ((head & 7) == Layout.HEAD_RESULT) {
      Bytes result = here.slice((int) Math.min(head >>> 3, Integer.MAX_VALUE));
      return plain(EventKind.RETURN, position, pop(), result).withResultAlone();
    }
    time += here.varlong();
    long code = head >>> 3;
    return code >= Layout.FIRST_ENTRY
        ? enter(here, position, code - Layout.FIRST_ENTRY)
        : other(here, position, (int) code);
  }

  private RawEvent enter(Bytes here, long position, long number) {
    Dictionary.Entry entry =
        number == 0
            ? new Dictionary.Entry(here.varint(), here.varint())
            : dictionary.entry((int) Math.min(number, Integer.MAX_VALUE));
    if (entry == null) {
      throw here.damaged("a call of what is not in the dictionary");
    }
    Bytes payload = dictionary.carriesValues(entry.method()) ? here.slice(here.varint()) : null;
    Shown receiver = payload == null ? null : receiver(payload, entry.method());
    push(entry.method(), receiver);
    SiteInfo site = dictionary.site(entry.site());
    return new DecodedEvent(EventKind.ENTER, position, time, entry.method(), site, payload, values)
        .on(receiver);
  }

  /** Where the receiver stands: here, or where an open call first showed it. */
  private @Nullable Shown receiver(Bytes payload, int method) {
    if (payload.atEnd() || !values.hasReceiver(method)) {
      return null;
    } else if (payload.copy().unsignedByte() != Layout.VALUE_SAME) {
      return new Shown(payload, method);
    }
    Shown before = depth == 0 ? null : shown[depth - 1];
    if (before == null) {
      throw payload.damaged("a reference to what is no receiver");
    }
    return before;
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

  private void push(int method, @Nullable Shown receiver) {
    if (depth == open.length) {
      open = Arrays.copyOf(open, depth * 2);
      shown = Arrays.copyOf(shown, depth * 2);
    }
    shown[depth] = receiver;
    open[depth++] = method;
  }

  private int pop() {
    return depth == 0 ? 0 : open[--depth];
  }
}
