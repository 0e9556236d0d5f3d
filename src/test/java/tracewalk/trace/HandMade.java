package tracewalk.trace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tracewalk.agent.format.EventCursor;
import tracewalk.agent.format.EventKind;
import tracewalk.agent.format.EventScan;
import tracewalk.agent.format.ExceptionValue;
import tracewalk.agent.format.Header;
import tracewalk.agent.format.LineInfo;
import tracewalk.agent.format.MethodInfo;
import tracewalk.agent.format.RawEvent;
import tracewalk.agent.format.SiteInfo;
import tracewalk.agent.format.ThreadAccount;
import tracewalk.agent.format.ThreadInfo;
import tracewalk.agent.format.Value;

/** A recording written down in a test; events happen 100 ns apart in the order they are written. */
public final class HandMade implements Source {
  private final String rules;
  private final Map<String, MethodInfo> methods = new LinkedHashMap<>();
  private final Map<String, String> typeOrigins = new HashMap<>();
  private final Map<String, String> memberOrigins = new HashMap<>();
  private final List<Lane> lanes = new ArrayList<>();
  private long clock;

  public HandMade(String rules) {
    this.rules = rules;
  }

  /** A recording in which threads tell cell and service as the port's do. */
  public static HandMade ofCells() {
    return new HandMade("thread {cell}/{service}/{n}\nmark scenario.Mark.at text\n");
  }

  /** Says which place a method answers; before the method is called. */
  public HandMade origin(String method, String typeOrigin, String memberOrigin) {
    typeOrigins.put(method, typeOrigin);
    memberOrigins.put(method, memberOrigin);
    return this;
  }

  public Lane thread(String name) {
    Lane lane = new Lane(lanes.size() + 1, name);
    lanes.add(lane);
    return lane;
  }

  /** The time of the next event. */
  public HandMade at(long nanos) {
    clock = nanos;
    return this;
  }

  public Recording recording() {
    return recording(5);
  }

  /** The same, its index in blocks of so many events. */
  public Recording recording(int blockEvents) {
    return Recording.of(this, blockEvents);
  }

  public static Value text(String text) {
    return new Value.TextValue(text);
  }

  /** An object with one field. */
  public static Value object(String type, long id, String field, Value value) {
    List<Value.Field> fields = List.of(new Value.Field(field, value));
    return new Value.ObjectValue(type, id, fields, null, null, null, -1, false, false, false);
  }

  /** An object shown by its identity only. */
  public static Value object(String type, long id) {
    return new Value.ObjectValue(type, id, null, null, null, null, -1, false, false, true);
  }

  private MethodInfo method(String name, int arguments) {
    return methods.computeIfAbsent(
        name,
        none -> {
          int dot = name.lastIndexOf('.');
          List<String> names = List.of("first", "second", "third").subList(0, arguments);
          List<String> types = names.stream().map(each -> "Object").toList();
          String file = name.substring(name.lastIndexOf('.', dot - 1) + 1, dot) + ".java";
          return new MethodInfo(
              methods.size() + 1,
              name.substring(0, dot),
              name.substring(dot + 1),
              "()V",
              names,
              types,
              file,
              10,
              20,
              typeOrigins.get(name),
              memberOrigins.get(name),
              false,
              false);
        });
  }

  /** One thread; its calls are written as they happen. */
  public final class Lane {
    private final int id;
    private final String name;
    private final List<Event> events = new ArrayList<>();
    private final List<Integer> open = new ArrayList<>();

    private Lane(int id, String name) {
      this.id = id;
      this.name = name;
    }

    public Lane call(String method, Value... args) {
      MethodInfo info = method(method, args.length);
      open.add(info.id());
      return add(new Event(EventKind.ENTER).of(info.id()).with(Arrays.asList(args)));
    }

    /** A call of an object's method, with the object as it is. */
    public Lane callOn(Value receiver, String method, Value... args) {
      call(method, args);
      events.get(events.size() - 1).receiver = receiver;
      return this;
    }

    /** The innermost call ends, and leaves its object so. */
    public Lane leaves(Value receiver) {
      returns();
      events.get(events.size() - 1).receiver = receiver;
      return this;
    }

    public Lane returns() {
      return add(new Event(EventKind.RETURN).of(open.remove(open.size() - 1)));
    }

    public Lane returns(Value value) {
      return add(new Event(EventKind.RETURN).of(open.remove(open.size() - 1)).with(List.of(value)));
    }

    public Lane throwing(String type, String message) {
      Event event = new Event(EventKind.THROW).of(open.remove(open.size() - 1));
      event.thrown = new ExceptionValue(type, message, 1);
      return add(event);
    }

    /** {@code facts} are names and texts in turn. */
    public Lane sends(String link, String kind, String... facts) {
      Event event = new Event(EventKind.SEND);
      event.text = link;
      event.facts.put("kind", text(kind));
      for (int at = 0; at < facts.length; at += 2) {
        event.facts.put(facts[at], text(facts[at + 1]));
      }
      return add(event);
    }

    public Lane receives(String link) {
      Event event = new Event(EventKind.RECEIVE);
      event.text = link;
      return add(event);
    }

