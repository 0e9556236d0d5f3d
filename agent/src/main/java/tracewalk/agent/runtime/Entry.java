package tracewalk.agent.runtime;

import jdk.internal.vm.annotation.DontInline;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.runtime.Identities.Known;

/**
 * The entry with values that a thread is writing, right where it is to stand. What takes more than
 * a few bytes or a look inside sends it to the scratch; it begins to count when it is whole.
 */
final class Entry {

  /** So many bytes of values may stand before one that is written right where it goes. */
  static final int MOST_DIRECT = 100;

  private final ThreadLog log;
  private final BriefValues values;

  /** Where the values of the entry that is being written begin; 0 if the scratch takes them. */
  private long payload;

  /** Where its next value goes. */
  private long to;

  private long began;

  Entry(ThreadLog log, BriefValues values) {
    this.log = log;
    this.values = values;
  }

  /** Begins an entry on an object; its arguments follow. */
  void begin(Object receiver, int method) {
    Known known = log.receivers.seen(receiver);
    if (known == null || !log.hasRoom(ThreadLog.SMALL_EVENT)) {
      payload = 0;
      log.snapshot.begin(receiver, method);
    } else {
      begun(method);
      to = log.receivers.put(to, known, method);
    }
  }

  /** Begins an entry that has arguments alone. */
  void begin(int method) {
    if (!log.hasRoom(ThreadLog.SMALL_EVENT)) {
      payload = 0;
      log.snapshot.begin(method);
    } else {
      log.receivers.none();
      begun(method);
    }
  }

  private void begun(int method) {
    values.of(method, 0);
    began = log.now();
    payload = log.putEntry(method, began) + 1;
    to = payload;
  }

  /** Whether the next value goes right to its place. */
  private boolean isDirect() {
    return payload != 0 && (to - payload < MOST_DIRECT || spill());
  }

  /** Goes on in the scratch; false. */
  @DontInline
  private boolean spill() {
    log.scratch.take(payload, (int) (to - payload));
    payload = 0;
    return false;
  }

  void argument(@Nullable Object value) {
    if (isDirect()) {
      long after = values.put(to, value);
      if (after != 0) {
        to = after;
        return;
      }
      spill();
    }
    log.snapshot.argument(value);
  }

  void argument(long value) {
    if (isDirect()) {
      to = ShortValues.number(to, value);
    } else {
      log.snapshot.number(value);
    }
  }

  void argument(boolean value) {
    if (isDirect()) {
      to = ShortValues.bool(to, value);
    } else {
      log.snapshot.bool(value);
    }
  }

  void argument(double value) {
    if (isDirect()) {
      to = ShortValues.number(to, value);
    } else {
      log.snapshot.number(value);
    }
  }

  /** The scratch takes what follows. */
  Snapshot atLength() {
    if (payload != 0) {
      spill();
    }
    return log.snapshot;
  }

  /** The entry that was begun is whole. */
  void commit(int method) {
    if (payload == 0) {
      log.enterWithValues(method);
      return;
    }
    Memory.putByte(payload - 1, (int) (to - payload));
    payload = 0;
    log.entered(method, to, began, log.receivers.shown(), log.stream());
  }
}
