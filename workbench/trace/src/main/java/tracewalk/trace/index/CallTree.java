package tracewalk.trace.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every call in the order of its entry; calls are numbered from 1, and 0 means none. */
public final class CallTree {
  private final IntList methods = new IntList();
  private final IntList enters = new IntList();
  private final IntList exits = new IntList();
  private final IntList parents = new IntList();
  private final IntList depths = new IntList();
  private final IntList firstChildren = new IntList();
  private final IntList lastChildren = new IntList();
  private final IntList siblings = new IntList();
  private final BitSet marks = new BitSet();
  private final Map<Integer, Integer> received = new HashMap<>();

  CallTree() {
    append(-1, -1, 0, -1);
  }

  int add(int method, int enterEvent, int parent) {
    int id = append(method, enterEvent, parent, parent == 0 ? 0 : depths.get(parent) + 1);
    int last = lastChildren.get(parent);
    if (last == 0) {
      firstChildren.set(parent, id);
    } else {
      siblings.set(last, id);
    }
    lastChildren.set(parent, id);
    return id;
  }

  private int append(int method, int enterEvent, int parent, int depth) {
    methods.add(method);
    enters.add(enterEvent);
    exits.add(-1);
    parents.add(parent);
    depths.add(depth);
    firstChildren.add(0);
    lastChildren.add(0);
    siblings.add(0);
    return methods.size() - 1;
  }

  void exit(int call, int event) {
    exits.set(call, event);
  }

  void received(int call, int link) {
    received.put(call, link);
  }

  void mark(int call) {
    marks.set(call);
  }

  public int size() {
    return methods.size() - 1;
  }

  public int method(int call) {
    return methods.get(call);
  }

  public int enterEvent(int call) {
    return enters.get(call);
  }

  /** The event that ends the call, or -1 while it is open. */
  public int exitEvent(int call) {
    return exits.get(call);
  }

  public int parent(int call) {
    return parents.get(call);
  }

  /** The number of callers in the same thread. */
  public int depth(int call) {
    return depths.get(call);
  }

  /** The link that a call received, or 0; the last of several: a message comes after its thread. */
  public int received(int call) {
    return received.getOrDefault(call, 0);
  }

  /** The link that led to a first call, or 0. */
  public int cause(int call) {
    return parent(call) == 0 ? received(call) : 0;
  }

  /** Whether the call only names a moment. */
  public boolean isMark(int call) {
    return marks.get(call);
  }

  /** The calls made by {@code call}; those of 0 are the first calls of all threads. */
  public List<Integer> children(int call) {
    List<Integer> children = new ArrayList<>();
    for (int child = firstChildren.get(call); child != 0; child = siblings.get(child)) {
      children.add(child);
    }
    return children;
  }
}
