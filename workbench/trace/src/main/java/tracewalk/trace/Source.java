package tracewalk.trace;

import java.nio.file.Path;
import java.util.List;
import tracewalk.agent.format.EventCursor;
import tracewalk.agent.format.Header;
import tracewalk.agent.format.MethodInfo;
import tracewalk.agent.format.RecordingException;
import tracewalk.agent.format.RecordingReader;
import tracewalk.agent.format.ThreadAccount;
import tracewalk.agent.format.ThreadInfo;

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

  @Override
  void close();

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
    public void close() {
      reader.close();
    }
  }
}
