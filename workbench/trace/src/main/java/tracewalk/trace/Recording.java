package tracewalk.trace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.RecordingReader;
import tracewalk.agent.format.ThreadInfo;
import tracewalk.trace.index.CallTree;
import tracewalk.trace.index.Events;
import tracewalk.trace.index.Index;
import tracewalk.trace.index.IndexBuilder;

/** A recorded run. Values are decoded when a call or send is asked for. */
public final class Recording implements AutoCloseable {
  private final Path file;
  private final RecordingReader reader;
  private final Index index;
  private final List<ThreadView> threads;
  private final CallReader callReader;
  private final List<String> markTexts;
  private final Window window;
  private final SendReader sendReader;

  private Recording(Path file, RecordingReader reader) {
    this.file = file;
    this.reader = reader;
    this.index = IndexBuilder.build(reader);
    this.threads = threads(reader, index);
    this.callReader = new CallReader(reader, index, threads);
    this.markTexts = markTexts();
    this.window = Window.between(index, markTexts);
    this.sendReader = new SendReader(callReader, index, window);
  }

  /**
   * Opens a recording and reads it once.
   *
   * @throws tracewalk.agent.format.RecordingException when it is none that can be read
   */
  public static Recording open(Path file) {
    RecordingReader reader = RecordingReader.open(file);
    try {
      return new Recording(file, reader);
    } catch (RuntimeException unreadable) {
      reader.close();
      throw unreadable;
    }
  }

  private static List<ThreadView> threads(RecordingReader reader, Index index) {
    List<ThreadPattern> patterns = ThreadPattern.ofRules(reader.header().rulesText());
    List<ThreadInfo> infos = reader.threads();
    String[] ids = new String[infos.size()];
    int next = 1;
    for (int order = 0; order < index.threadOrder().size(); order++) {
      ids[index.threadOrder().get(order)] = "t" + next++;
    }
    List<ThreadView> views = new ArrayList<>();
    for (int at = 0; at < ids.length; at++) {
      String id = ids[at] == null ? "t" + next++ : ids[at];
      views.add(ThreadPattern.view(patterns, id, infos.get(at).name(), infos.get(at).daemon()));
    }
    return List.copyOf(views);
  }

  private List<String> markTexts() {
    List<String> texts = new ArrayList<>();
    for (int mark = 0; mark < index.marks().size(); mark++) {
      texts.add(callReader.raw(index.marks().get(mark)).text());
    }
    return List.copyOf(texts);
  }

  public Info info() {
    return InfoReader.info(file, reader, index, window);
  }

  public Accounts accounts() {
    return InfoReader.accounts(reader, threads);
  }

  /** The number of steps of the window. */
  public int stepCount() {
    return window.stepCount();
  }

  /** A step of the window, from 1 to {@link #stepCount}. */
  public Step step(int number) {
    Objects.checkIndex(number - 1, stepCount());
    int event = window.event(number);
    Events events = index.events();
    int link = events.link(event);
    return new Step(
        number,
        StepKind.of(events.kind(event)),
        events.call(event),
        link == 0 ? null : link,
        events.timeNs(event));
  }

  /** The number of calls of the whole recording. */
  public int callCount() {
    return index.calls().size();
  }

  /** A call by its number, from 1 to {@link #callCount} in the order of entry. */
  public Call call(int id) {
    Objects.checkIndex(id - 1, callCount());
    return callReader.read(id, window);
  }

  /** The window's calls that {@code callId} made, in order. */
  public List<Integer> children(int callId) {
    CallTree calls = index.calls();
    return calls.children(callId).stream().filter(window::holds).toList();
  }

  /** The window's calls whose caller is not in the window, in order. */
  public List<Integer> roots() {
    return window.roots();
  }

  /** Every send of the whole recording, in order. */
  public List<Send> sends() {
    List<Send> sends = new ArrayList<>();
    for (int link = 1; link <= index.links().size(); link++) {
      Send send = send(link);
      if (send != null) {
        sends.add(send);
      }
    }
    return sends;
  }

  /** The send of a link, or null when only its receipt was recorded. */
  public @Nullable Send send(int link) {
    return sendReader.read(link);
  }

  /** The marks of the whole recording, in order. */
  public List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    for (int mark = 0; mark < markTexts.size(); mark++) {
      int event = index.marks().get(mark);
      String thread = callReader.thread(event).id();
      marks.add(
          new Mark(
              markTexts.get(mark), window.stepBefore(event), thread, index.events().timeNs(event)));
    }
    return marks;
  }

  /** The cells that threads of the recording belong to, sorted. */
  public List<String> cells() {
    TreeSet<String> cells = new TreeSet<>();
    threads.stream().map(ThreadView::cell).filter(Objects::nonNull).forEach(cells::add);
    return List.copyOf(cells);
  }

  public List<ThreadView> threads() {
    return threads;
  }

  /** Whether the method of a call tells the place that it answers. */
  public boolean hasOrigin(int callId) {
    return callReader.origin(callId) != null;
  }

  /** All events and calls by number, for views that need more than steps. */
  public Index index() {
    return index;
  }

  /** The window's first event. */
  public int windowFrom() {
    return window.from();
  }

  /** The first event after the window. */
  public int windowTo() {
    return window.to();
  }

  @Override
  public void close() {
    reader.close();
  }
}
