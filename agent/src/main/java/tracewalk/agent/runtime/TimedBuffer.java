package tracewalk.agent.runtime;

import jdk.internal.vm.annotation.DontInline;
import tracewalk.agent.format.Layout;

/** A thread's events with their times. */
abstract class TimedBuffer extends CountedBuffer {

  /** By which a thread is known; it is never used again. */
  final long number;

  private final Recording recording;
  private long tick = -1;
  private int turns;

  TimedBuffer(long number, Recording recording, Writer writer) {
    super(writer);
    this.number = number;
    this.recording = recording;
  }

  /** The last event's time, unless the clock has ticked or another thread has asked it since. */
  final long now() {
    return Clock.COARSE && Clock.tick == tick && (Clock.writer == number || turns == 0)
        ? last
        : askClock();
  }

  @DontInline
  private long askClock() {
    if (Clock.COARSE) {
      long seen = Clock.tick;
      if (seen == tick) {
        turns--;
      } else {
        turns = Clock.MOST_TURNS;
        tick = seen == Clock.ASLEEP ? -1 : seen;
        Clock.use(seen);
      }
      Clock.writer = number;
    }
    return Math.max(last, recording.now());
  }

  /** The first number of an event that says its own time, and the time. */
  final long putTime(long to, long code, long now) {
    return Memory.putVarint(Memory.putVarint(to, code << 3 | Layout.HEAD_OTHER), now - last);
  }
}
