package tracewalk.trace.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import tracewalk.trace.sequence.Letters;
import tracewalk.trace.sequence.draw.Plan;

/** Gives the methods places in layers, callers before callees, so that few edges cross. */
final class Layout {
  static final int EDGE = 20;
  static final int TOP = 44;
  private static final int HEIGHT = 40;
  private static final int LONGEST = 56;
  private static final int ROOM_NAME = 24;

  private final CallGraph graph;
  private final ElkNode root = ElkGraphUtil.createGraph();
  private final Map<String, ElkNode> rooms = new LinkedHashMap<>();
  private final List<ElkNode> boxes = new ArrayList<>();
  private final List<ElkEdge> edges = new ArrayList<>();

  static {
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
  }

  /** A place in the picture. */
  private record Place(double x, double y) {}

  Layout(CallGraph graph) {
    this.graph = graph;
  }

  GraphPlan plan() {
    options();
    graph.nodes().forEach(this::add);
    graph.edges().forEach(this::add);
    new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
    List<GraphPlan.Room> placedRooms = new ArrayList<>();
    rooms.forEach((name, room) -> placedRooms.add(room(name, room)));
    List<GraphPlan.Box> placed = new ArrayList<>();
    List<GraphPlan.Wire> wires = new ArrayList<>();
    for (int at = 0; at < boxes.size(); at++) {
      placed.add(box(graph.nodes().get(at), boxes.get(at)));
    }
    for (int at = 0; at < edges.size(); at++) {
      wires.add(wire(graph.edges().get(at), edges.get(at)));
    }
    return new GraphPlan(
        Letters.printable(graph.title()),
        Math.max(round(root.getWidth()), widest()) + 2 * EDGE,
        TOP + round(root.getHeight()) + 18 + Plan.LINE * graph.remarks().size(),
        placedRooms,
        placed,
        wires,
        graph.remarks());
  }

  private int widest() {
    return graph.remarks().stream().mapToInt(Plan::textWidth).max().orElse(0);
  }

  /** A seed that is fixed makes the same graph the same picture. */
  private void options() {
    root.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
    root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    root.setProperty(LayeredOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
    root.setProperty(LayeredOptions.RANDOM_SEED, 1);
    root.setProperty(LayeredOptions.PADDING, new ElkPadding(4));
    root.setProperty(LayeredOptions.SPACING_NODE_NODE, 14.0);
    root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 12.0);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 28.0);
  }

  private ElkNode room(String group) {
    return rooms.computeIfAbsent(
        group,
        none -> {
          ElkNode room = ElkGraphUtil.createNode(root);
          room.setProperty(LayeredOptions.PADDING, new ElkPadding(ROOM_NAME + 10, 14, 14, 14));
          room.setProperty(LayeredOptions.SPACING_NODE_NODE, 14.0);
          room.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 28.0);
          return room;
        });
  }

  private void add(CallGraph.Node node) {
    ElkNode box = ElkGraphUtil.createNode(room(node.group()));
    int text = Math.max(Plan.textWidth(name(node.name())), Plan.textWidth(Dot.counts(node)));
    box.setDimensions(text + 20, HEIGHT);
    boxes.add(box);
  }

  private static String name(String name) {
    return Letters.printable(Letters.cut(name, LONGEST));
  }

  private void add(CallGraph.Edge edge) {
    ElkEdge made = ElkGraphUtil.createSimpleEdge(boxes.get(edge.from()), boxes.get(edge.to()));
    ElkLabel count = ElkGraphUtil.createLabel(told(edge), made);
    count.setProperty(LayeredOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
    count.setProperty(LayeredOptions.EDGE_LABELS_INLINE, true);
    count.setDimensions(Plan.textWidth(told(edge)) + 4, 14);
    edges.add(made);
  }

  /** What stands at an edge: how often, where it was more than once. */
  static String told(CallGraph.Edge edge) {
    return "×" + edge.count();
  }

  private GraphPlan.Room room(String name, ElkNode room) {
    Place place = place(room);
    int width = round(room.getWidth());
    int letters = Math.max(8, (int) ((width - 20) / 7.3));
    return new GraphPlan.Room(
        Letters.printable(Letters.cut(name, letters)),
        name,
        round(place.x()),
        round(place.y()),
        width,
        round(room.getHeight()));
  }

  private GraphPlan.Box box(CallGraph.Node node, ElkNode box) {
    Place place = place(box);
    return new GraphPlan.Box(
        node,
        name(node.name()),
        round(place.x()),
        round(place.y()),
        round(box.getWidth()),
        HEIGHT,
        Dot.counts(node));
  }

  private GraphPlan.Wire wire(CallGraph.Edge edge, ElkEdge made) {
    Place in = inside(made.getContainingNode());
    List<Integer> line = new ArrayList<>();
    for (ElkEdgeSection section : made.getSections()) {
      point(line, in, section.getStartX(), section.getStartY());
      for (ElkBendPoint bend : section.getBendPoints()) {
        point(line, in, bend.getX(), bend.getY());
      }
      point(line, in, section.getEndX(), section.getEndY());
    }
    ElkLabel label = made.getLabels().get(0);
    return new GraphPlan.Wire(
        edge, line, round(in.x() + label.getX()) + 2, round(in.y() + label.getY()) + 11);
  }

  private static void point(List<Integer> line, Place in, double x, double y) {
    line.add(round(in.x() + x));
    line.add(round(in.y() + y));
  }

  private Place place(ElkNode node) {
    Place in = inside(Objects.requireNonNull(node.getParent()));
    return new Place(in.x() + node.getX(), in.y() + node.getY());
  }

  /** Where what a node holds is counted from. */
  private Place inside(ElkNode node) {
    return node == root ? new Place(EDGE, TOP) : place(node);
  }

  private static int round(double place) {
    return (int) Math.round(place);
  }
}
