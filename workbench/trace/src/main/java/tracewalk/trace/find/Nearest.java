package tracewalk.trace.find;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Recording;
import tracewalk.trace.index.Events;

/** Finds the step next to one among those that are like it; most of a recording is not read. */
final class Nearest {
  private final Recording recording;
  private final Events events;
  private final List<Segment> calls;
  private final Names names;
  private final IntPredicate inView;

  Nearest(Recording recording, List<Segment> calls, Names names, @Nullable IntPredicate inView) {
    this.recording = recording;
    this.events = recording.index().events();
    this.calls = calls;
    this.names = names;
    this.inView = inView == null ? step -> true : inView;
  }

  /** The next or the last such step, or 0. */
  int to(int step, Kin kin, boolean ahead) {
    int event = recording.window().event(step);
    int call = events.call(event);
    if (kin == Kin.METHOD && call == 0) {
      return 0;
    }
    int thread = events.thread(event);
    return switch (kin) {
      case METHOD -> calls(event, ofMethod(call), false, ahead);
      case THREAD -> calls(event, new WayFilter(null, null, only(thread)), true, ahead);
      case PLACE -> calls(event, new WayFilter(null, null, placeOf(thread)), true, ahead);
    };
  }

  private WayFilter ofMethod(int call) {
    String path = names.path(recording.index().calls().method(call));
    return new WayFilter(names.methodsOf(path), null, null);
  }

  private static BitSet only(int thread) {
    BitSet one = new BitSet();
    one.set(thread);
    return one;
  }

  private BitSet placeOf(int thread) {
    return names.threadsAt(names.thread(thread).place());
  }

  private int shown(int event) {
    int step = recording.window().step(event);
    return step > 0 && inView.test(step) ? step : 0;
  }

  private int calls(int event, WayFilter like, boolean within, boolean ahead) {
    int first = event / Segment.EVENTS;
    for (int at = first; at >= 0 && at < calls.size(); at += ahead ? 1 : -1) {
      long[] set = marked(calls.get(at), like, within);
      int from = at == first ? event % Segment.EVENTS : ahead ? -1 : Segment.EVENTS;
      int step = ahead ? after(set, at, from) : before(set, at, from);
      if (step > 0) {
        return step;
      }
    }
    return 0;
  }

  private static long @Nullable [] marked(Segment segment, WayFilter like, boolean within) {
    long[] set = null;
    for (int term = 0; term < segment.terms(); term++) {
      char kind = segment.kind(term);
      boolean wanted = kind == Kind.ENTRIES || (within && kind == Kind.WITHIN);
      if (wanted && like.keeps(segment.way(term))) {
        set = set == null ? new long[Segment.WORDS] : set;
        segment.mark(term, set);
      }
    }
    return set;
  }

  private int after(long @Nullable [] set, int segment, int from) {
    int begin = from + 1;
    for (int word = begin >>> 6; set != null && word < set.length; word++) {
      long left = word == begin >>> 6 ? set[word] & -1L << begin : set[word];
      for (; left != 0; left &= left - 1) {
        int bit = (word << 6) + Long.numberOfTrailingZeros(left);
        int step = shown(segment * Segment.EVENTS + bit);
        if (step > 0) {
          return step;
        }
      }
    }
    return 0;
  }

  private int before(long @Nullable [] set, int segment, int from) {
    int last = from - 1;
    for (int word = last >> 6; set != null && word >= 0; word--) {
      long left = word == last >> 6 ? set[word] & -1L >>> 63 - (last & 63) : set[word];
      for (; left != 0; left &= ~Long.highestOneBit(left)) {
        int bit = (word << 6) + 63 - Long.numberOfLeadingZeros(left);
        int step = shown(segment * Segment.EVENTS + bit);
        if (step > 0) {
          return step;
        }
      }
    }
    return 0;
  }
}
