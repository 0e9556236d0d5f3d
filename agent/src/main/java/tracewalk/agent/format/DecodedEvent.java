package tracewalk.agent.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event whose payload is decoded when asked for. */
final class DecodedEvent implements RawEvent {

  private final EventKind kind;
  private final long position;
  private final long timeNs;
  private final int methodId;
  private final @Nullable SiteInfo site;
  private final @Nullable Bytes payload;
  private final ValueReader values;
  private @Nullable Shown receiver;
  private boolean resultAlone;

  DecodedEvent(
      EventKind kind,
      long position,
      long timeNs,
      int methodId,
      @Nullable SiteInfo site,
      @Nullable Bytes payload,
      ValueReader values) {
    this.kind = kind;
    this.position = position;
    this.timeNs = timeNs;
    this.methodId = methodId;
    this.site = site;
    this.payload = payload;
    this.values = values;
  }

  /** The call runs on this object. */
  DecodedEvent on(@Nullable Shown receiver) {
    this.receiver = receiver;
    return this;
  }

  /** The payload is the result, without flags before it. */
  DecodedEvent withResultAlone() {
    resultAlone = true;
    return this;
  }

  @Override
  public EventKind kind() {
    return kind;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public long timeNs() {
    return timeNs;
  }

  @Override
  public int methodId() {
    return methodId;
  }

  @Override
  public int callLine() {
    return site == null ? 0 : site.line();
  }

  @Override
  public @Nullable String declared() {
    return site == null ? null : site.declared();
  }

  @Override
  public @Nullable Value receiver() {
    return receiver == null ? null : values.receiver(receiver);
  }

  @Override
  public List<Value> args() {
    if (kind != EventKind.ENTER || payload == null) {
      return List.of();
    }
    Bytes bytes = payload.copy();
    if (receiver != null) {
      values.skipReceiver(bytes);
    }
    return values.readAll(bytes);
  }

  @Override
  public @Nullable Value result() {
    return kind == EventKind.RETURN ? first() : null;
  }

  private @Nullable Value first() {
    if (payload == null) {
      return null;
    }
    Bytes bytes = payload.copy();
    return resultAlone || (bytes.unsignedByte() & Layout.HAS_FIRST) != 0
        ? values.read(bytes)
        : null;
  }

  @Override
  public @Nullable ExceptionValue exception() {
    if (kind != EventKind.THROW || payload == null) {
      return null;
    }
    Bytes bytes = payload.copy();
    return (bytes.unsignedByte() & Layout.HAS_FIRST) != 0 ? values.exception(bytes) : null;
  }

  @Override
  public @Nullable Value receiverAfter() {
    if ((kind != EventKind.RETURN && kind != EventKind.THROW) || payload == null || resultAlone) {
      return null;
    }
    Bytes bytes = payload.copy();
    int flags = bytes.unsignedByte();
    if ((flags & Layout.HAS_FIRST) != 0) {
      skipFirst(bytes);
    }
    if ((flags & Layout.HAS_SAME) != 0) {
      return values.receiverAt(bytes.varlong(), bytes);
    }
    return (flags & Layout.HAS_AFTER) != 0 ? values.read(bytes) : null;
  }

  private void skipFirst(Bytes bytes) {
    if (kind == EventKind.THROW) {
      values.exception(bytes);
    } else {
      values.read(bytes);
    }
  }

  @Override
  public String link() {
    boolean linked = kind == EventKind.SEND || kind == EventKind.RECEIVE;
    return linked && payload != null ? payload.copy().text() : "";
  }

  @Override
  public Map<String, Value> facts() {
    if (kind != EventKind.SEND || payload == null) {
      return Map.of();
    }
    Bytes bytes = payload.copy();
    bytes.text();
    int count = bytes.count();
    Map<String, Value> facts = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      String name = bytes.text();
      facts.put(name, values.read(bytes));
    }
    return facts;
  }

  @Override
  public String text() {
    return kind == EventKind.MARK && payload != null ? payload.copy().text() : "";
  }

  @Override
  public @Nullable LineInfo line() {
    return kind == EventKind.LINE && payload != null ? values.place(payload.copy()) : null;
  }

  @Override
  public Map<String, Value> locals() {
    return kind == EventKind.LINE && payload != null ? values.locals(payload.copy()) : Map.of();
  }
}