    /** A mark as a program sets it: a call of a method that does nothing. */
    public Lane mark(String text) {
      call("scenario.Mark.at", text(text));
      Event event = new Event(EventKind.MARK);
      event.text = text;
      return add(event).returns();
    }

    private Lane add(Event event) {
      clock += 100;
      event.time = clock;
      event.position = events.size();
      events.add(event);
      return this;
    }

    private long count(EventKind kind) {
      return events.stream().filter(event -> event.kind == kind).count();
    }
  }

  @Override
  public Path file() {
    return Path.of("hand-made.twalk");
  }

  @Override
  public Header header() {
    return new Header(2, 0, 0, 42, "hand-made", "none", "none", "values", rules, true, false);
  }

  @Override
  public List<ProcessView> processes() {
    List<Integer> threads = threads().stream().map(ThreadInfo::id).toList();
    return List.of(new ProcessView("hand-made", header(), threads, true));
  }

  @Override
  public List<MethodInfo> methods() {
    return List.copyOf(methods.values());
  }

  @Override
  public List<ThreadInfo> threads() {
    return lanes.stream().map(lane -> new ThreadInfo(lane.id, lane.name, false)).toList();
  }

  @Override
  public List<ThreadAccount> accounts() {
    return lanes.stream()
        .map(
            lane ->
                new ThreadAccount(
                    lane.id,
                    lane.count(EventKind.ENTER),
                    lane.count(EventKind.RETURN),
                    lane.count(EventKind.THROW),
                    0))
        .toList();
  }

  @Override
  public List<String> notInstrumented() {
    return List.of();
  }

  @Override
  public List<SiteInfo> sites() {
    return List.of();
  }

  @Override
  public List<LineInfo> lines() {
    return List.of();
  }

  @Override
  public EventCursor events(int threadId) {
    return eventsAt(threadId, 0);
  }

  @Override
  public EventCursor eventsAt(int threadId, long position) {
    List<Event> events = lanes.get(threadId - 1).events;
    return new EventCursor() {
      private int at = (int) position - 1;

      @Override
      public boolean next() {
        return ++at < events.size();
      }

      @Override
      public RawEvent event() {
        return events.get(at);
      }
    };
  }

  @Override
  public EventScan scan(int threadId) {
    return new Scan(lanes.get(threadId - 1).events, 0);
  }

  @Override
  public EventScan scanAt(int threadId, int chunk, long position, long timeBefore) {
    return new Scan(lanes.get(threadId - 1).events, (int) position);
  }

  @Override
  public long begins(int threadId) {
    return 0;
  }

  @Override
  public void close() {}

  /** A thread's events as they are; the time before one is never needed. */
  private static final class Scan implements EventScan {
    private final List<Event> events;
    private int at;

    Scan(List<Event> events, int from) {
      this.events = events;
      this.at = from - 1;
    }

    @Override
    public boolean next() {
      return ++at < events.size();
    }

    @Override
    public EventKind kind() {
      return events.get(at).kind();
    }

    @Override
    public int methodId() {
      return events.get(at).methodId();
    }

    @Override
    public long timeNs() {
      return events.get(at).timeNs();
    }

    @Override
    public long timeBefore() {
      return 0;
    }

    @Override
    public long position() {
      return at;
    }

    @Override
    public int chunk() {
      return 0;
    }

    @Override
    public String text() {
      return events.get(at).text;
    }
  }

  private static final class Event implements RawEvent {
    private final EventKind kind;
    private final Map<String, Value> facts = new LinkedHashMap<>();
    private List<Value> values = List.of();
    private ExceptionValue thrown;
    private Value receiver;
    private String text = "";
    private int method;
    private long time;
    private long position;

    Event(EventKind kind) {
      this.kind = kind;
    }

    Event of(int called) {
      method = called;
      return this;
    }

    Event with(List<Value> carried) {
      values = carried;
      return this;
    }

    @Override
    public EventKind kind() {
      return kind;
    }

    @Override
    public long position() {
      return position;
    }

    @Override
    public long timeNs() {
      return time;
    }

    @Override
    public int methodId() {
      return method;
    }

    @Override
    public int callLine() {
      return 0;
    }

    @Override
    public String declared() {
      return null;
    }

    @Override
    public Value receiver() {
      return kind == EventKind.ENTER ? receiver : null;
    }

    @Override
    public List<Value> args() {
      return kind == EventKind.ENTER ? values : List.of();
    }

    @Override
    public Value result() {
      return kind == EventKind.RETURN && !values.isEmpty() ? values.get(0) : null;
    }

    @Override
    public ExceptionValue exception() {
      return thrown;
    }

    @Override
    public Value receiverAfter() {
      return kind == EventKind.ENTER ? null : receiver;
    }

    @Override
    public String link() {
      return kind == EventKind.SEND || kind == EventKind.RECEIVE ? text : "";
    }

    @Override
    public Map<String, Value> facts() {
      return facts;
    }

    @Override
    public String text() {
      return kind == EventKind.MARK ? text : "";
    }

    @Override
    public LineInfo line() {
      return null;
    }

    @Override
    public Map<String, Value> locals() {
      return Map.of();
    }
  }
}
