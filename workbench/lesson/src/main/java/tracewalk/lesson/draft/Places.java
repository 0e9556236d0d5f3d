package tracewalk.lesson.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import tracewalk.lesson.claim.RecordedRun;
import tracewalk.lesson.claim.Run;
import tracewalk.trace.Call;
import tracewalk.trace.Recording;
import tracewalk.trace.Window;

/** Picks the calls of a recording under which most happens: a first guess at what to write of. */
final class Places {
  /** A call under which so much of all happens that its caller does is its caller's other name. */
  private static final double NEARLY_ALL = 0.9;

  private final Recording recording;
  private final Run run;
  private final PriorityQueue<Integer> open;

  private Places(Recording recording) {
    this.recording = recording;
    this.run = RecordedRun.of(recording);
    this.open = new PriorityQueue<>(Comparator.comparingInt(this::span).reversed());
  }

  /** So many calls at most, in the order in which they happened. */
  static List<Call> of(Recording recording, int most) {
    return new Places(recording).widest(most);
  }

  private List<Call> widest(int most) {
    open.addAll(outermost());
    List<Integer> chosen = new ArrayList<>();
    while (chosen.size() < most && !open.isEmpty()) {
      int widest = open.poll();
      open.addAll(run.made(widest));
      if (run.counts(run.callee(widest)) && !isNearlyItsCaller(widest)) {
        chosen.add(widest);
      }
    }
    return chosen.stream()
        .map(recording::call)
        .sorted(Comparator.comparingInt(Call::firstStep))
        .toList();
  }

  private boolean isNearlyItsCaller(int call) {
    int caller = run.parent(call);
    return caller != 0 && recording.inWindow(caller) && span(call) > NEARLY_ALL * span(caller);
  }

  private List<Integer> outermost() {
    Window window = recording.window();
    List<Integer> outermost = new ArrayList<>();
    for (int place = 0; place < window.calls(); place++) {
      int call = window.call(place);
      if (run.parent(call) == 0 || !recording.inWindow(run.parent(call))) {
        outermost.add(call);
      }
    }
    return outermost;
  }

  /** How many steps pass until it is over. */
  private int span(int call) {
    Window window = recording.window();
    int last = window.lastStep(call);
    return (last == 0 ? recording.stepCount() : last) - window.firstStep(call);
  }
}
