package tracewalk.agent.runtime;

import java.util.Map;
import jdk.internal.vm.annotation.DontInline;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Layout;

/**
 * Puts what an event carries into the scratch; whatever goes wrong leaves a mark, never escapes.
 */
final class Snapshot {

  /** How far values are opened; who did not ask for state gets less, for every call pays. */
  private static final int DEPTH = Settings.level.has(Settings.Level.STATE) ? 4 : 2;

  private static final boolean STATE = Settings.level.has(Settings.Level.STATE);

  private static final int RECEIVER_DEPTH = 3;
  private static final int LONGEST_MESSAGE = 1 << 16;
  private static final int LONGEST_SAID = 1 << 11;

  private final ThreadLog log;
  private final Scratch scratch;
  private final Values values;
  private long receiverHash;

  Snapshot(ThreadLog log, Values values) {
    this.log = log;
    this.scratch = log.scratch;
    this.values = values;
  }

  void begin(int method) {
    if (!log.busy) {
      scratch.clear();
      into(method);
      log.receivers.none();
    }
  }

  @DontInline
  void begin(Object receiver, int method) {
    if (!log.busy) {
      scratch.clear();
      into(method);
      if (STATE) {
        log.receivers.none();
        object(receiver, RECEIVER_DEPTH);
        receiverHash = Memory.hash(scratch.bytes, 0, scratch.length);
      } else {
        log.receivers.name(receiver, method);
      }
    }
  }

  private void into(int method) {
    if (STATE) {
      values.openings.always();
    } else {
      values.openings.of(method, 0);
    }
  }

  @DontInline
  void argument(@Nullable Object value) {
    if (!log.busy) {
      object(value, DEPTH);
    }
  }

  void secretArgument(@Nullable Object value) {
    if (!log.busy) {
      values.secret(value);
    }
  }

  void hidden(int type) {
    if (!log.busy) {
      values.head(Layout.OBJECT_SECRET, type, 0);
    }
  }

  void bool(boolean value) {
    if (!log.busy) {
      values.bool(value);
    }
  }

  void character(char value) {
    if (!log.busy) {
      values.character(value);
    }
  }

  void number(long value) {
    if (!log.busy) {
      values.number(value);
    }
  }

  void number(double value) {
    if (!log.busy) {
      values.number(value);
    }
  }

  /** Values of local variables follow. */
  void line(int place) {
    scratch.clear();
    scratch.putVarint(place);
    values.openings.always();
  }

  /** The number of an object; 0 if it cannot be told. */
  long identity(Object object) {
    log.busy = true;
    try {
      return values.identity(object);
    } catch (Throwable unknown) {
      return 0;
    } finally {
      log.busy = false;
    }
  }

  void nothing() {
    scratch.clear();
    scratch.putByte(0);
  }

  /** The next value is the result; flags stand before it if the receiver may follow. */
  void resultFollows() {
    scratch.clear();
    if (STATE && log.frames.receiver() != null) {
      scratch.putByte(Layout.HAS_FIRST);
    }
  }

  @DontInline
  void result(@Nullable Object value, int method) {
    resultFollows();
    if (STATE) {
      values.openings.always();
    } else {
      values.openings.of(method, 1);
    }
    object(value, DEPTH);
  }

  void secretResult(@Nullable Object value) {
    resultFollows();
    values.secret(value);
  }

  /** Of the receiver as it was written last. */
  long receiverHash() {
    return receiverHash;
  }

  /** Whether the receiver is to be told of when its call is over. */
  boolean tellsReceiver() {
    return STATE ? log.frames.receiver() != null : log.frames.made() != 0;
  }

  /** Adds the receiver as the call leaves it, if that is to be told. */
  void after() {
    Object receiver = log.frames.receiver();
    if (STATE && receiver != null) {
      state(receiver);
    } else if (!STATE && log.frames.made() != 0) {
      log.receivers.putMade(log.frames.made());
      scratch.bytes[0] |= Layout.HAS_AFTER;
    }
  }

