package tracewalk.trace.find;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Recording;
import tracewalk.trace.Window;
import tracewalk.trace.beside.Pieces;
import tracewalk.trace.index.CallTree;
import tracewalk.trace.index.Links;

/** Counts the calls of a method by a method in a cell. */
public final class Landmarks {
  private final Recording recording;
  private final CallTree tree;
  private final Pieces<Segment> calls;
  private final Names names;

  Landmarks(Recording recording, Pieces<Segment> calls, Names names) {
    this.recording = recording;
    this.tree = recording.index().calls();
    this.calls = calls;
    this.names = names;
  }

  /**
   * Where a landmark is.
   *
   * @param step the step, or the one that is most like it; 0 if there is none
   * @param count how many such calls there are, at least
   */
  public record Place(int step, int count, boolean exact) {}

  /** The landmark of a step; null for what happens outside every call. */
  @Nullable Landmark of(int step) {
    int event = recording.window().event(step);
    int call = recording.index().events().call(event);
    return call == 0 ? null : of(call, moment(call, event));
  }

  private int moment(int call, int event) {
    return switch (recording.index().events().kind(event)) {
      case ENTER -> Landmark.CALL;
      case RETURN, THROW -> Landmark.END;
      default -> {
        Links links = recording.index().links();
        yield (int) messages(call, links.messagesBefore(event)).count() + 1;
      }
    };
  }

  /** The messages of a call among those before one. */
  private IntStream messages(int call, int end) {
    Links links = recording.index().links();
    int first = links.messagesBefore(tree.enterEvent(call));
    return IntStream.range(first, end)
        .map(links::message)
        .filter(event -> recording.index().events().call(event) == call);
  }

  private Landmark of(int call, int moment) {
    int enter = tree.enterEvent(call);
    String cell = cell(recording.index().events().thread(enter));
    String caller = tree.parent(call) == 0 ? "" : names.path(tree.method(tree.parent(call)));
    String method = names.path(tree.method(call));
    WayFilter like = like(cell, caller, method);
    int before = 0;
    int segment = enter / Segment.EVENTS;
    for (int each = 0; each < segment; each++) {
      before += count(calls.all().get(each), like);
    }
    long[] last = marked(calls.all().get(segment), like);
    int number = before + below(last, enter % Segment.EVENTS) + 1;
    return new Landmark(cell, caller, method, number, moment);
  }

  private String cell(int thread) {
    return Objects.requireNonNullElse(names.thread(thread).cell(), "");
  }

  private WayFilter like(String cell, String caller, String method) {
    BitSet callers = names.methodsOf(caller);
    if (caller.isEmpty()) {
      callers.set(0);
    }
    return new WayFilter(names.methodsOf(method), callers, names.threadsOf(cell));
  }

  private static int count(Segment segment, WayFilter like) {
    int count = 0;
    for (int term = 0; term < segment.terms(); term++) {
      if (segment.kind(term) == Kind.ENTRIES && like.keeps(segment.way(term))) {
        count += segment.count(term);
      }
    }
    return count;
  }

  private static long[] marked(Segment segment, WayFilter like) {
    long[] set = new long[Segment.WORDS];
    for (int term = 0; term < segment.terms(); term++) {
      if (segment.kind(term) == Kind.ENTRIES && like.keeps(segment.way(term))) {
        segment.mark(term, set);
      }
    }
    return set;
  }

  private static int below(long[] set, int event) {
    int count = 0;
    for (int word = 0; word < event >>> 6; word++) {
      count += Long.bitCount(set[word]);
    }
    return count + Long.bitCount(set[event >>> 6] & (1L << event) - 1);
  }

  /** The landmark's step; where there are fewer, the last; where none is, one by another caller. */
  Place find(Landmark landmark) {
    Place place = find(like(landmark.cell(), landmark.caller(), landmark.method()), landmark);
    if (place.step() == 0) {
      WayFilter inCell =
          new WayFilter(names.methodsOf(landmark.method()), null, names.threadsOf(landmark.cell()));
      place = inexact(find(inCell, landmark));
    }
    if (place.step() == 0) {
      place =
          inexact(find(new WayFilter(names.methodsOf(landmark.method()), null, null), landmark));
    }
    return place;
  }

  private static Place inexact(Place place) {
    return new Place(place.step(), place.count(), false);
  }

  private Place find(WayFilter like, Landmark landmark) {
    int before = 0;
    int nearest = 0;
    List<Segment> segments = calls.all();
    for (int each = 0; each < segments.size(); each++) {
      int count = count(segments.get(each), like);
      if (count > 0) {
        int wanted = Math.min(count, landmark.number() - before);
        nearest = wanted > 0 ? callAt(each, wanted, like) : nearest;
      }
      before += count;
      if (before >= landmark.number()) {
        return at(nearest, landmark, before);
      }
    }
    return new Place(nearest == 0 ? 0 : recording.window().firstStep(nearest), before, false);
  }

  private Place at(int call, Landmark landmark, int count) {
    Window window = recording.window();
    int begin = window.firstStep(call);
    int step =
        switch (landmark.moment()) {
          case Landmark.CALL -> begin;
          case Landmark.END -> window.lastStep(call);
          default -> message(call, landmark.moment());
        };
    return step == 0 ? new Place(begin, count, false) : new Place(step, count, true);
  }

  private int message(int call, int number) {
    int exit = tree.exitEvent(call);
    int end = exit < 0 ? recording.index().events().size() : exit;
    return messages(call, recording.index().links().messagesBefore(end))
        .skip(number - 1L)
        .map(recording.window()::step)
        .findFirst()
        .orElse(0);
  }

  /** The call that is the so manieth of a segment, from 1. */
  private int callAt(int segment, int number, WayFilter like) {
    long[] set = marked(calls.all().get(segment), like);
    int left = number;
    int word = 0;
    while (Long.bitCount(set[word]) < left) {
      left -= Long.bitCount(set[word++]);
    }
    long rest = set[word];
    for (; left > 1; left--) {
      rest &= rest - 1;
    }
    int inSegment = (word << 6) + Long.numberOfTrailingZeros(rest);
    return recording.index().events().call(segment * Segment.EVENTS + inSegment);
  }
}
