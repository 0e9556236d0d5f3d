package tracewalk.trace.find;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.EventKind;
import tracewalk.agent.format.MethodInfo;
import tracewalk.trace.Recording;
import tracewalk.trace.Window;
import tracewalk.trace.beside.Pieces;
import tracewalk.trace.table.Bits;

/** Answers one query, segment by segment. */
final class Search {
  private static final Set<Field> WAYS =
      EnumSet.of(
          Field.METHOD, Field.CALLER, Field.CELL, Field.SERVICE, Field.THREAD, Field.PROCESS);
  private static final Set<Field> ANY_STEP =
      EnumSet.of(
          Field.ANY,
          Field.VALUE,
          Field.ARG,
          Field.RESULT,
          Field.THREW,
          Field.SENT,
          Field.TYPE,
          Field.IS);

  private final Recording recording;
  private final Window window;
  private final Pieces<Segment> calls;
  private final Pieces<Segment> values;
  private final Names names;
  private final Query query;
  private final @Nullable IntPredicate inView;
  private final boolean callsOnly;
  private final WayFilter ways;
  private final Map<String, BitSet> methods = new ConcurrentHashMap<>();
  private final Map<Integer, LongAdder> groups = new ConcurrentHashMap<>();
  private final LongAdder hidden = new LongAdder();

  Search(
      Recording recording,
      Pieces<Segment> calls,
      Pieces<Segment> values,
      Names names,
      Query query,
      @Nullable IntPredicate inView) {
    this.recording = recording;
    this.window = recording.window();
    this.calls = calls;
    this.values = values;
    this.names = names;
    this.query = query;
    this.inView = inView;
    this.callsOnly = query.words().stream().noneMatch(word -> ANY_STEP.contains(word.field()));
    this.ways = WayFilter.of(query, names);
  }

  Found run() {
    List<Segment> all = query.isEmpty() ? List.of() : calls.all();
    long[] words = new long[all.size() * Segment.WORDS];
    IntStream.range(0, all.size())
        .parallel()
        .forEach(
            number ->
                System.arraycopy(events(number), 0, words, number * Segment.WORDS, Segment.WORDS));
    return new Found(
        Bits.of(words), window::step, hidden.intValue(), counted(), calls.progress() * searched());
  }

  private double searched() {
    boolean methodsAlone = query.words().stream().allMatch(word -> WAYS.contains(word.field()));
    return methodsAlone ? 1 : values.progress();
  }

  private List<Found.Group> counted() {
    return groups.entrySet().stream()
        .map(entry -> group(entry.getKey(), entry.getValue().intValue()))
        .sorted(
            Comparator.comparingInt(Found.Group::count)
                .reversed()
                .thenComparing(Found.Group::className)
                .thenComparing(Found.Group::method))
        .toList();
  }

  private Found.Group group(int number, int count) {
    MethodInfo method = names.method(number);
    return method == null
        ? new Found.Group("", "", count)
        : new Found.Group(method.className(), method.method(), count);
  }

  /** The events of a segment that answer and are in view. */
  private long[] events(int number) {
    Segment segment = calls.all().get(number);
    long[] found = within(segment);
    for (Query.Word word : query.words()) {
      if (!WAYS.contains(word.field())) {
        and(found, word(word, segment, values.piece(number)));
      }
    }
    int first = number * Segment.EVENTS;
    window.keepSteps(first, found);
    if (inView != null) {
      keepInView(first, found, inView);
    }
    count(segment, found);
    return found;
  }

  /** The events of the calls that the words on methods and threads leave. */
  private long[] within(Segment segment) {
    long[] found = new long[Segment.WORDS];
    if (ways.keepsAll() && !callsOnly) {
      Arrays.fill(found, -1);
      return found;
    }
    for (int term = 0; term < segment.terms(); term++) {
      char kind = segment.kind(term);
      if ((kind == Kind.ENTRIES || (kind == Kind.WITHIN && !callsOnly))
          && ways.keeps(segment.way(term))) {
        segment.mark(term, found);
      }
    }
    return found;
  }

