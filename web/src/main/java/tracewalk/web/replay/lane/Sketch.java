package tracewalk.web.replay.lane;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tracewalk.trace.StepKind;
import tracewalk.web.replay.Run;
import tracewalk.web.replay.Track;

/**
 * Notes, of steps that it is told in order, which lanes work in which part and what passes between
 * them. However long the run, it takes a few megabytes: parts become longer, and of very many
 * messages one in two, in four, in eight is noted.
 */
final class Sketch {
  private static final int MOST_WORDS = 1 << 18;
  private static final int MOST_HOPS = 1 << 16;
  private static final int PIECE = 1 << 20;

  private final Run run;
  private final Track track;
  private final LaneTable table;
  private final int first;
  private final int words;
  private final int part;
  private final long[] busy;
  private Map<Integer, Long> sent = new HashMap<>();
  private Set<Integer> taken = new HashSet<>();
  private List<Hop> hops = new ArrayList<>();
  private List<Integer> unsent = new ArrayList<>();
  private int halvings;
  private int next;
  private int looked;

  /** A sketch of {@code size} places of a view from {@code first} on. */
  Sketch(Run run, Track track, LaneTable table, int first, int size) {
    this.run = run;
    this.track = track;
    this.table = table;
    this.first = first;
    this.next = first;
    this.words = Math.max(1, (table.lanes().size() + 63) / 64);
    this.part = (int) Math.max(1, ((long) size * words + MOST_WORDS - 1) / MOST_WORDS);
    this.busy = new long[((size + part - 1) / part) * words];
  }

  /** Goes through places of the view that follow upon each other. */
  void read(int from, int to) {
    next = from;
    int last = track.stepAt(to);
    for (int step = track.stepAt(from); step <= last; step += PIECE) {
      run.eachStep(step, Math.min(last, step + PIECE - 1), this::at);
    }
  }

  private void at(int number, StepKind kind, int call, int thread) {
    if (!track.shows(number)) {
      return;
    }
    int place = next++;
    int lane = table.lane(thread);
    looked++;
    busy[(place - first) / part * words + (lane >> 6)] |= 1L << lane;
    if (kind == StepKind.SEND || kind == StepKind.RECEIVE) {
      message(kind, run.sent(number), place, lane);
    }
  }

  private void message(StepKind kind, int link, int place, int lane) {
    if (link == 0 || !notes(link)) {
      return;
    }
    if (kind == StepKind.SEND) {
      sent.put(link, (long) place << 32 | lane);
    } else if (sent.containsKey(link)) {
      long from = sent.get(link);
      taken.add(link);
      add(new Hop(link, (int) (from >> 32), (int) from, place, lane, 1));
    } else {
      unsent.add(link);
    }
    if (sent.size() + unsent.size() > 2 * MOST_HOPS || hops.size() > MOST_HOPS) {
      halve();
    }
  }

  /**
   * Both ends of a message are noted or neither; which ones are has nothing to do with its kind.
   */
  private boolean notes(int link) {
    return halvings == 0 || (link * 0x9E3779B1) >>> (32 - halvings) == 0;
  }

  private void halve() {
    halvings++;
    sent.keySet().removeIf(link -> !notes(link));
    hops.removeIf(hop -> !notes(hop.link()));
    taken.removeIf(link -> !notes(link));
    unsent.removeIf(link -> !notes(link));
  }

  /** No more is told: what was only needed meanwhile is let go. */
  Sketch done() {
    sent = Map.of();
    taken = Set.of();
    unsent = List.of();
    hops = List.copyOf(hops);
    return this;
  }

  /** Messages of which only one end was told, their links. */
  List<Integer> halves() {
    List<Integer> halves = new ArrayList<>(unsent);
    sent.keySet().stream().filter(link -> !taken.contains(link)).forEach(halves::add);
    return halves;
  }

  /** Adds what passes between two lanes. */
  void add(Hop hop) {
    if (hop.fromLane() != hop.toLane()) {
      hops.add(hop);
    }
  }

  List<Hop> hops() {
    return hops;
  }

  /** Of how many messages one was noted. */
  int every() {
    return 1 << halvings;
  }

  /** How many places are noted as one. */
  int part() {
    return part;
  }

  int looked() {
    return looked;
  }

  /** The places between two, in columns of at least so many. */
  Columns columns(int from, int to, int atLeast) {
    Columns columns = new Columns(from, to, Math.max(part, atLeast), words);
    for (int at = (from - first) / part; at <= (to - first) / part; at++) {
      int begin = Math.max(from, first + at * part);
      int end = Math.min(to, first + (at + 1) * part - 1);
      for (int word = 0; word < words; word++) {
        columns.add(begin, end, word, busy[at * words + word]);
      }
    }
    return columns;
  }
}
