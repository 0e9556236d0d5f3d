package tracewalk.agent.runtime;

import org.jspecify.annotations.Nullable;

/** What weaving puts at the lines of a program; as little is thrown as by {@link Recorder}. */
public final class LineRecorder {

  private LineRecorder() {}

  /**
   * The call that was entered last can show lines.
   *
   * @param variables how many of its local variables have names
   */
  public static void open(int variables) {
    ThreadLog log = Recorder.current();
    if (!log.busy) {
      log.locals.open(variables);
    }
  }

  /** A line at which no variable has a value. */
  public static void bare(int place) {
    end(line(place));
  }

  /** A line; its variables follow, in the order in which the dictionary has them. */
  public static ThreadLog line(int place) {
    ThreadLog log = Recorder.current();
    if (!log.busy) {
      log.locals.begin(place);
    }
    return log;
  }

  public static ThreadLog local(ThreadLog log, @Nullable Object value, int variable) {
    if (!log.busy) {
      log.locals.object(value, variable);
    }
    return log;
  }

  public static ThreadLog secret(ThreadLog log, @Nullable Object value, int variable) {
    if (!log.busy) {
      log.locals.secret(value, variable);
    }
    return log;
  }

  public static ThreadLog local(ThreadLog log, boolean value, int variable) {
    if (!log.busy) {
      log.locals.bool(value, variable);
    }
    return log;
  }

  public static ThreadLog local(ThreadLog log, char value, int variable) {
    if (!log.busy) {
      log.locals.character(value, variable);
    }
    return log;
  }

  public static ThreadLog local(ThreadLog log, long value, int variable) {
    if (!log.busy) {
      log.locals.number(value, variable);
    }
    return log;
  }

  public static ThreadLog local(ThreadLog log, double value, int variable) {
    if (!log.busy) {
      log.locals.number(value, variable);
    }
    return log;
  }

  public static void end(ThreadLog log) {
    if (!log.busy) {
      log.locals.end();
    }
  }
}
