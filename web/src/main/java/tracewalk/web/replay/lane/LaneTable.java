package tracewalk.web.replay.lane;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.ThreadView;
import tracewalk.web.replay.Run;

/** The lanes of a run, and which of them each thread belongs to. */
public final class LaneTable {
  private final List<Lane> lanes;
  private final int[] ofThread;
  private final Map<String, Integer> ofId = new HashMap<>();

  private LaneTable(List<Lane> lanes, List<ThreadView> threads, boolean each) {
    this.lanes = lanes;
    Map<Lane, Integer> numbers = new HashMap<>();
    lanes.forEach(lane -> numbers.put(lane, numbers.size()));
    this.ofThread = threads.stream().mapToInt(view -> numbers.get(lane(view, each))).toArray();
    for (int thread = 0; thread < ofThread.length; thread++) {
      ofId.put(threads.get(thread).id(), ofThread[thread]);
    }
  }

  /**
   * The lanes in the order of their places, and in a place in that in which they first work.
   *
   * @param each whether every thread has a lane of its own
   */
  public static LaneTable of(Run run, boolean each) {
    List<ThreadView> threads = run.threads();
    List<ThreadView> order = new ArrayList<>(threads);
    order.sort(Comparator.comparingInt(LaneTable::appearance));
    LinkedHashSet<Lane> lanes = new LinkedHashSet<>();
    order.forEach(view -> lanes.add(lane(view, each)));
    List<String> places = places(run);
    List<Lane> sorted = new ArrayList<>(lanes);
    sorted.sort(Comparator.comparingInt(lane -> rank(places, lane.place())));
    return new LaneTable(List.copyOf(sorted), threads, each);
  }

  /** The cells, or else the processes, in the recording's order. */
  public static List<String> places(Run run) {
    return run.cells().isEmpty()
        ? run.threads().stream()
            .map(ThreadView::process)
            .filter(Objects::nonNull)
            .distinct()
            .toList()
        : run.cells();
  }

  /** The id of a thread says as how manieth it did something: {@code t3}. */
  private static int appearance(ThreadView view) {
    String digits = view.id().replaceAll("\\D", "");
    return digits.isEmpty() || digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }

  private static int rank(List<String> places, String place) {
    int index = places.indexOf(place);
    return index < 0 ? places.size() : index;
  }

  private static Lane lane(ThreadView view, boolean each) {
    String service = view.service();
    String place = Objects.requireNonNullElse(view.place(), "");
    return new Lane(place, service == null || each ? threadName(view) : service);
  }

  /** A thread's name without the cell, which stands before it anyway. */
  private static String threadName(ThreadView view) {
    String start = view.cell() + "/";
    return view.name().startsWith(start) ? view.name().substring(start.length()) : view.name();
  }

  public List<Lane> lanes() {
    return lanes;
  }

  /** The lane of a thread, which is named by its place in the list of threads. */
  int lane(int thread) {
    return thread < ofThread.length ? ofThread[thread] : 0;
  }

  /** The lane of a thread, or -1. */
  public int lane(@Nullable ThreadView thread) {
    return thread == null ? -1 : ofId.getOrDefault(thread.id(), -1);
  }
}
