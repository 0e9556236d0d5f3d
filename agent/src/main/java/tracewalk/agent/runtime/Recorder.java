package tracewalk.agent.runtime;

import jdk.internal.vm.annotation.DontInline;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.runtime.Settings.Level;

/**
 * The calls that weaving puts into a program. None of them throws, but for a stack that is full: a
 * call is then not entered at all, as it would be without the recorder a little deeper.
 */
public final class Recorder {

  private static final boolean STATE = Settings.level.has(Level.STATE);
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

  /** Enters a method without parameters. */
  @DontInline
  public static void enterOn(Object receiver, int method) {
    ThreadLog log = current();
    if (!log.busy) {
      log.entry.begin(receiver, method);
      log.entry.commit(method);
    }
  }

  /** Enters a method with one parameter. */
  @DontInline
  public static void enterOn(Object receiver, long argument, int method) {
    ThreadLog log = current();
    if (!log.busy) {
      log.entry.begin(receiver, method);
      log.entry.argument(argument);
      log.entry.commit(method);
    }
  }

  /** The same. */
  @DontInline
  public static void enterOn(Object receiver, @Nullable Object argument, int method) {
    ThreadLog log = current();
    if (!log.busy) {
      log.entry.begin(receiver, method);
      log.entry.argument(argument);
      log.entry.commit(method);
    }
  }

  @DontInline
  public static ThreadLog begin(int method) {
    ThreadLog log = current();
    if (!log.busy) {
      if (STATE) {
        log.snapshot.begin(method);
      } else {
        log.entry.begin(method);
      }
    }
    return log;
  }

  @DontInline
  public static ThreadLog begin(Object receiver, int method) {
    ThreadLog log = current();
    if (!log.busy) {
      if (STATE) {
        log.snapshot.begin(receiver, method);
      } else {
        log.entry.begin(receiver, method);
      }
    }
    return log;
  }

  @DontInline
  public static ThreadLog arg(ThreadLog log, @Nullable Object value) {
    if (!log.busy) {
      log.entry.argument(value);
    }
    return log;
  }

  public static ThreadLog secret(ThreadLog log, @Nullable Object value) {
    if (!log.busy) {
      log.entry.atLength().secretArgument(value);
    }
    return log;
  }

  /** A secret that is no object, and of which its type alone is told. */
  public static ThreadLog hidden(ThreadLog log, int type) {
    if (!log.busy) {
      log.entry.atLength().hidden(type);
    }
    return log;
  }

  public static ThreadLog arg(ThreadLog log, boolean value) {
    if (!log.busy) {
      log.entry.argument(value);
    }
    return log;
  }

  public static ThreadLog arg(ThreadLog log, char value) {
    if (!log.busy) {
      log.entry.atLength().character(value);
    }
    return log;
  }

  public static ThreadLog arg(ThreadLog log, long value) {
    if (!log.busy) {
      log.entry.argument(value);
    }
    return log;
  }

  public static ThreadLog arg(ThreadLog log, double value) {
    if (!log.busy) {
      log.entry.argument(value);
    }
    return log;
  }

  public static void commit(ThreadLog log, int method) {
    if (!log.busy) {
      log.entry.commit(method);
    }
  }

  public static void commit(ThreadLog log, Object receiver, int method) {
    if (!log.busy) {
      log.enterWithValues(method);
      log.frames.receiver(receiver, log.snapshot.receiverHash());
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
