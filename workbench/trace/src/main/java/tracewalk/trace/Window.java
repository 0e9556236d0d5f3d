package tracewalk.trace;

import java.util.ArrayList;
import java.util.List;
import tracewalk.agent.format.EventKind;
import tracewalk.trace.index.CallTree;
import tracewalk.trace.index.Events;
import tracewalk.trace.index.Index;
import tracewalk.trace.index.IntList;

/**
 * The part of a recording between its marks {@code begin} and {@code end}, or all of it. Its steps
 * are the events that are neither marks nor the calls that set them nor ends of earlier calls.
 */
final class Window {
  private final Events events;
  private final CallTree calls;
  private final int from;
  private final int to;
  private final IntList steps;

  private Window(Index index, int from, int to) {
    this.events = index.events();
    this.calls = index.calls();
    this.from = from;
    this.to = to;
    this.steps = IntList.range(from, to, this::isStep);
  }

  /** {@code markTexts} are the texts of the index' marks, in order. */
  static Window between(Index index, List<String> markTexts) {
    int begin = markTexts.indexOf("begin");
    if (begin < 0) {
      return new Window(index, 0, index.events().size());
    }
    int end = begin + markTexts.subList(begin, markTexts.size()).indexOf("end");
    int to = end < begin ? index.events().size() : index.marks().get(end);
    return new Window(index, index.marks().get(begin) + 1, to);
  }

  private boolean isStep(int event) {
    EventKind kind = events.kind(event);
    int call = events.call(event);
    boolean end = kind == EventKind.RETURN || kind == EventKind.THROW;
    boolean marking = (end || kind == EventKind.ENTER) && calls.isMark(call);
    return kind != EventKind.MARK && !marking && !(end && calls.enterEvent(call) < from);
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  boolean isWhole() {
    return from == 0 && to == events.size();
  }

  int stepCount() {
    return steps.size();
  }

  int event(int step) {
    return steps.get(step - 1);
  }

  /** The step of an event, or 0. */
  int step(int event) {
    return Math.max(0, steps.search(event) + 1);
  }

  /** The last step before an event, or 0. */
  int stepBefore(int event) {
    int found = steps.search(event);
    return found < 0 ? -found - 1 : found;
  }

  boolean holds(int call) {
    return step(calls.enterEvent(call)) > 0;
  }

  /** The calls whose caller is not in the window, in order. */
  List<Integer> roots() {
    List<Integer> roots = new ArrayList<>();
    for (int index = 0; index < steps.size(); index++) {
      int event = steps.get(index);
      int call = events.call(event);
      if (events.kind(event) == EventKind.ENTER
          && (calls.parent(call) == 0 || !holds(calls.parent(call)))) {
        roots.add(call);
      }
    }
    return roots;
  }
}
