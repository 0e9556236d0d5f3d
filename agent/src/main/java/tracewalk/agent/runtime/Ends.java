package tracewalk.agent.runtime;

import org.jspecify.annotations.Nullable;
import tracewalk.agent.runtime.Settings.Level;

/** The calls that weaving puts where a call ends; as little is thrown as by {@link Recorder}. */
public final class Ends {

  private static final boolean STATE = Settings.level.has(Level.STATE);
  private static final boolean VALUES = Settings.level != Level.CALLS;

  private Ends() {}

  /** A constructor's object is whole enough to be named. */
  public static void constructed(Object object, int method) {
    ThreadLog log = Recorder.current();
    if (!log.busy && log.ends(method)) {
      if (STATE) {
        log.frames.receiver(object, 0);
      } else {
        log.frames.made(log.receivers.made(object));
      }
    }
  }

  public static void leave(int method) {
    ThreadLog log = Recorder.current();
    if (log.busy || !log.ends(method)) {
      return;
    }
    if (VALUES && log.snapshot.tellsReceiver()) {
      log.snapshot.nothing();
      log.snapshot.after();
      log.leaveWithValues();
    } else {
      log.leave();
    }
  }

  public static void leaveInitializer(int method) {
    ThreadLog log = Recorder.current();
    if (!log.busy && log.ends(method)) {
      Object site = log.frames.receiver();
      log.leave();
      log.site = site instanceof Integer place ? place : 0;
    }
  }

  public static void leave(@Nullable Object value, int method) {
    ThreadLog log = Recorder.current();
    if (!log.busy && log.ends(method)) {
      if (STATE) {
        log.snapshot.result(value, method);
        end(log);
      } else {
        log.result.leave(value, method);
      }
    }
  }

  public static void leaveSecret(@Nullable Object value, int method) {
    ThreadLog log = Recorder.current();
    if (!log.busy && log.ends(method)) {
      log.snapshot.secretResult(value);
      end(log);
    }
  }

  public static void leaveHidden(int type, int method) {
    ThreadLog log = Recorder.current();
    if (!log.busy && log.ends(method)) {
      log.snapshot.resultFollows();
      log.snapshot.hidden(type);
      end(log);
    }
  }

  public static void leave(boolean value, int method) {
    ThreadLog log = Recorder.current();
    if (!log.busy && log.ends(method)) {
      if (STATE) {
        log.snapshot.resultFollows();
        log.snapshot.bool(value);
        end(log);
      } else {
        log.result.leave(value);
      }
    }
  }

  public static void leave(char value, int method) {
    ThreadLog log = Recorder.current();
    if (!log.busy && log.ends(method)) {
      log.snapshot.resultFollows();
      log.snapshot.character(value);
      end(log);
    }
  }

  public static void leave(long value, int method) {
    ThreadLog log = Recorder.current();
    if (!log.busy && log.ends(method)) {
      if (STATE) {
        log.snapshot.resultFollows();
        log.snapshot.number(value);
        end(log);
      } else {
        log.result.leave(value);
      }
    }
  }

  public static void leave(double value, int method) {
    ThreadLog log = Recorder.current();
    if (!log.busy && log.ends(method)) {
      log.snapshot.resultFollows();
      log.snapshot.number(value);
      end(log);
    }
  }

  private static void end(ThreadLog log) {
    if (STATE && log.snapshot.tellsReceiver()) {
      log.snapshot.after();
      log.leaveWithValues();
    } else {
      log.leaveWithResult();
    }
  }

  public static void thrown(Throwable thrown, int method) {
    ThreadLog log = Recorder.current();
    if (log.busy) {
      return;
    }
    int open = log.frames.depth;
    try {
      if (log.ends(method, thrown)) {
        log.snapshot.exception(thrown, VALUES);
        if (VALUES) {
          log.snapshot.after();
        }
        log.thrown();
      }
    } catch (StackOverflowError full) {
      if (log.frames.depth == open) {
        log.thrownUnsaid();
      }
    }
  }

  /** A method's own handler got this: the calls that it came through are over. */
  public static void caught(Object thrown, int method) {
    ThreadLog log = Recorder.current();
    if (!log.busy) {
      log.ends(method, thrown);
    }
  }

  public static void thrownInitializer(Throwable thrown, int method) {
    ThreadLog log = Recorder.current();
    if (!log.busy && log.ends(method)) {
      log.snapshot.exception(thrown, VALUES);
      log.thrown();
    }
  }
}
