package tracewalk.trace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.EventCursor;
import tracewalk.agent.format.MethodInfo;
import tracewalk.agent.format.ThreadInfo;
import tracewalk.trace.index.CallTree;
import tracewalk.trace.index.Events;
import tracewalk.trace.index.Index;

/** A recorded run. Values are decoded when a call or send is asked for. */
public final class Recording implements AutoCloseable {
  private static final int MOST_METHODS = 1 << 24;

  private final Source source;
  private final Index index;
  private final @Nullable IndexKeeper keeper;
  private final List<ThreadView> threads;
  private final CallReader callReader;
  private final Window window;
  private final SendReader sendReader;
  private final LineReader lineReader;

  private Recording(Source source, Index index, @Nullable IndexKeeper keeper) {
    this.source = source;
    this.keeper = keeper;
    this.index = index;
    this.threads = threads(source, index);
    this.callReader = new CallReader(source, index, threads);
    this.window = Window.of(index);
    this.sendReader = new SendReader(callReader, index, window);
    this.lineReader = new LineReader(source, index);
  }

  /**
   * Opens a recording; one that is large is read once, and then its index is kept.
   *
   * @throws tracewalk.agent.format.RecordingException when it is none that can be read
   */
  public static Recording open(Path file) {
    return open(file, events -> {});
  }

  /** The same; {@code progress} is told now and then how many events were read. */
  public static Recording open(Path file, LongConsumer progress) {
    return open(file, IndexKeeper.usual(), progress);
  }

  static Recording open(Path file, IndexKeeper keeper, LongConsumer progress) {
    return of(
        FileSource.open(file),
        keeper,
        source -> keeper.index(file, source.threadEvents(), markMethods(source), progress));
  }

  static Recording of(Source source, int blockEvents) {
    IndexKeeper keeper = new IndexKeeper(Path.of(""), Long.MAX_VALUE, blockEvents);
    return of(
        source, null, each -> keeper.build(each.threadEvents(), markMethods(each), events -> {}));
  }

  private static Recording of(
      Source source, @Nullable IndexKeeper keeper, Function<Source, Index> index) {
    try {
      return new Recording(source, index.apply(source), keeper);
    } catch (RuntimeException unreadable) {
      source.close();
      throw unreadable;
    }
  }

  /** The methods that the lines {@code mark CLASS.METHOD ...} of the rules name. */
  private static BitSet markMethods(Source source) {
    Set<String> named = new HashSet<>();
    for (String line : source.header().rulesText().lines().toList()) {
      String[] words = line.strip().split("\\s+", 3);
      if (words.length > 1 && words[0].equals("mark")) {
        named.add(words[1]);
      }
    }
    return source.methods().stream()
        .filter(method -> method.id() >= 0 && method.id() < MOST_METHODS)
        .filter(method -> named.contains(method.className() + "." + method.method()))
        .collect(BitSet::new, (methods, method) -> methods.set(method.id()), BitSet::or);
  }

  private static List<ThreadView> threads(Source source, Index index) {
    List<ThreadPattern> patterns = ThreadPattern.ofRules(source.header().rulesText());
    List<ThreadInfo> infos = source.threads();
    String[] ids = new String[infos.size()];
    int next = 1;
    for (int thread : index.threadOrder()) {
      ids[thread] = "t" + next++;
    }
    List<ThreadView> views = new ArrayList<>();
    for (int at = 0; at < ids.length; at++) {
      String id = ids[at] == null ? "t" + next++ : ids[at];
      views.add(ThreadPattern.view(patterns, id, infos.get(at).name(), infos.get(at).daemon()));
    }
    return List.copyOf(source.processes().size() > 1 ? inProcesses(source, views) : views);
  }

