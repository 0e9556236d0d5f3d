package tracewalk.trace.listing;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tracewalk.trace.Call;
import tracewalk.trace.ExecutedLine;
import tracewalk.trace.Mark;
import tracewalk.trace.Recording;
import tracewalk.trace.Send;
import tracewalk.trace.ThreadView;

/** An indented tree a thread, one call a line; sends and receipts stand where they happened. */
public final class TextTree implements Listing.Sink {
  private final Names names;
  private final ValueText values;
  private final CallText texts;
  private final Map<String, Pages> threads = new LinkedHashMap<>();
  private final Map<String, String> titles = new HashMap<>();
  private final Map<Integer, Spot> spots = new HashMap<>();

  private TextTree(Recording recording, Names names) {
    this.names = names;
    this.values = new ValueText(names);
    this.texts = new CallText(names);
    recording.threads().forEach(thread -> titles.put(thread.id(), title(thread)));
  }

  /** Where a call's line went. */
  private record Spot(Pages thread, int depth) {
    void line(String text) {
      thread.add("  ".repeat(depth + 1) + text + "\n");
    }
  }

  /** Writes the tree; the writer stays open. */
  public static void write(Recording recording, Choice choice, Writer out) throws IOException {
    TextTree tree =
        new TextTree(recording, choice.normalise() ? new Names.Normalised() : Names.RECORDED);
    new Listing(recording, choice).forEach(tree);
    for (Pages thread : tree.threads.values()) {
      thread.writeTo(out);
    }
  }

  @Override
  public void call(int seq, Call call, Listing.Place place) {
    Spot spot = new Spot(thread(call.thread()), place.depth());
    spots.put(call.id(), spot);
    String cause = place.cause() == 0 ? "" : "  <- link " + names.link(place.cause());
    spot.line("#" + names.call(call.id()) + " " + texts.described(call) + cause);
  }

  private Pages thread(String id) {
    return threads.computeIfAbsent(
        id, none -> new Pages().add(names.thread(id) + titles.get(id) + "\n"));
  }

  private static String title(ThreadView thread) {
    String place =
        Stream.of(thread.cell(), thread.service())
            .filter(Objects::nonNull)
            .collect(Collectors.joining("/"));
    String process = thread.process() == null ? "" : " process " + thread.process();
    return " " + (place.isEmpty() ? thread.name() : place) + process;
  }

  @Override
  public void end(int seq, Call call) {
    spots.remove(call.id());
  }

  @Override
  public void send(int seq, Send send, int call) {
    String to = send.to() == null ? "" : " to " + send.to();
    String what = send.what() == null ? "" : " " + send.what();
    below(call, "~> link " + names.link(send.link()) + ": " + send.kind() + what + to);
  }

  @Override
  public void receive(int seq, int call, int link) {
    below(call, "<~ link " + names.link(link));
  }

  private void below(int call, String text) {
    Spot frame = spots.get(call);
    if (frame != null) {
      new Spot(frame.thread(), frame.depth() + 1).line(text);
    }
  }

  @Override
  public void ran(ExecutedLine line) {
    String locals =
        line.changed().entrySet().stream()
            .map(local -> local.getKey() + " = " + values.text(local.getValue()))
            .collect(Collectors.joining(", "));
    below(line.call(), "| " + line.line() + (locals.isEmpty() ? "" : "  " + locals));
  }

  @Override
  public void mark(int seq, Mark mark) {
    thread(mark.thread()).add("  -- " + mark.text() + "\n");
  }
}
