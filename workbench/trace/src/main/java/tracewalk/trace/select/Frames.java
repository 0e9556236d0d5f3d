package tracewalk.trace.select;

import java.util.ArrayList;
import java.util.List;

/** The open calls of a thread, as a selection sees them. */
final class Frames {
  private final List<Frame> frames = new ArrayList<>(List.of(new Frame()));
  private int size = 1;

  /** A call; the first of a thread stands for the thread itself. */
  static final class Frame {
    boolean kept;
    boolean withinRoot;
    boolean folded;

    /** The nearest frame that is kept, or the thread's. */
    int keeper;

    int keptDepth;
    int lastMethod = -1;
    int lastCall;
  }

  Frame top() {
    return frames.get(size - 1);
  }

  Frame keeperOfTop() {
    return frames.get(top().keeper);
  }

  /** A frame for the next call, not kept yet. */
  Frame push() {
    Frame below = top();
    if (size == frames.size()) {
      frames.add(new Frame());
    }
    Frame frame = frames.get(size++);
    frame.kept = false;
    frame.withinRoot = below.withinRoot;
    frame.folded = below.folded;
    frame.keeper = below.keeper;
    frame.keptDepth = below.keptDepth;
    frame.lastMethod = -1;
    return frame;
  }

  void keepTop() {
    Frame frame = top();
    frame.kept = true;
    frame.keeper = size - 1;
    frame.keptDepth++;
  }

  /** Takes the top away and says whether it was kept. */
  boolean pop() {
    return size > 1 && frames.get(--size).kept;
  }
}