  /** The receiver; where it stands already, if nothing has changed. */
  private void state(Object receiver) {
    int place = scratch.length;
    object(receiver, RECEIVER_DEPTH);
    if (Memory.hash(scratch.bytes, place, scratch.length) == log.frames.hash()) {
      scratch.cutTo(place);
      scratch.putVarint(log.frames.position());
      scratch.bytes[0] |= Layout.HAS_SAME;
    } else {
      scratch.bytes[0] |= Layout.HAS_AFTER;
    }
  }

  void exception(Throwable thrown, boolean withMessage) {
    scratch.clear();
    scratch.putByte(Layout.HAS_FIRST);
    int place = scratch.length;
    try {
      scratch.putVarint(TypePlan.of(thrown.getClass()).type);
      scratch.putVarint(values.identity(thrown));
      scratch.putNullableText(withMessage ? message(thrown) : null);
    } catch (Throwable unreadable) {
      scratch.cutTo(place - 1);
      scratch.putByte(0);
    }
  }

  /** The end of a call whose own end was not seen, with what was thrown if that is known. */
  void unseen(@Nullable Object thrown) {
    if (thrown instanceof Throwable known) {
      exception(known, Settings.level != Settings.Level.CALLS);
    } else {
      scratch.clear();
    }
  }

  /** Takes one of each kind of value, to no purpose but that their classes are loaded. */
  void warmUp() {
    Object text = "http://a:b@c {\"key\": \"value\"}";
    values.openings.always();
    resultFollows();
    object(java.util.Arrays.asList(text, 1, new Object[] {1.5, 'c'}, new java.util.HashMap<>()), 3);
    exception(new StackOverflowError("stack"), true);
  }

  private static @Nullable String message(Throwable thrown) {
    Object message = Offsets.ref(thrown, ThrowableContent.MESSAGE);
    return message instanceof String text ? Texts.shown(text, LONGEST_SAID) : null;
  }

  /** A mark's text. */
  void plainText(@Nullable Object text) {
    scratch.clear();
    scratch.putText(scalar(text));
  }

  /** Something is handed to another thread. */
  void handed(String link, String kind, String what) {
    scratch.clear();
    scratch.putText(link);
    scratch.putVarint(2);
    scratch.putText("kind");
    values.longText(kind, LONGEST_SAID);
    scratch.putText("what");
    values.longText(what, LONGEST_SAID);
  }

  void message(@Nullable Object carrier, Seam seam) {
    scratch.clear();
    try {
      scratch.putText(scalar(field(carrier, seam.link())));
      if (seam.kind() == Layout.CODE_SEND) {
        facts(carrier, seam.facts());
      }
    } catch (Throwable unreadable) {
      scratch.clear();
      scratch.putText("");
      scratch.putVarint(0);
    }
  }

  private static @Nullable Object field(@Nullable Object carrier, @Nullable String name) {
    return carrier == null || name == null ? null : FieldTable.read(carrier, name);
  }

  private void facts(@Nullable Object carrier, Map<String, String> facts) {
    values.openings.always();
    scratch.putVarint(facts.size());
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      @Nullable Object value = field(carrier, fact.getValue());
      scratch.putText(fact.getKey());
      if (value instanceof String text) {
        values.longText(text, LONGEST_MESSAGE);
      } else {
        object(value, DEPTH);
      }
    }
  }

  private static String scalar(@Nullable Object value) {
    return value instanceof String text
        ? Texts.shown(text, LONGEST_SAID)
        : value instanceof Long || value instanceof Integer ? value.toString() : "";
  }

  private void object(@Nullable Object value, int depth) {
    int place = scratch.length;
    log.busy = true;
    try {
      values.root(value, depth);
    } catch (Throwable unreadable) {
      scratch.cutTo(place);
      values.unreadable(value);
    } finally {
      log.busy = false;
    }
  }
}
