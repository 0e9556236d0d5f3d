package tracewalk.agent.format;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Names by number: what the dictionary chunks hold. */
final class Dictionary {

  /** A method as it is entered from one place; the place is 0 if it is not known. */
  record Entry(int method, int site) {}

  /** An object that a text shows for good. */
  record Constant(int type, long id, String text) {}

  private static final int MOST_METHODS = 1 << 24;
  private static final int MOST_ENTRIES = 1 << 22;

  private final Map<Integer, String> strings = new HashMap<>();
  private final Map<Integer, String> types = new HashMap<>();
  private final Map<Integer, SiteInfo> sites = new TreeMap<>();
  private final Map<Integer, LineInfo> lines = new TreeMap<>();
  private final Map<Integer, Entry> entries = new HashMap<>();
  private final Map<Integer, Constant> constants = new HashMap<>();
  private final BitSet withValues = new BitSet();
  private final Map<Integer, MethodInfo> methods = new HashMap<>();
  private final Map<Integer, ThreadInfo> threads = new HashMap<>();
  private int[] entryMethods = {};
  private final List<String> notInstrumented = new ArrayList<>();
  private Place place = Place.ALONE;

  /** Raises the numbers that are given out. */
  void put(Place among) {
    place = among;
  }

  long identity(long number) {
    return place.identity(number);
  }

  /** Takes in a chunk; what a newer recorder may have added is skipped. */
  void read(Bytes chunk) {
    while (!chunk.atEnd()) {
      int kind = chunk.unsignedByte();
      if (kind == 0) {
        return;
      }
      word(kind, chunk.slice(chunk.count()));
    }
  }

  private void word(int kind, Bytes body) {
    switch (kind) {
      case Layout.WORD_STRING -> strings.put(body.varint(), body.text());
      case Layout.WORD_TYPE -> types.put(body.varint(), body.text());
      case Layout.WORD_METHOD -> method(body);
      case Layout.WORD_SITE -> site(body);
      case Layout.WORD_LINE -> line(body);
      case Layout.WORD_THREAD -> thread(body);
      case Layout.WORD_ENTRY -> entries.put(body.varint(), new Entry(body.varint(), body.varint()));
      case Layout.WORD_CONSTANT ->
          constants.put(
              body.varint(), new Constant(body.varint(), body.varlong(), string(body.varint())));
      case Layout.WORD_NOT_INSTRUMENTED -> notInstrumented.add(body.text());
      default -> {}
    }
  }

  private void site(Bytes body) {
    int id = body.varint();
    int line = body.varint();
    String declared = type(body.varint());
    String method = string(body.varint());
    sites.put(id, new SiteInfo(body.atEnd() ? 0 : body.varint(), line, declared, method));
  }

  private void line(Bytes body) {
    int id = body.varint();
    int method = body.varint();
    int line = body.varint();
    int count = body.count();
    List<String> names = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      names.add(string(body.varint()));
    }
    lines.put(id, new LineInfo(method, line, List.copyOf(names)));
  }

  private void thread(Bytes body) {
    int id = body.varint();
    threads.put(id, new ThreadInfo(id, body.text(), body.unsignedByte() == 1));
  }

  private void method(Bytes body) {
    int id = body.varint();
    int flags = body.unsignedByte();
    if ((flags & Layout.METHOD_VALUES) != 0 && id < MOST_METHODS) {
      withValues.set(id);
    }
    methods.put(
        id,
        new MethodInfo(
            id,
            body.text(),
            body.text(),
            body.text(),
            texts(body),
            texts(body),
            body.nullableText(),
            body.varint(),
            body.varint(),
            body.nullableText(),
            body.nullableText(),
            (flags & Layout.METHOD_STATIC) != 0,
            (flags & Layout.METHOD_SYNTHETIC) != 0));
  }

  private static List<String> texts(Bytes body) {
    int count = body.count();
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(body.text());
    }
    return List.copyOf(texts);
  }

  String string(int id) {
    return strings.getOrDefault(id, "?" + id);
  }

  String type(int id) {
    return types.getOrDefault(id, "?" + id);
  }

  @Nullable SiteInfo site(int id) {
    return sites.get(id);
  }

  List<SiteInfo> sites() {
    return sites.values().stream().map(site -> site.in(place)).toList();
  }

  @Nullable LineInfo line(int id) {
    LineInfo line = lines.get(id);
    return line == null ? null : line.in(place);
  }

  List<LineInfo> lines() {
    return lines.values().stream().map(line -> line.in(place)).toList();
  }

  @Nullable Entry entry(int id) {
    return entries.get(id);
  }

  @Nullable Constant constant(int id) {
    return constants.get(id);
  }

  boolean carriesValues(int method) {
    return method >= 0 && withValues.get(method);
  }

  /** The methods whose entries carry values. */
  BitSet withValues() {
    return withValues;
  }

  /** The method of each entry by its number. */
  synchronized int[] entryMethods() {
    if (entryMethods.length == 0) {
      entryMethods =
          new int[entries.keySet().stream().mapToInt(Dictionary::place).max().orElse(0) + 1];
      entries.forEach((number, entry) -> entryMethods[place(number)] = entry.method());
    }
    return entryMethods;
  }

  private static int place(int number) {
    return number < MOST_ENTRIES ? number : 0;
  }

  @Nullable MethodInfo method(int id) {
    return methods.get(id);
  }

  List<MethodInfo> methods() {
    return methods.values().stream()
        .sorted((a, b) -> Integer.compare(a.id(), b.id()))
        .map(method -> method.in(place))
        .toList();
  }

  List<ThreadInfo> threads() {
    return threads.values().stream()
        .sorted((a, b) -> Integer.compare(a.id(), b.id()))
        .map(
            thread -> new ThreadInfo(thread.id() + place.threads(), thread.name(), thread.daemon()))
        .toList();
  }

  List<String> notInstrumented() {
    return List.copyOf(notInstrumented);
  }
}
