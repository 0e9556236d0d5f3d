package tracewalk.trace.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import tracewalk.trace.Accounts;
import tracewalk.trace.Recording;
import tracewalk.trace.select.RecordingFacts;
import tracewalk.trace.select.Selection;
import tracewalk.trace.select.Selector;
import tracewalk.trace.sequence.RecordedStage;
import tracewalk.trace.sequence.Sentence;

/**
 * The methods of a selection and who called whom.
 *
 * @param nodes by their first call
 * @param edges by where they first happened
 * @param remarks what it shows of all calls, and what it leaves out
 */
public record CallGraph(String title, List<Node> nodes, List<Edge> edges, List<String> remarks) {

  /** A graph of more methods no program draws in reasonable time. */
  public static final int MOST = 10_000;

  public CallGraph {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    remarks = List.copyOf(remarks);
  }

  /**
   * A method.
   *
   * @param group the cell and service it ran in, or its class
   * @param whole its class with the package, its name and what it takes
   * @param threw how many of its calls ended with an exception
   */
  public record Node(String name, String group, String whole, int calls, int threw) {}

  /** From one node to another, by their places; work that is handed over is not waited for. */
  public record Edge(int from, int to, boolean handOver, int count) {}

  /** The graph of the calls that a selection means. */
  public static CallGraph of(Recording recording, Selection selection, String title) {
    Selector selector = new Selector(new RecordingFacts(recording), selection, call -> true);
    Gathering gathering = new Gathering(new RecordedStage(recording));
    if (recording.stepCount() > 0) {
      recording
          .window()
          .each(
              1,
              recording.stepCount(),
              (step, kind, call, thread) -> {
                if (selector.shows(step, kind, call, thread)) {
                  gathering.at(step, kind, call, thread);
                }
              });
    }
    Accounts.Line total = recording.accounts().total();
    long outside = total.entered() - total.dropped() - recording.window().calls();
    return gathering.graph(
        title,
        Sentence.of(gathering.calls(), total, selector.hidden(), outside, selection.collapse()));
  }

  /** The first remark, which names all calls. */
  public String accounts() {
    return remarks.get(0);
  }

  /** The groups by first appearance. */
  public List<String> groups() {
    return nodes.stream().map(Node::group).distinct().toList();
  }

  /** The graph of the methods nearest to where work begins, where there are more than so many. */
  public CallGraph atMost(int most) {
    if (nodes.size() <= most) {
      return this;
    }
    BitSet kept = new BitSet(nodes.size());
    Nearness.of(this).stream().limit(most).forEach(kept::set);
    return only(kept::get);
  }

  private CallGraph only(IntPredicate kept) {
    int[] places = new int[nodes.size()];
    List<Node> left = new ArrayList<>();
    long calls = 0;
    for (int at = 0; at < places.length; at++) {
      places[at] = left.size();
      if (kept.test(at)) {
        left.add(nodes.get(at));
      } else {
        calls += nodes.get(at).calls();
      }
    }
    List<Edge> between =
        edges.stream()
            .filter(edge -> kept.test(edge.from()) && kept.test(edge.to()))
            .map(
                edge ->
                    new Edge(places[edge.from()], places[edge.to()], edge.handOver(), edge.count()))
            .toList();
    List<String> said = new ArrayList<>(remarks);
    said.add(
        String.format(
            Locale.ROOT,
            "%,d of %,d methods, the nearest to where work begins; %,d methods with %,d calls and %,d of %,d edges"
                + " left out",
            left.size(),
            nodes.size(),
            nodes.size() - left.size(),
            calls,
            edges.size() - between.size(),
            edges.size()));
    return new CallGraph(title, left, between, said);
  }
}
