package tracewalk.trace;

import java.nio.file.Path;
import java.util.List;
import tracewalk.agent.format.EventCursor;
import tracewalk.agent.format.EventScan;
import tracewalk.agent.format.Header;
import tracewalk.agent.format.MethodInfo;
import tracewalk.agent.format.RecordingException;
import tracewalk.agent.format.RecordingReader;
import tracewalk.agent.format.ThreadAccount;
import tracewalk.agent.format.ThreadInfo;
import tracewalk.trace.index.ThreadEvents;

/** What a recording is read from: a file, or something a test made by hand. */
interface Source extends AutoCloseable {
  Path file();

  Header header();

  List<MethodInfo> methods();

  List<ThreadInfo> threads();

  List<ThreadAccount> accounts();

  List<String> notInstrumented();

  /** The events of a thread, in order. */
  EventCursor events(int threadId);

  /** The events of a thread from a position on. */
  EventCursor eventsAt(int threadId, long position);

  /** The events of a thread, undecoded. */
  EventScan scan(int threadId);

  /** The same from an event on that an earlier scan found. */
  EventScan scanAt(int threadId, int chunk, long position, long timeBefore);

  /** When a thread's first event cannot have been before. */
  long begins(int threadId);

  /** The threads by their place in the list. */
  default ThreadEvents threadEvents() {
    return new ListedThreads(this, threads().stream().mapToInt(ThreadInfo::id).toArray());
  }

  @Override
  void close();

  /** Threads by their place in the list. */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  record ListedThreads(Source source, int[] ids) implements ThreadEvents {
    @Override
    public int threads() {
      return ids.length;
    }

    @Override
    public long begins(int thread) {
      return source.begins(ids[thread]);
    }

    @Override
    public EventScan scan(int thread) {
      return source.scan(ids[thread]);
    }

    @Override
    public EventScan scanAt(int thread, int chunk, long position, long timeBefore) {
      return source.scanAt(ids[thread], chunk, position, timeBefore);
    }
  }

  /** A recording's file. */
  record OfFile(Path file, RecordingReader reader) implements Source {
    static Source open(Path file) {
      RecordingReader reader = RecordingReader.open(file);
      if (reader.cut()) {
        reader.close();
        throw new RecordingException("expected a whole recording, found it cut off: " + file);
      }
      return new OfFile(file, reader);
    }

    @Override
    public Header header() {
      return reader.header();
    }

    @Override
    public List<MethodInfo> methods() {
      return reader.methods();
    }

    @Override
    public List<ThreadInfo> threads() {
      return reader.threads();
    }

    @Override
    public List<ThreadAccount> accounts() {
      return reader.accounts();
    }

    @Override
    public List<String> notInstrumented() {
      return reader.notInstrumented();
    }

    @Override
    public EventCursor events(int threadId) {
      return reader.events(threadId);
    }

    @Override
    public EventCursor eventsAt(int threadId, long position) {
      return reader.eventsAt(threadId, position);
    }

    @Override
    public EventScan scan(int threadId) {
      return reader.scan(threadId);
    }

    @Override
    public EventScan scanAt(int threadId, int chunk, long position, long timeBefore) {
      return reader.scanAt(threadId, chunk, position, timeBefore);
    }

    @Override
    public long begins(int threadId) {
      return reader.begins(threadId);
    }

    @Override
    public void close() {
      reader.close();
    }
  }
}
