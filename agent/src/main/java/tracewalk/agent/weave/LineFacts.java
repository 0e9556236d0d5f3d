package tracewalk.agent.weave;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Label;
import org.objectweb.asm.Type;

/** What the debug information of a method tells; places are counted in instructions. */
final class LineFacts {

  /** A local variable where it has a value. */
  record Variable(String name, Type type, int slot, int from, int to) {
    boolean in(int instruction) {
      return instruction >= from && instruction < to;
    }
  }

  /** A place at which a line begins, as the dictionary has it. */
  record Place(int number, int line, int[] names) {}

  final List<Variable> variables = new ArrayList<>();

  /** Where control may arrive from elsewhere than the instruction before. */
  final BitSet targets = new BitSet();

  /** The slots that the code writes to. */
  final BitSet stored = new BitSet();

  /** What was woven, to be told when the class is whole. */
  final List<Place> places = new ArrayList<>();

  int instructions;
  boolean lines;

  void variable(String name, String descriptor, int slot, int from, int to) {
    variables.add(new Variable(name, Type.getType(descriptor), slot, from, to));
  }

  void target(Map<Label, Integer> places, Label label) {
    Integer place = places.get(label);
    if (place != null) {
      targets.set(place);
    }
  }
}
