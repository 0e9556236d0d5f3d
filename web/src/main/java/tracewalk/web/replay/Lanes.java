package tracewalk.web.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Send;
import tracewalk.trace.Step;
import tracewalk.trace.StepKind;
import tracewalk.trace.ThreadView;

/** Who is at work at which step: a lane for each service of each cell, and the messages between. */
public record Lanes(List<Lane> lanes, List<Hop> hops, int steps) {
  /** Bars stay apart while their ends differ by a two-thousandth of the width. */
  private static final int RESOLUTION = 2000;

  /** A run of more steps is looked at in some places; what is between two of them is left out. */
  private static final int LONG = 200_000;

  private static final int LOOKS = 2000;

  /** A service's lane; {@code cell} is empty for a program without cells. */
  public record Lane(String cell, String service, List<Bar> bars) {
    private Lane merged(int apart) {
      List<Bar> fewer = new ArrayList<>();
      for (Bar bar : bars) {
        int last = fewer.size() - 1;
        if (last >= 0 && bar.from() - fewer.get(last).to() <= apart) {
          fewer.set(last, new Bar(fewer.get(last).from(), bar.to()));
        } else {
          fewer.add(bar);
        }
      }
      return new Lane(cell, service, fewer);
    }
  }

  /** Work without a pause, from one place to another, both counted from 1. */
  public record Bar(int from, int to) {}

  /** A message, from the place and lane where it was sent to where it was taken. */
  public record Hop(String kind, String what, int from, int fromLane, int to, int toLane) {}

  private record Key(String cell, String service) {}

  private record Taken(int ordinal, Key key) {}

  public static Lanes of(Run run, Track track) {
    Map<Key, List<Bar>> bars = new LinkedHashMap<>();
    Map<Integer, Taken> sent = new TreeMap<>();
    Map<Integer, List<Taken>> received = new TreeMap<>();
    int stride = track.size() > LONG ? track.size() / LOOKS : 1;
    for (int ordinal = 1; ordinal <= track.size(); ordinal += stride) {
      Step step = run.step(track.stepAt(ordinal));
      if (step.callId() == 0) {
        continue;
      }
      Key key = key(run.thread(step.callId()));
      extend(bars.computeIfAbsent(key, unused -> new ArrayList<>()), ordinal, track.size());
      Integer link = step.link();
      if (link != null && step.kind() == StepKind.SEND) {
        sent.put(link, new Taken(ordinal, key));
      } else if (link != null && step.kind() == StepKind.RECEIVE) {
        received.computeIfAbsent(link, unused -> new ArrayList<>()).add(new Taken(ordinal, key));
      }
    }
    List<Key> order = ordered(bars.keySet().stream().toList(), places(run));
    List<Lane> lanes = order.stream().map(key -> lane(key, bars)).toList();
    return new Lanes(lanes, hops(run, order, sent, received), track.size());
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

  /**
   * As much as a page can hold: the first lanes, fewer bars with what is between them taken in, and
   * messages evenly left out.
   */
  public Lanes atMost(int mostLanes, int mostBars, int mostHops) {
    List<Lane> some = lanes.subList(0, Math.min(mostLanes, lanes.size()));
    for (int gap = 2;
        some.stream().mapToInt(lane -> lane.bars().size()).sum() > mostBars;
        gap *= 2) {
      int apart = Math.max(1, steps / RESOLUTION) * gap;
      some = some.stream().map(lane -> lane.merged(apart)).toList();
    }
    List<Hop> between =
        hops.stream().filter(hop -> Math.max(hop.fromLane(), hop.toLane()) < mostLanes).toList();
    int stride = 1 + between.size() / (mostHops + 1);
    List<Hop> fewer =
        IntStream.range(0, between.size())
            .filter(place -> place % stride == 0)
            .mapToObj(between::get)
            .toList();
    return new Lanes(List.copyOf(some), fewer, steps);
  }

  private static Lane lane(Key key, Map<Key, List<Bar>> bars) {
    return new Lane(key.cell(), key.service(), bars.getOrDefault(key, List.of()));
  }

  private static Key key(ThreadView thread) {
    String service = thread.service();
    return new Key(text(thread.place()), service == null ? thread.name() : service);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static void extend(List<Bar> bars, int ordinal, int size) {
    int last = bars.size() - 1;
    if (last >= 0 && ordinal - bars.get(last).to() <= 1 + size / RESOLUTION) {
      bars.set(last, new Bar(bars.get(last).from(), ordinal));
    } else {
      bars.add(new Bar(ordinal, ordinal));
    }
  }

  /** Cells in the recording's order, services in the order in which they first work. */
  private static List<Key> ordered(List<Key> keys, List<String> cells) {
    List<Key> order = new ArrayList<>(keys);
    order.sort(Comparator.comparingInt(key -> place(cells, key.cell())));
    return List.copyOf(order);
  }

  private static int place(List<String> cells, String cell) {
    int index = cells.indexOf(cell);
    return index < 0 ? cells.size() : index;
  }

  private static List<Hop> hops(
      Run run, List<Key> order, Map<Integer, Taken> sent, Map<Integer, List<Taken>> received) {
    List<Hop> hops = new ArrayList<>();
    sent.forEach(
        (link, from) -> {
          Send send = run.send(link);
          if (send == null) {
            return;
          }
          for (Taken to : received.getOrDefault(link, List.of())) {
            int lane = order.indexOf(from.key());
            int target = order.indexOf(to.key());
            if (lane != target) {
              String what = text(send.what());
              hops.add(new Hop(send.kind(), what, from.ordinal(), lane, to.ordinal(), target));
            }
          }
        });
    return List.copyOf(hops);
  }
}
