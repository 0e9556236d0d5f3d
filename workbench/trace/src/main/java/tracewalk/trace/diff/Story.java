package tracewalk.trace.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import tracewalk.trace.Callee;
import tracewalk.trace.Recording;
import tracewalk.trace.Send;
import tracewalk.trace.align.Branch;
import tracewalk.trace.index.CallTree;
import tracewalk.trace.index.Events;

/**
 * A recording as one forest over all threads: below a call stands what it called and sent, below
 * what was sent the frames that took it.
 */
final class Story {
  final Recording recording;
  final Set<Aspect> ignored;
  private final Map<Callee, String> calleeNames = new IdentityHashMap<>();
  private final RecordedNames names = new RecordedNames();
  private final int calls;
  private final int[] home;
  private final int[] first;
  private final int[] last;
  private final int[] next;

  private Story(Recording recording, Set<Aspect> ignored) {
    this.recording = recording;
    this.ignored = ignored;
    this.calls = recording.callCount();
    int nodes = calls + recording.index().links().size() + 1;
    this.home = new int[calls + 1];
    this.first = new int[nodes];
    this.last = new int[nodes];
    this.next = new int[nodes];
  }

  /** What other calls do goes to the nearest caller that is kept. */
  static Story of(Recording recording, Set<Aspect> ignored, IntPredicate kept) {
    Story story = new Story(recording, ignored);
    story.read(kept);
    return story;
  }

  private void read(IntPredicate kept) {
    Events events = recording.index().events();
    CallTree tree = recording.index().calls();
    for (int event = recording.window().from(); event < recording.window().to(); event++) {
      int call = events.call(event);
      switch (events.kind(event)) {
        case ENTER -> {
          int above = above(tree, call, event);
          boolean shown = !tree.isMark(call) && kept.test(call);
          home[call] = shown ? call : above;
          if (shown) {
            append(above, call);
          }
        }
        case SEND -> append(home[call], calls + events.link(event));
        default -> {
          // what ends is read with its call, what is received with the call that takes it
        }
      }
    }
  }

  /** What a frame took was sent before it began, unless it is a frame that takes one by one. */
  private int above(CallTree tree, int call, int event) {
    int link = tree.received(call);
    int sent = link == 0 ? -1 : recording.index().links().sendEvent(link);
    return sent >= recording.window().from() && sent < event
        ? calls + link
        : home[tree.parent(call)];
  }

  private void append(int above, int node) {
    if (first[above] == 0) {
      first[above] = node;
    } else {
      next[last[above]] = node;
    }
    last[above] = node;
  }

  /** A fact, without names if these are not compared. */
  String told(String fact) {
    return ignored.contains(Aspect.IDS) ? names.without(fact, name -> {}) : fact;
  }

  String name(Callee callee) {
    return calleeNames.computeIfAbsent(
        callee, named -> FactText.unnumbered(named.className()) + "." + named.method());
  }

  List<Branch> roots() {
    return below(0);
  }

  List<Branch> ofCall(int call) {
    return below(call);
  }

  /** Of several that take one message none is first. */
  List<Branch> ofSend(int link) {
    List<Branch> takers = below(calls + link);
    takers.sort(Comparator.comparing(Branch::name));
    return takers;
  }

  private List<Branch> below(int node) {
    List<Branch> below = new ArrayList<>();
    for (int at = first[node]; at != 0; at = next[at]) {
      below.add(at > calls ? sent(at - calls) : new StoryCall(this, at));
    }
    return below;
  }

  private Branch sent(int link) {
    Send send = recording.send(link);
    if (send == null) {
      throw new IllegalStateException("expected a send for link " + link + ", found none");
    }
    return new StorySend(this, send);
  }
}
