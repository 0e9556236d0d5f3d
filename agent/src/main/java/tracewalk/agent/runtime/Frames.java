package tracewalk.agent.runtime;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one thread that are open, as the recorder believes. Four numbers a call stand side
 * by side: to store an object costs more, so that is done only where an object is wanted.
 */
final class Frames {

  private static final int FIRST = 16;
  private static final int FACTS = 4;
  private static final int SHOWN = 1;
  private static final int POSITION = 2;
  private static final int MADE = 3;

  int depth;
  private long[] facts = new long[FIRST * FACTS];
  private @Nullable Object[] receivers = new Object[FIRST];
  private long[] hashes = new long[FIRST];

  /** Makes room for one more, so that {@link #push} cannot fail. */
  void reserve() {
    if (depth == receivers.length) {
      facts = Arrays.copyOf(facts, depth * FACTS * 2);
      hashes = Arrays.copyOf(hashes, depth * 2);
      receivers = Arrays.copyOf(receivers, depth * 2);
    }
  }

  void push(int method) {
    push(method, 0, 0);
  }

  /**
   * Adds a call.
   *
   * @param shown number of the object that its entry names as the receiver, 0 for none
   * @param position of its entry among the bytes of the thread's events
   */
  void push(int method, long shown, long position) {
    int at = depth++ * FACTS;
    facts[at + MADE] = 0;
    facts[at + POSITION] = position;
    facts[at + SHOWN] = shown;
    facts[at] = method;
  }

  void pop() {
    receivers[--depth] = null;
  }

  /** The top frame's method, its complement for a call that is not written; 0 for no frame. */
  int top() {
    return depth == 0 ? 0 : method(depth - 1);
  }

  private int method(int frame) {
    return (int) facts[frame * FACTS];
  }

  /** How many frames are above the uppermost one of a method; -1 if it has none. */
  int above(int method) {
    for (int frame = depth - 1; frame >= 0; frame--) {
      if (method(frame) == method || method(frame) == ~method) {
        return depth - 1 - frame;
      }
    }
    return -1;
  }

  /**
   * Says on which object the top frame's call runs.
   *
   * @param hash of the bytes that showed it, 0 if it was not shown
   */
  void receiver(Object receiver, long hash) {
    if (depth > 0) {
      receivers[depth - 1] = receiver;
      hashes[depth - 1] = hash;
    }
  }

  @Nullable Object receiver() {
    return depth == 0 ? null : receivers[depth - 1];
  }

  long hash() {
    return hashes[depth - 1];
  }

  /** Number of the object that the top frame's entry names as the receiver; 0 for none. */
  long shown() {
    return depth == 0 ? 0 : facts[(depth - 1) * FACTS + SHOWN];
  }

  /** Where the event that entered the top frame stands among the bytes of the thread's events. */
  long position() {
    return facts[(depth - 1) * FACTS + POSITION];
  }

  /** The top frame is a constructor's; its object has a name now. */
  void made(long named) {
    facts[(depth - 1) * FACTS + MADE] = named;
  }

  /** The same name; 0 for none. */
  long made() {
    return depth == 0 ? 0 : facts[(depth - 1) * FACTS + MADE];
  }
}
