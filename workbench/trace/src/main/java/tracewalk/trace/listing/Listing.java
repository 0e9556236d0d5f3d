package tracewalk.trace.listing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.EventKind;
import tracewalk.trace.Call;
import tracewalk.trace.ExecutedLine;
import tracewalk.trace.FollowingLines;
import tracewalk.trace.Mark;
import tracewalk.trace.Recording;
import tracewalk.trace.Send;
import tracewalk.trace.index.CallTree;
import tracewalk.trace.index.Events;
import tracewalk.trace.table.Bits;

/** Goes through the events that a choice shows, with parents, depths and links as it shows them. */
public final class Listing {
  private final Recording recording;
  private final Choice choice;
  private final Events events;
  private final CallTree calls;
  private final Frames frames;
  private final Map<Integer, List<Integer>> homeless = new HashMap<>();
  private @Nullable Bits steps;

  public Listing(Recording recording, Choice choice) {
    this.recording = recording;
    this.choice = choice;
    this.events = recording.index().events();
    this.calls = recording.index().calls();
    this.frames =
        new Frames(
            calls,
            call ->
                (choice.all() || !calls.isMark(call))
                    && (!choice.ported() || recording.hasOrigin(call)));
  }

  /** Narrows it to some steps of the window. */
  Listing only(Bits wanted) {
    steps = wanted;
    return this;
  }

  private boolean isWanted(int event) {
    return steps == null || steps.get(recording.window().step(event));
  }

  /** Takes the events of a listing in order; {@code seq} is an event's number in the recording. */
  interface Sink {
    void call(int seq, Call call, Place place);

    void end(int seq, Call call);

    void send(int seq, Send send, int call);

    void receive(int seq, int call, int link);

    void mark(int seq, Mark mark);

    void ran(ExecutedLine line);
  }

  /** Where a view shows a call. */
  record Place(int parent, int depth, int cause) {}

  void forEach(Sink sink) {
    int from = choice.all() ? 0 : recording.window().from();
    int to = choice.all() ? events.size() : recording.window().to();
    int mark = 0;
    while (mark < recording.index().marks() && recording.index().mark(mark) < from) {
      mark++;
    }
    FollowingLines lines = choice.lines() ? recording.followingLines() : null;
    for (int event = from; event < to; event++) {
      if (events.kind(event) == EventKind.MARK) {
        Mark reached = recording.mark(mark++);
        if (steps == null) {
          sink.mark(event + 1, reached);
        }
      } else if (isWanted(event)) {
        show(event, from, sink);
      }
      if (lines != null) {
        lines.after(event, line -> line(line, from, sink));
      }
    }
  }

  private void line(ExecutedLine line, int from, Sink sink) {
    if (frames.keeps(line.call()) && calls.enterEvent(line.call()) >= from) {
      sink.ran(line);
    }
  }

  private void show(int event, int from, Sink sink) {
    int call = events.call(event);
    switch (events.kind(event)) {
      case ENTER -> enter(event, call, sink);
      case RETURN, THROW -> {
        if (frames.keeps(call) && calls.enterEvent(call) >= from) {
          sink.end(event + 1, recording.call(call));
        }
      }
      case SEND -> send(event, call, sink);
      default -> receive(event, call, sink);
    }
  }

  private void enter(int event, int call, Sink sink) {
    if (!frames.keeps(call)) {
      return;
    }
    Place place = new Place(frames.parent(call), frames.depth(call), frames.cause(call));
    sink.call(event + 1, recording.call(call), place);
    if (place.parent() == 0 && !homeless.isEmpty()) {
      takeReceipts(call, sink);
    }
  }

  private void send(int event, int call, Sink sink) {
    Send send = recording.send(events.link(event));
    if (send != null) {
      sink.send(event + 1, send, frames.nearest(call));
    }
  }

  private void receive(int event, int call, Sink sink) {
    int frame = frames.nearest(call);
    if (frame != 0) {
      sink.receive(event + 1, frame, events.link(event));
    } else {
      homeless.computeIfAbsent(call, none -> new ArrayList<>()).add(event);
    }
  }

  /** A receipt whose frame is not kept goes to the first kept call below it. */
  private void takeReceipts(int call, Sink sink) {
    List<Integer> receipts = new ArrayList<>();
    for (int frame = calls.parent(call); frame != 0; frame = calls.parent(frame)) {
      List<Integer> taken = homeless.remove(frame);
      receipts.addAll(taken == null ? List.of() : taken);
    }
    Collections.sort(receipts);
    for (int event : receipts) {
      sink.receive(event + 1, call, events.link(event));
    }
  }
}
