package tracewalk.agent.format;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One event of one thread. Values are decoded each time they are asked for. */
public interface RawEvent {

  EventKind kind();

  /** Where the event stands in the file; {@link RecordingReader#eventsAt} comes back to it. */
  long position();

  /** Nanoseconds since the recording began. */
  long timeNs();

  /** The method entered or left; 0 for other kinds. */
  int methodId();

  /** Line of the call in the caller, 0 if unknown. */
  int callLine();

  /** The type that the call names, as a binary name. */
  @Nullable String declared();

  @Nullable Value receiver();

  List<Value> args();

  @Nullable Value result();

  @Nullable ExceptionValue exception();

  /** The receiver as it was left: of a constructor, and of every method at level {@code state}. */
  @Nullable Value receiverAfter();

  /** What ties a send to its receipts; empty for other kinds. */
  String link();

  /**
   * What a send carries: kind, what, topic, fanout, version, to, message, as far as the rules name
   * them.
   */
  Map<String, Value> facts();

  /** Text of a mark; empty for other kinds. */
  String text();

  /** Where control came to a line; null for other kinds, and if the dictionary lacks the place. */
  @Nullable LineInfo line();

  /** The local variables that have changed since the call showed them last, by name. */
  Map<String, Value> locals();
}
