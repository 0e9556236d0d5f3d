package tracewalk.agent.runtime;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Layout;
import tracewalk.agent.runtime.secret.Secrets;

/** Writes the dictionary: every name gets a number before an event uses it. */
public final class Words {

  private final Scratch body = new Scratch();
  private final Map<String, Integer> strings = new HashMap<>();
  private final Map<String, Integer> types = new HashMap<>();
  private final KnownTexts texts = new KnownTexts();
  private int numbers;
  private int methods;
  private int sites;
  private int places;
  private int[] methodNames = new int[1024];
  private int[] siteNames = new int[1024];
  private @Nullable String[] owners = new @Nullable String[1024];
  private int constants;
  private Scratch pending = new Scratch();
  private Scratch written = new Scratch();
  private boolean ended;

  /** Of the writer. */
  private int chunks;

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

  /** The number of a text that a value holds; 0 if it has none. */
  int known(long hash) {
    return texts.number(hash);
  }

  /** Describes an object that a text shows for good. */
  synchronized int constant(int type, long id, String text) {
    int word = string(text);
    body.clear();
    body.putVarint(++constants);
    body.putVarint(type);
    body.putVarint(id);
    body.putVarint(word);
    write(Layout.WORD_CONSTANT);
    return constants;
  }

  /** The class that declares a method, as {@link TypePlan#owner} has it; null if unknown. */
  @Nullable String owner(int method) {
    @Nullable String[] known = owners;
    return method < known.length ? known[method] : null;
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
    siteNames = named(siteNames, ++sites, method);
    body.clear();
    body.putVarint(sites);
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
    methodNames = named(methodNames, id, texts[1]);
    if (id >= owners.length) {
      owners = Arrays.copyOf(owners, id * 2);
    }
    owners[id] = texts[0].intern();
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

  private static int[] named(int[] names, int number, String name) {
    int[] roomy = number < names.length ? names : Arrays.copyOf(names, number * 2);
    roomy[number] = name.hashCode();
    return roomy;
  }

  /**
   * Whether a call at this site can be one of this method. A call from code that is not woven finds
   * the mark of an older call; the name tells.
   */
  boolean calls(int site, int method) {
    int[] sites = siteNames;
    int[] methods = methodNames;
    return site > 0
        && site < sites.length
        && method < methods.length
        && sites[site] == methods[method];
  }

  synchronized void entry(int number, int method, int site) {
    body.clear();
    body.putVarint(number);
    body.putVarint(method);
    body.putVarint(site);
    write(Layout.WORD_ENTRY);
  }

  /** A word is there whole or not at all, even if the stack is full. */
  private void write(int kind) {
    if (ended) {
      return;
    }
    int before = pending.length;
    try {
      pending.putByte(kind);
      pending.putVarint(body.length);
      pending.putRaw(body.bytes, body.length);
    } catch (Throwable full) {
      pending.cutTo(before);
      throw full;
    }
  }

  /** Writes the words that are new. */
  void write(Store file, Staging staging) throws IOException {
    Scratch words = takePending();
    if (words.length > 0) {
      staging.putWords(words.bytes, words.length, chunks++);
      file.append(staging.whole());
      staging.clear();
      words.shrink();
    }
  }

  private synchronized Scratch takePending() {
    Scratch words = pending;
    pending = written;
    pending.clear();
    written = words;
    return words;
  }

  synchronized void end() {
    ended = true;
    pending = new Scratch();
  }
}
