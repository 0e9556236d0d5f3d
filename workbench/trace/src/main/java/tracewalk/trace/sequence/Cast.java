package tracewalk.trace.sequence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tracewalk.trace.ThreadView;

/** Who takes part: the services of the cells, or where a recording has none, classes. */
final class Cast {
  private final Stage stage;
  private final boolean services;
  private final Map<Participant, Integer> numbers = new LinkedHashMap<>();

  Cast(Stage stage) {
    this.stage = stage;
    this.services = stage.threads().stream().anyMatch(thread -> thread.service() != null);
  }

  boolean services() {
    return services;
  }

  /** Who does a call. */
  int of(int call) {
    ThreadView thread = stage.thread(call);
    if (services) {
      return of(thread);
    }
    String name = stage.className(call);
    String simple = name.substring(name.lastIndexOf('.') + 1);
    return number(new Participant(simple, place(thread)));
  }

  /** Who does what no recorded call does. */
  int of(ThreadView thread) {
    String name = services && thread.service() != null ? thread.service() : thread.name();
    return number(new Participant(name, place(thread)));
  }

  private static String place(ThreadView thread) {
    return Objects.requireNonNullElse(thread.place(), "");
  }

  private int number(Participant participant) {
    return numbers.computeIfAbsent(participant, none -> numbers.size());
  }

  List<Participant> all() {
    return new ArrayList<>(numbers.keySet());
  }

  /** The participants at their places. */
  List<Participant> at(int[] places) {
    List<Participant> all = all();
    Participant[] placed = new Participant[all.size()];
    for (int number = 0; number < placed.length; number++) {
      placed[places[number]] = all.get(number);
    }
    return Stream.of(placed).toList();
  }
}
