package tracewalk.trace.sequence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who calls whom, in order.
 *
 * @param participants those of one box stand beside each other
 * @param accounts what it shows of all calls, and why not the others
 */
public record Diagram(
    String title, List<Participant> participants, List<Item> items, String accounts) {

  public Diagram {
    participants = List.copyOf(participants);
    items = List.copyOf(items);
  }

  /** Participants that stand in one box. */
  public record Box(String name, int first, int last) {}

  /** The boxes from left to right; participants without one are in one without a name. */
  public List<Box> boxes() {
    List<Box> boxes = new ArrayList<>();
    int first = 0;
    for (int at = 1; at <= participants.size(); at++) {
      String box = participants.get(first).box();
      if (at == participants.size() || !participants.get(at).box().equals(box)) {
        boxes.add(new Box(box, first, at - 1));
        first = at;
      }
    }
    return boxes;
  }

  /** The places of participants once those of one box stand together, by first appearance. */
  static int[] sorted(List<Participant> participants) {
    Map<String, List<Integer>> boxes = new LinkedHashMap<>();
    for (int at = 0; at < participants.size(); at++) {
      boxes.computeIfAbsent(participants.get(at).box(), none -> new ArrayList<>()).add(at);
    }
    int[] places = new int[participants.size()];
    int next = 0;
    for (List<Integer> box : boxes.values()) {
      for (int at : box) {
        places[at] = next++;
      }
    }
    return places;
  }
}
