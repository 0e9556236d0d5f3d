package tracewalk.trace.listing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tracewalk.trace.Call;
import tracewalk.trace.ExecutedLine;
import tracewalk.trace.Mark;
import tracewalk.trace.Recording;
import tracewalk.trace.Send;
import tracewalk.trace.table.Bits;

/** Some steps of the window, each in a line of its own with its number and its place. */
public final class StepLines implements Listing.Sink {
  private final Recording recording;
  private final CallText texts = new CallText(Names.RECORDED);
  private final Writer out;

  private StepLines(Recording recording, Writer out) {
    this.recording = recording;
    this.out = out;
  }

  /** Writes the lines of the steps; the writer stays open. */
  public static void write(Recording recording, Bits steps, Writer out) throws IOException {
    try {
      new Listing(recording, Choice.WINDOW).only(steps).forEach(new StepLines(recording, out));
    } catch (UncheckedIOException unwritable) {
      throw unwritable.getCause();
    }
  }

  private void line(int seq, int call, String text) {
    try {
      int step = recording.window().step(seq - 1);
      out.write(step + "  " + (call == 0 ? "" : place(recording.call(call)) + "  ") + text + "\n");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static String place(Call call) {
    String place =
        Stream.of(call.cell(), call.service())
            .filter(Objects::nonNull)
            .collect(Collectors.joining("/"));
    return (place.isEmpty() ? call.threadName() : place) + " " + call.thread() + "  #" + call.id();
  }

  @Override
  public void call(int seq, Call call, Listing.Place place) {
    line(seq, call.id(), texts.described(call));
  }

  @Override
  public void end(int seq, Call call) {
    line(seq, call.id(), "end of " + texts.name(call) + texts.ending(call));
  }

  @Override
  public void send(int seq, Send send, int call) {
    String what = send.what() == null ? "" : " " + send.what();
    String to = send.to() == null ? "" : " to " + send.to();
    String receipts = send.receivedBy().isEmpty() ? ", taken by nobody" : "";
    line(seq, call, "~> link " + send.link() + ": " + send.kind() + what + to + receipts);
  }

  @Override
  public void receive(int seq, int call, int link) {
    line(seq, call, "<~ link " + link);
  }

  @Override
  public void mark(int seq, Mark mark) {
    // Not a step.
  }

  @Override
  public void ran(ExecutedLine line) {
    // Not a step.
  }
}
