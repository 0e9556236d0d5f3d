package tracewalk.trace.foreign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A recording that is being made; it is none before it is finished. */
final class Draft implements AutoCloseable {
  private static final int CHUNK = 1 << 16;
  private static final int MOST_WAITING = 16 << 20;

  /** Of a header's text, so that all fit. */
  private static final int LONGEST_LABEL = 200;

  private final RecordingFile file;
  private final Words words = new Words();
  private final List<ThreadLog> threads = new ArrayList<>();
  private final Set<String> notSaid = new LinkedHashSet<>();
  private long waiting;

  Draft(Path path) throws IOException {
    file = new RecordingFile(path);
  }

  Words words() {
    return words;
  }

  ThreadLog thread(String name) {
    if (threads.size() >= Limits.THREADS) {
      throw new ForeignException(
          "expected at most %,d threads, found more".formatted(Limits.THREADS));
    }
    ThreadLog thread = new ThreadLog(this, threads.size() + 1);
    threads.add(thread);
    words.thread(threads.size(), name);
    return thread;
  }

  /** Keeps what the other format cannot say, or what of it was left. */
  void notSaid(String what) {
    notSaid.add(what);
  }

  /** Something that happened so many times; nothing if never. */
  void notSaid(long times, String what) {
    if (times > 0) {
      notSaid.add("%,d %s".formatted(times, what));
    }
  }

  List<String> notSaid() {
    return List.copyOf(notSaid);
  }

  int threads() {
    return threads.size();
  }

  /** A thread's events have grown by so many bytes; in time they are written. */
  void grown(ThreadLog thread, int bytes) throws IOException {
    waiting += bytes;
    if (thread.waiting() >= CHUNK) {
      writeWords();
      waiting -= thread.waiting();
      thread.write(file);
    }
    if (waiting + words.waiting().length() >= MOST_WAITING) {
      writeAll();
    }
  }

  private void writeWords() throws IOException {
    if (words.waiting().length() > 0) {
      file.dictionary(words.waiting());
      words.waiting().clear();
    }
  }

  private void writeAll() throws IOException {
    writeWords();
    for (ThreadLog thread : threads) {
      thread.write(file);
    }
    waiting = 0;
  }

  /**
   * Makes it a recording.
   *
   * @param format the format it was made of
   * @param name what the file calls what ran, or empty
   */
  void finish(String label, String format, String name, String rules, long startedAtMillis)
      throws IOException {
    notSaid.forEach(words::notSaid);
    writeAll();
    Payload rows = new Payload();
    threads.forEach(thread -> thread.account(rows));
    file.accounts(rows);
    Payload texts = new Payload();
    texts.text(shortened(label));
    texts.text(name.isEmpty() ? "imported from " + format : shortened(name));
    texts.text("unknown, imported from " + format).text("values").text(rules).text("exact");
    file.finish(startedAtMillis, texts);
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST_LABEL) {
      return text;
    }
    int end = LONGEST_LABEL - (Character.isHighSurrogate(text.charAt(LONGEST_LABEL - 1)) ? 1 : 0);
    return text.substring(0, end);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
