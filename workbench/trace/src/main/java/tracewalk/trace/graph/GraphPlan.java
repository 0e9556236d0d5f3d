package tracewalk.trace.graph;

import java.util.List;

/**
 * A call graph with a place for everything, in pixels; what draws it decides nothing.
 *
 * @param remarks lines at the bottom
 */
public record GraphPlan(
    String title,
    int width,
    int height,
    List<Room> rooms,
    List<Box> boxes,
    List<Wire> wires,
    List<String> remarks) {

  /** Around the methods of a group. */
  public record Room(String name, String whole, int x, int y, int width, int height) {}

  /** A method. */
  public record Box(
      CallGraph.Node node, String name, int x, int y, int width, int height, String counts) {}

  /**
   * An edge.
   *
   * @param line the places that it leads over, x and y in turn
   * @param labelX where its count begins
   * @param labelY where its count stands
   */
  public record Wire(CallGraph.Edge edge, List<Integer> line, int labelX, int labelY) {}

  /** The places for a graph. */
  public static GraphPlan of(CallGraph graph) {
    return new Layout(graph).plan();
  }
}
