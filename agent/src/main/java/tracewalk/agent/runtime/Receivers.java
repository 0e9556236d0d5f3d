package tracewalk.agent.runtime;

import jdk.internal.vm.annotation.DontInline;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Layout;
import tracewalk.agent.runtime.Identities.Known;

/**
 * Names the objects that one thread's calls run on, in the fewest bytes: mostly it is the caller's,
 * or one of the very class that declares the method.
 */
final class Receivers {

  /** Where a made object's type ends and its number begins. */
  private static final int TYPE_BITS = 24;

  private final ThreadLog log;
  private final Scratch scratch;
  private final Values values;

  /** Number and type of the receiver that the scratch names; 0 for none. To keep it costs more. */
  private long shown;

  private int shownType;
  private boolean same;

  Receivers(ThreadLog log, Values values) {
    this.log = log;
    this.scratch = log.scratch;
    this.values = values;
  }

  /** A receiver that can be named at once; null for any other. */
  @Nullable Known seen(Object receiver) {
    Known known = values.seenReceiver(receiver);
    return known == null || known.plan.form == TypePlan.Form.SECRET ? null : known;
  }

  /** Names a receiver right where it is to stand, and returns the place after. */
  long put(long to, Known known, int method) {
    about(known);
    if (same) {
      return ShortValues.same(to);
    }
    return isOwn(known, method)
        ? ShortValues.own(to, known.number)
        : ShortValues.closed(to, known.plan.type, known.number);
  }

  private static boolean isOwn(Known known, int method) {
    return known.plan.owner == Recorder.words().owner(method);
  }

  /** The event in the scratch names no receiver that others could refer to. */
  void none() {
    shown = 0;
    same = false;
  }

  private void name(Known known, int method) {
    about(known);
    put(known, method);
  }

  private void about(Known known) {
    shown = known.number;
    shownType = known.plan.type;
    same = log.frames.shown() == known.number && log.inRun(log.frames.position());
  }

  /** Names a receiver at the beginning of the scratch. */
  @DontInline
  void name(Object receiver, int method) {
    none();
    log.busy = true;
    try {
      Known known = values.receiver(receiver);
      if (known.plan.form == TypePlan.Form.SECRET) {
        values.secret(receiver);
      } else {
        name(known, method);
      }
    } catch (Throwable unreadable) {
      scratch.clear();
      none();
      values.unreadable(receiver);
    } finally {
      log.busy = false;
    }
  }

  private void put(Known known, int method) {
    if (same) {
      scratch.putByte(Layout.VALUE_SAME);
    } else if (isOwn(known, method)) {
      scratch.putByte(Layout.VALUE_OWN);
      scratch.putVarint(known.number);
    } else {
      values.closed(known.plan.type, known.number);
    }
  }

  /** A new buffer has begun: what the caller's entry named is named in full. */
  void showAgain() {
    if (same) {
      same = false;
      byte[] rest = scratch.bytes;
      int end = scratch.length;
      scratch.bytes = new byte[rest.length];
      scratch.clear();
      values.closed(shownType, shown);
      scratch.putRaw(rest, 1, end - 1);
    }
  }

  /** Number of the receiver that the scratch names; 0 for none. */
  long shown() {
    return shown;
  }

  /** A name for an object that a constructor has made usable; 0 if there is none. */
  long made(Object object) {
    log.busy = true;
    try {
      Known known = values.receiver(object);
      long number = known.plan.form == TypePlan.Form.SECRET ? 0 : known.number;
      return known.plan.type >>> TYPE_BITS == 0 ? number << TYPE_BITS | known.plan.type : 0;
    } catch (Throwable unreadable) {
      return 0;
    } finally {
      log.busy = false;
    }
  }

  /** Writes an object by that name into the scratch. */
  void putMade(long name) {
    int type = (int) name & ((1 << TYPE_BITS) - 1);
    long number = name >>> TYPE_BITS;
    if (number == 0) {
      values.head(Layout.OBJECT_SECRET, type, 0);
    } else {
      values.closed(type, number);
    }
  }
}
