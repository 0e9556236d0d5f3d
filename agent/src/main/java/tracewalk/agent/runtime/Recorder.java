package tracewalk.agent.runtime;

import org.jspecify.annotations.Nullable;
import tracewalk.agent.runtime.Settings.Level;

/**
 * The calls that weaving puts into a program. None of them throws, but for a stack that is full: a
 * call is then not entered at all, as it would be without the recorder a little deeper.
 */
public final class Recorder {

  private static final boolean STATE = Settings.level == Level.STATE;
  private static final boolean VALUES = Settings.level != Level.CALLS;
  private static final Recording RECORDING = new Recording();

  private Recorder() {}

  public static Words words() {
    return RECORDING.words;
  }

  /** Loads and tries what a thread may need first when its stack is nearly full. */
  public static void warmUp() {
    RECORDING.idle().snapshot.warmUp();
  }

  /** Ends the recording; what still runs is not written any more. */
  public static void close() {
    RECORDING.close();
  }

  /** The same in a JVM that waits for nobody. */
  static void halt() {
    RECORDING.halt();
  }

  static ThreadLog current() {
    return RECORDING.log(Thread.currentThread());
  }

  /** The log of a thread that has recorded something; null if it has not. */
  static @Nullable ThreadLog known() {
    return RECORDING.known(Thread.currentThread());
  }

  /** The next call in this thread is made at this place. */
  public static void site(int site) {
    current().site = site;
  }

  public static void enter(int method) {
    ThreadLog log = current();
    if (!log.busy) {
      log.enter(method);
    }
  }

  /** Static initialisers run between a call and its target: the target still wants the place. */
  public static void enterInitializer(int method) {
    ThreadLog log = current();
    if (!log.busy) {
      int site = log.site;
      log.site = 0;
      log.enter(method);
      log.frames.receiver(site, 0);
    }
  }

  public static ThreadLog begin(int method) {
    ThreadLog log = current();
    log.snapshot.begin(method);
    return log;
  }

  public static ThreadLog begin(@Nullable Object receiver, int method) {
    ThreadLog log = current();
    log.snapshot.begin(receiver, method);
    return log;
  }

  public static ThreadLog arg(ThreadLog log, @Nullable Object value) {
    log.snapshot.argument(value);
    return log;
  }

  public static ThreadLog secret(ThreadLog log, @Nullable Object value) {
    log.snapshot.secretArgument(value);
    return log;
  }

  /** A secret that is no object, and of which its type alone is told. */
  public static ThreadLog hidden(ThreadLog log, int type) {
    log.snapshot.hidden(type);
    return log;
  }

  public static ThreadLog arg(ThreadLog log, boolean value) {
    log.snapshot.bool(value);
    return log;
  }

  public static ThreadLog arg(ThreadLog log, char value) {
    log.snapshot.character(value);
    return log;
  }

  public static ThreadLog arg(ThreadLog log, long value) {
    log.snapshot.number(value);
    return log;
  }

  public static ThreadLog arg(ThreadLog log, double value) {
    log.snapshot.number(value);
    return log;
  }

  public static void commit(ThreadLog log, int method) {
    if (!log.busy) {
      log.enterWithValues(method);
    }
  }

  public static void commit(ThreadLog log, Object receiver, int method) {
    if (!log.busy) {
      log.enterWithValues(method);
      log.frames.receiver(receiver, log.snapshot.receiverHash());
    }
  }

  /** A constructor's object is whole enough to be named. */
  public static void constructed(Object object, int method) {
    ThreadLog log = current();
    if (!log.busy && log.ends(method)) {
      log.frames.receiver(object, 0);
    }
  }

  public static void leave(int method) {
    ThreadLog log = current();
    if (log.busy || !log.ends(method)) {
      return;
    }
    if (VALUES && log.frames.receiver() != null) {
      log.snapshot.nothing();
      log.snapshot.after(log.frames.receiver());
      log.leaveWithValues();
    } else {
      log.leave();
    }
  }

  public static void leaveInitializer(int method) {
    ThreadLog log = current();
    if (!log.busy && log.ends(method)) {
      Object site = log.frames.receiver();
      log.leave();
      log.site = site instanceof Integer place ? place : 0;
    }
  }

  public static void leave(@Nullable Object value, int method) {
    ThreadLog log = current();
    if (!log.busy && log.ends(method)) {
      log.snapshot.result(value, method);
      end(log);
    }
  }

  public static void leaveSecret(@Nullable Object value, int method) {
    ThreadLog log = current();
    if (!log.busy && log.ends(method)) {
      log.snapshot.secretResult(value);
      end(log);
    }
  }

  public static void leaveHidden(int type, int method) {
    ThreadLog log = current();
    if (!log.busy && log.ends(method)) {
      log.snapshot.resultFollows();
      log.snapshot.hidden(type);
      end(log);
    }
  }

  public static void leave(boolean value, int method) {
    ThreadLog log = current();
    if (!log.busy && log.ends(method)) {
      log.snapshot.resultFollows();
      log.snapshot.bool(value);
      end(log);
    }
  }

  public static void leave(char value, int method) {
    ThreadLog log = current();
    if (!log.busy && log.ends(method)) {
      log.snapshot.resultFollows();
      log.snapshot.character(value);
      end(log);
    }
  }

  public static void leave(long value, int method) {
    ThreadLog log = current();
    if (!log.busy && log.ends(method)) {
      log.snapshot.resultFollows();
      log.snapshot.number(value);
      end(log);
    }
  }

  public static void leave(double value, int method) {
    ThreadLog log = current();
    if (!log.busy && log.ends(method)) {
      log.snapshot.resultFollows();
      log.snapshot.number(value);
      end(log);
    }
  }

  private static void end(ThreadLog log) {
    if (STATE && log.frames.receiver() != null) {
      log.snapshot.after(log.frames.receiver());
      log.leaveWithValues();
    } else {
      log.leaveWithResult();
    }
  }

  public static void thrown(Throwable thrown, int method) {
    ThreadLog log = current();
    if (log.busy) {
      return;
    }
    int open = log.frames.depth;
    try {
      if (log.ends(method, thrown)) {
        log.snapshot.exception(thrown, VALUES);
        log.snapshot.after(VALUES ? log.frames.receiver() : null);
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
    ThreadLog log = current();
    if (!log.busy) {
      log.ends(method, thrown);
    }
  }

  public static void thrownInitializer(Throwable thrown, int method) {
    ThreadLog log = current();
    if (!log.busy && log.ends(method)) {
      log.snapshot.exception(thrown, VALUES);
      log.thrown();
    }
  }

  /** A method that the rules name was entered with this argument. */
  public static void seam(@Nullable Object argument, int seam) {
    ThreadLog log = current();
    if (!log.busy) {
      Seam.number(seam).write(log, argument);
    }
  }
}
