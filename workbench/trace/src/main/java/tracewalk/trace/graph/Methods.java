package tracewalk.trace.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tracewalk.trace.Call;
import tracewalk.trace.ThreadView;
import tracewalk.trace.sequence.Stage;

/**
 * The methods that were called: of each cell and service its own, or where there are none, of each
 * class.
 */
final class Methods {
  private final Stage stage;
  private final boolean services;
  private final Map<Key, Integer> places = new LinkedHashMap<>();
  private final List<Made> made = new ArrayList<>();

  /** What a node is known by. */
  private record Key(String group, int method) {}

  /** A node that is still counted. */
  private static final class Made {
    private final String name;
    private final String group;
    private final String parameters;
    private final String whole;
    private int calls;
    private int threw;

    private Made(Call first, String name, String group) {
      this.name = name;
      this.group = group;
      this.parameters = first.signature();
      this.whole = first.className() + "." + first.method() + first.signature();
    }
  }

  Methods(Stage stage) {
    this.stage = stage;
    this.services = stage.threads().stream().anyMatch(thread -> thread.service() != null);
  }

  /** The node of a call, which is counted. */
  int of(int call) {
    String group = group(call);
    Integer place = places.get(new Key(group, stage.methodNumber(call)));
    if (place == null) {
      place = made.size();
      places.put(new Key(group, stage.methodNumber(call)), place);
      Call first = stage.call(call);
      made.add(new Made(first, name(first), group));
    }
    made.get(place).calls++;
    return place;
  }

  void threw(int node) {
    made.get(node).threw++;
  }

  private String group(int call) {
    ThreadView thread = stage.thread(call);
    String place = Objects.requireNonNullElse(thread.place(), "");
    String within = services ? Objects.requireNonNullElse(thread.service(), "") : simple(call);
    return place.isEmpty() || within.isEmpty() ? place + within : place + " · " + within;
  }

  private String simple(int call) {
    String name = stage.className(call);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private String name(Call call) {
    if (call.method().equals("<init>")) {
      return "new " + call.simpleClass();
    }
    return services ? call.simpleClass() + "." + call.method() : call.method();
  }

  /** The nodes; those of one name tell what they take. */
  List<CallGraph.Node> nodes() {
    Map<List<String>, Integer> same = new HashMap<>();
    made.forEach(each -> same.merge(List.of(each.group, each.name), 1, Integer::sum));
    return made.stream().map(each -> node(each, same)).toList();
  }

  private static CallGraph.Node node(Made each, Map<List<String>, Integer> same) {
    boolean alone = Objects.equals(same.get(List.of(each.group, each.name)), 1);
    String name = alone ? each.name : each.name + each.parameters;
    return new CallGraph.Node(name, each.group, each.whole, each.calls, each.threw);
  }
}