  private long[] word(Query.Word word, Segment segment, @Nullable Segment shown) {
    return switch (word.field()) {
      case ARG -> and(value(word.text(), shown), kinds(segment, EventKind.ENTER));
      case RESULT -> and(value(word.text(), shown), kinds(segment, EventKind.RETURN));
      case THREW -> and(value(word.text(), shown), kinds(segment, EventKind.THROW));
      case SENT -> and(value(word.text(), shown), kinds(segment, EventKind.SEND));
      case TYPE -> terms(word.text(), shown, Kind.TYPE, Kind.TYPE);
      case IS -> named(segment, word.text());
      case ANY -> or(value(word.text(), shown), called(segment, word.text()));
      default -> value(word.text(), shown);
    };
  }

  private static long[] value(String text, @Nullable Segment shown) {
    return terms(text, shown, Kind.TEXT, Kind.NUMBER);
  }

  private static long[] terms(String text, @Nullable Segment shown, char least, char most) {
    long[] found = new long[Segment.WORDS];
    if (shown != null) {
      byte[] sought = text.getBytes(StandardCharsets.UTF_8);
      shown.holding(
          sought,
          Kind.NUMBER,
          term -> {
            if (shown.kind(term) >= least && shown.kind(term) <= most) {
              shown.mark(term, found);
            }
          });
    }
    return found;
  }

  /** The entries of calls of methods whose name holds a text. */
  private long[] called(Segment segment, String text) {
    BitSet wanted = methods.computeIfAbsent(text, names::methodsHolding);
    long[] found = new long[Segment.WORDS];
    for (int term = 0; term < segment.terms(); term++) {
      if (segment.kind(term) == Kind.ENTRIES && wanted.get(segment.way(term).method())) {
        segment.mark(term, found);
      }
    }
    return found;
  }

  private static long[] kinds(Segment segment, EventKind kind) {
    long[] found = new long[Segment.WORDS];
    for (int term = segment.terms() - 1; term >= 0 && segment.kind(term) == Kind.EVENTS; term--) {
      if (segment.term(term).equals(kind.name())) {
        segment.mark(term, found);
      }
    }
    return found;
  }

  private static long[] named(Segment segment, String word) {
    return switch (word) {
      case "call" -> kinds(segment, EventKind.ENTER);
      case "return" -> kinds(segment, EventKind.RETURN);
      case "throw" -> kinds(segment, EventKind.THROW);
      case "send" -> kinds(segment, EventKind.SEND);
      case "receive" -> kinds(segment, EventKind.RECEIVE);
      default -> new long[Segment.WORDS];
    };
  }

  private static long[] and(long[] set, long[] other) {
    for (int word = 0; word < set.length; word++) {
      set[word] &= other[word];
    }
    return set;
  }

  private static long[] or(long[] set, long[] other) {
    for (int word = 0; word < set.length; word++) {
      set[word] |= other[word];
    }
    return set;
  }

  private void keepInView(int first, long[] found, IntPredicate shown) {
    int gone = 0;
    for (int word = 0; word < found.length; word++) {
      for (long left = found[word]; left != 0; left &= left - 1) {
        int event = (word << 6) + Long.numberOfTrailingZeros(left);
        if (!shown.test(window.step(first + event))) {
          found[word] &= ~(1L << event);
          gone++;
        }
      }
    }
    hidden.add(gone);
  }

  private void count(Segment segment, long[] found) {
    if (Arrays.stream(found).allMatch(word -> word == 0)) {
      return;
    }
    for (int term = 0; term < segment.terms(); term++) {
      if (segment.kind(term) == Kind.ENTRIES || segment.kind(term) == Kind.WITHIN) {
        int count = segment.countIn(term, found);
        if (count > 0) {
          int method = segment.way(term).method();
          groups.computeIfAbsent(method, none -> new LongAdder()).add(count);
        }
      }
    }
  }
}