  private static List<ThreadView> inProcesses(Source source, List<ThreadView> views) {
    Map<Integer, String> names = new HashMap<>();
    for (ProcessView process : source.processes()) {
      process.threads().forEach(thread -> names.put(thread, process.name()));
    }
    List<ThreadView> placed = new ArrayList<>();
    for (int at = 0; at < views.size(); at++) {
      String name = names.getOrDefault(source.threads().get(at).id(), "");
      placed.add(views.get(at).in(name));
    }
    return placed;
  }

  public Path file() {
    return source.file();
  }

  /** The processes of the recording, in the order in which they began. */
  public List<ProcessView> processes() {
    return source.processes();
  }

  /** False if the end of the file is missing; what there is can be read. */
  public boolean isWhole() {
    return source.processes().stream().allMatch(ProcessView::whole);
  }

  public Info info() {
    return InfoReader.info(source, index, window);
  }

  public Accounts accounts() {
    return InfoReader.accounts(source, threads);
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

  /** The steps and calls of the window, without what they carry. */
  public Window window() {
    return window;
  }

  /** The rules that the recording was made with, a line each. */
  public String rules() {
    return source.header().rulesText();
  }

  /** Every method that the recording describes. */
  public List<MethodInfo> methods() {
    return source.methods();
  }

  /** The events of a thread, which is named by its place in the list, lines among them. */
  public EventCursor events(int thread) {
    return source.events(source.threads().get(thread).id());
  }

  /** Where something that was made of this recording may be kept; null if nowhere. */
  public @Nullable Path beside(String suffix) {
    return keeper == null ? null : keeper.beside(source.file(), suffix);
  }

  /** What tells this recording from any other that is or was in its place. */
  public String key() {
    return keeper == null ? "" : keeper.keyOf(source.file());
  }

  /** Whether any method that the recording describes tells the place that it answers. */
  public boolean hasOrigins() {
    return callReader.hasOrigins();
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

  /** The lines that a call ran, with its local variables; none below level {@code lines}. */
  public CallLines lines(int callId) {
    Objects.checkIndex(callId - 1, callCount());
    return lineReader.lines(callId);
  }

  /** For one who goes through the recording's events, with the lines between them. */
  public FollowingLines followingLines() {
    return new FollowingLines(lineReader, index);
  }

  /** The calls that a call's method could make, with those that the call made. */
  public List<CallSite> callSites(int callId) {
    Objects.checkIndex(callId - 1, callCount());
    return lineReader.sites(callId, callReader);
  }

  /** The window's calls that {@code callId} made, in order. */
  public List<Integer> children(int callId) {
    CallTree calls = index.calls();
    return calls.children(callId).stream().filter(window::holds).toList();
  }

  /** The first calls that {@code callId} made in the window, at most so many. */
  public List<Integer> children(int callId, int most) {
    CallTree calls = index.calls();
    return IntStream.iterate(calls.firstChild(callId), child -> child != 0, calls::nextSibling)
        .filter(window::holds)
        .limit(most)
        .boxed()
        .toList();
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
    return IntStream.range(0, index.marks()).mapToObj(this::mark).toList();
  }

  /** A mark of the whole recording, counted from 0. */
  public Mark mark(int number) {
    int event = index.mark(number);
    return new Mark(
        callReader.raw(event).text(),
        window.stepBefore(event),
        callReader.thread(event).id(),
        index.events().timeNs(event));
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

  /** What a call called; cheaper than the call, which decodes its values. */
  public Callee callee(int callId) {
    return callReader.callee(callId);
  }

  /** Whether a call was entered in the window. */
  public boolean inWindow(int callId) {
    return window.holds(callId);
  }

  /** Whether the method of a call tells the place that it answers. */
  public boolean hasOrigin(int callId) {
    return callReader.origin(callId) != null;
  }

  /** The thread of a call; no value is decoded. */
  public ThreadView threadOf(int callId) {
    return callReader.thread(index.calls().enterEvent(callId));
  }

  /** All events and calls by number, for views that need more than steps. */
  public Index index() {
    return index;
  }

  @Override
  public void close() {
    source.close();
  }
}
