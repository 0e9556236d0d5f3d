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
  private final int[] lastSites = new int[Layout.SITE_MEMORY];
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
        Arrays.fill(lastSites, 0);
      }
    }
    return bytes;
  }

  private RawEvent decode(Bytes here) {
    long position = here.position();
    long head = here.varlong();
    time += head >>> 2;
    return switch ((int) head & 3) {
      case Layout.HEAD_ENTER -> enter(here, position, false);
      case Layout.HEAD_ENTER_VALUES -> enter(here, position, true);
      case Layout.HEAD_RETURN -> plain(EventKind.RETURN, position, pop(), null);
      default -> other(here, position);
    };
  }

  private RawEvent enter(Bytes here, long position, boolean withValues) {
    int word = here.varint();
    int method = word >>> 1;
    int slot = method & (Layout.SITE_MEMORY - 1);
    if ((word & 1) != 0) {
      lastSites[slot] = here.varint();
    }
    push(method);
    Bytes payload = withValues ? here.slice(here.varint()) : null;
    SiteInfo site = matching(dictionary.site(lastSites[slot]), method);
    return new DecodedEvent(EventKind.ENTER, position, time, method, site, payload, values);
  }

  /** A call from outside the woven classes finds the mark of an older call; its name tells. */
  private @Nullable SiteInfo matching(@Nullable SiteInfo site, int method) {
    MethodInfo info = dictionary.method(method);
    return site != null && info != null && site.method().equals(info.method()) ? site : null;
  }

  private RawEvent other(Bytes here, long position) {
    int kind = here.unsignedByte();
    Bytes payload = here.slice(here.varint());
    return switch (kind) {
      case Layout.OTHER_RETURN -> plain(EventKind.RETURN, position, pop(), payload);
      case Layout.OTHER_RESULT ->
          plain(EventKind.RETURN, position, pop(), payload).withResultAlone();
      case Layout.OTHER_THROW ->
          plain(EventKind.THROW, position, pop(), payload.atEnd() ? null : payload);
      case Layout.OTHER_SEND -> plain(EventKind.SEND, position, 0, payload);
      case Layout.OTHER_RECEIVE -> plain(EventKind.RECEIVE, position, 0, payload);
      case Layout.OTHER_MARK -> plain(EventKind.MARK, position, 0, payload);
      case Layout.OTHER_LINE -> plain(EventKind.LINE, position, 0, payload);
      default -> throw here.damaged("an event of unknown kind " + kind);
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
