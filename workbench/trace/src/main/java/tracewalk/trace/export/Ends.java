package tracewalk.trace.export;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tracewalk.trace.Recording;
import tracewalk.trace.Send;
import tracewalk.trace.Step;
import tracewalk.trace.StepKind;

/** Tells calls as they end, and from which others their work came. */
final class Ends implements StepWriter {
  private final Chosen chosen;
  private final Recording recording;
  private final EndWriter writer;
  private final long unit;
  private final Map<Integer, Deque<Open>> threads = new HashMap<>();
  private final Map<Integer, List<Ended.Link>> taken = new HashMap<>();
  private long clock = -1;

  /** A call that has not ended. */
  private record Open(int call, long start, List<Ended.Link> links) {}

  /**
   * Tells a writer.
   *
   * @param unit of time, in nanoseconds
   */
  Ends(Chosen chosen, EndWriter writer, long unit) {
    this.chosen = chosen;
    this.recording = chosen.recording();
    this.writer = writer;
    this.unit = unit;
  }

  @Override
  public void at(int step, StepKind kind, int call, int thread) throws IOException {
    Deque<Open> open = threads.computeIfAbsent(thread, none -> new ArrayDeque<>());
    Step told = recording.step(step);
    clock = Math.max(clock + 1, told.timeNs() / unit);
    switch (kind) {
      case CALL -> {
        List<Ended.Link> links = taken.remove(thread);
        open.push(new Open(call, clock, links == null ? new ArrayList<>() : links));
      }
      case RETURN, THROW -> leave(call, open);
      case RECEIVE -> receive(told, thread, open);
      case SEND -> {}
    }
  }

  private void leave(int call, Deque<Open> open) throws IOException {
    if (!open.isEmpty() && open.peek().call() == call) {
      write(open.pop(), false);
    }
  }

  private void write(Open open, boolean unended) throws IOException {
    writer.write(
        new Ended(
            recording.call(open.call()),
            chosen.parent(open.call()),
            open.start(),
            clock,
            unended,
            open.links()));
  }

  /** What is taken where no call is shown led to the next that the thread makes. */
  private void receive(Step step, int thread, Deque<Open> open) {
    Send send = step.link() == null ? null : recording.send(step.link());
    int from = send == null ? 0 : chosen.nearest(send.callId());
    if (send == null || from == 0) {
      return;
    }
    Ended.Link link =
        new Ended.Link(from, send.kind(), Objects.requireNonNullElse(send.what(), ""));
    List<Ended.Link> links =
        open.isEmpty()
            ? taken.computeIfAbsent(thread, none -> new ArrayList<>())
            : open.peek().links();
    links.add(link);
  }

  @Override
  public void finish() throws IOException {
    for (Deque<Open> open : threads.values()) {
      while (!open.isEmpty()) {
        clock++;
        write(open.pop(), true);
      }
    }
    writer.finish();
  }
}
