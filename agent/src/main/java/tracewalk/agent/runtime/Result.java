package tracewalk.agent.runtime;

import jdk.internal.vm.annotation.DontInline;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Layout;

/** A thread's returns with a result, where the result alone is told. */
final class Result {

  private final ThreadLog log;
  private final BriefValues values;

  Result(ThreadLog log, BriefValues values) {
    this.log = log;
    this.values = values;
  }

  /** Leaves with a number. */
  @DontInline
  void leave(long result) {
    if (!log.hasRoom(ThreadLog.SMALL_EVENT)) {
      log.drop();
      return;
    }
    long now = log.now();
    long place = resultPlace(now);
    returnedWith(place, ShortValues.number(place, result), now);
  }

  /** Leaves with true or false. */
  @DontInline
  void leave(boolean result) {
    if (!log.hasRoom(ThreadLog.SMALL_EVENT)) {
      log.drop();
      return;
    }
    long now = log.now();
    long place = resultPlace(now);
    returnedWith(place, ShortValues.bool(place, result), now);
  }

  /** Leaves with an object. */
  @DontInline
  void leave(@Nullable Object result, int method) {
    values.of(method, 1);
    if (!log.hasRoom(ThreadLog.SMALL_EVENT) || !leaveBriefly(result)) {
      log.snapshot.result(result, method);
      log.leaveWithResult();
    }
  }

  /** False if the result takes more than a few bytes; nothing is written then. */
  private boolean leaveBriefly(@Nullable Object result) {
    long now = log.now();
    long place = resultPlace(now);
    long after = values.put(place, result);
    if (after != 0) {
      returnedWith(place, after, now);
    }
    return after != 0;
  }

  /** Where the result of a return goes; its length, or the head with it, goes before. */
  private long resultPlace(long now) {
    return (now == log.last ? log.at : log.putTime(log.at, Layout.CODE_RESULT, now)) + 1;
  }

  private void returnedWith(long payload, long to, long now) {
    int length = (int) (to - payload);
    Memory.putByte(payload - 1, now == log.last ? length << 3 | Layout.HEAD_RESULT : length);
    log.returned(to, now);
  }
}
