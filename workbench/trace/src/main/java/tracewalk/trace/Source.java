package tracewalk.trace;

import java.nio.file.Path;
import java.util.List;
import tracewalk.agent.format.EventCursor;
import tracewalk.agent.format.EventScan;
import tracewalk.agent.format.Header;
import tracewalk.agent.format.LineInfo;
import tracewalk.agent.format.MethodInfo;
import tracewalk.agent.format.SiteInfo;
import tracewalk.agent.format.ThreadAccount;
import tracewalk.agent.format.ThreadInfo;
import tracewalk.trace.index.ThreadEvents;

/** What a recording is read from: a file, or something a test made by hand. */
interface Source extends AutoCloseable {
  Path file();

  /** What the first process says of itself. */
  Header header();

  List<MethodInfo> methods();

  List<ThreadInfo> threads();

  List<ThreadAccount> accounts();

  List<String> notInstrumented();

  /** The places from which recorded methods may be called. */
  List<SiteInfo> sites();

  /** The places at which lines begin. */
  List<LineInfo> lines();

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

  /** The processes, in the order of the file. */
  List<ProcessView> processes();
}
