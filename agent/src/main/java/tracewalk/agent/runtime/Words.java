package tracewalk.agent.runtime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Layout;
import tracewalk.agent.runtime.secret.Secrets;

/** Writes the dictionary: every name gets a number before an event uses it. */
public final class Words {

  private static final int CHUNK = 1 << 16;

  private final Buffers buffers;
  private final Writer writer;
  private final Scratch body = new Scratch();
  private final Map<String, Integer> strings = new HashMap<>();
  private final Map<String, Integer> types = new HashMap<>();
  private final KnownTexts texts = new KnownTexts();
  private int numbers;
  private int methods;
  private int sites;
  private int places;
  private volatile @Nullable Buffer buffer;
  private int at;
  private int sequence;

  Words(Buffers buffers, Writer writer) {
    this.buffers = buffers;
    this.writer = writer;
  }

  /** What is being filled. */
  @Nullable Buffer buffer() {
    return buffer;
  }

  public synchronized int string(String name) {
    Integer number = strings.get(name);
    if (number == null) {
      number = ++numbers;
      strings.put(name, number);
      write(Layout.WORD_STRING, number, name);
    }
    return number;
  }

  public synchronized int type(String name) {
    Integer number = types.get(name);
    if (number == null) {
      number = types.size() + 1;
      types.put(name, number);
      write(Layout.WORD_TYPE, number, name);
    }
    return number;
  }

  /**
   * The number of a text that a value holds; 0 if it is not worth one.
   *
   * @param hash of the text, by which it is known again
   * @param times how often the asking thread has come across it
   */
  int text(long hash, int times, String text, int longest) {
    if (times < texts.timesWanted()) {
      return 0;
    }
    String shown = Texts.shown(text, longest);
    synchronized (this) {
      int number = texts.number(hash);
      if (number == 0 && texts.take(hash, numbers + 1, shown.length())) {
        number = ++numbers;
        write(Layout.WORD_STRING, number, shown);
      }
      return number;
    }
  }

  private void write(int kind, int number, String text) {
    body.clear();
    body.putVarint(number);
    body.putText(text);
    write(kind);
  }

  /** Numbers for places whose words follow when their class is woven. */
  public synchronized int nextPlace() {
    return ++places;
  }

  /**
   * Describes a place at which a line begins.
   *
   * @param names numbers of the names of the variables that have a value there
   */
  public synchronized void place(int number, int method, int line, int[] names) {
    body.clear();
    body.putVarint(number);
    body.putVarint(method);
    body.putVarint(line);
    body.putVarint(names.length);
    for (int name : names) {
      body.putVarint(name);
    }
    write(Layout.WORD_LINE);
  }

  /** Numbers for methods whose words follow when their code has been read. */
  public synchronized int nextMethod() {
    return ++methods;
  }

  /**
   * Describes a call in a method of a woven class.
   *
   * @param in the method
   */
  public synchronized int site(int in, int line, String declared, String method) {
    int type = type(declared);
    int name = string(method);
    body.clear();
    body.putVarint(++sites);
    body.putVarint(line);
    body.putVarint(type);
    body.putVarint(name);
    body.putVarint(in);
    write(Layout.WORD_SITE);
    return sites;
  }

  /**
   * Describes a method.
   *
   * @param texts class, name, descriptor
   * @param origins of the type and of the member; null where there is none
   */
  public synchronized void method(
      int id,
      int flags,
      String[] texts,
      List<String> names,
      List<String> simpleTypes,
      @Nullable String file,
      int line,
      int lastLine,
      @Nullable String[] origins) {
    body.clear();
    body.putVarint(id);
    body.putByte(flags);
    for (String text : texts) {
      body.putText(text);
    }
    texts(names);
    texts(simpleTypes);
    body.putNullableText(file);
    body.putVarint(line);
    body.putVarint(lastLine);
    for (String origin : origins) {
      body.putNullableText(origin);
    }
    write(Layout.WORD_METHOD);
  }

  private void texts(List<String> texts) {
    body.putVarint(texts.size());
    for (String text : texts) {
      body.putText(text);
    }
  }

  synchronized void thread(int id, String name, boolean daemon) {
    body.clear();
    body.putVarint(id);
    body.putText(Secrets.text(name));
    body.putByte(daemon ? 1 : 0);
    write(Layout.WORD_THREAD);
  }

  public synchronized void notInstrumented(String classAndReason) {
    body.clear();
    body.putText(classAndReason);
    write(Layout.WORD_NOT_INSTRUMENTED);
  }

  private void write(int kind) {
    int room = 1 + Memory.LONGEST + body.length;
    Buffer filling = buffer;
    if (filling == null || filling.bytes.length - at < room) {
      filling = next(room);
    }
    if (filling == null) {
      return;
    }
    filling.bytes[at] = (byte) kind;
    int to = Memory.putVarint(filling.bytes, at + 1, body.length);
    Memory.copy(body.bytes, body.length, filling.bytes, to);
    at = to + body.length;
    filling.commit(at);
  }

  private @Nullable Buffer next(int room) {
    Buffer next = buffers.take(sequence == 0 ? Buffers.SMALLEST : CHUNK, room + Buffer.START);
    if (next == null) {
      return null;
    }
    next.begin(Layout.CHUNK_DICTIONARY, 0, sequence++, 0, 0);
    Buffer full = buffer;
    if (full != null) {
      writer.add(full);
    }
    at = Buffer.START;
    buffer = next;
    return next;
  }
}
