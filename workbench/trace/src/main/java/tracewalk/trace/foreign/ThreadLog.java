package tracewalk.trace.foreign;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Layout;

/** What one thread did, in order; time never goes back. */
final class ThreadLog {
  private final Draft draft;
  private final int number;
  private Payload events = new Payload();
  private long entered;
  private long returned;
  private long threw;
  private long before;
  private long baseTime;
  private long time;
  private int chunks;
  private int told;

  ThreadLog(Draft draft, int number) {
    this.draft = draft;
    this.number = number;
  }

  long depth() {
    return entered - returned - threw;
  }

  /**
   * A call begins.
   *
   * @param values of the receiver, if the method has one, and the arguments
   */
  void enter(long at, int method, byte[] values) throws IOException {
    entered++;
    head(Layout.FIRST_ENTRY, at).number(method).number(0);
    events.number(values.length).bytes(values, values.length);
    grown();
  }

  /** The innermost call ends. */
  void returns(long at, byte @Nullable [] result) throws IOException {
    returned++;
    if (result == null) {
      events.number(passed(at) << 1);
    } else {
      head(Layout.CODE_RESULT, at).number(result.length).bytes(result, result.length);
    }
    grown();
  }

  /** The innermost call ends with an exception. */
  void threw(long at, String type, long identity, @Nullable String message) throws IOException {
    Payload thrown = new Payload().octet(Layout.HAS_FIRST).number(draft.words().type(type));
    ended(at, thrown.number(identity).nullableText(message));
  }

  /** The innermost call is over; how is not told. */
  void over(long at) throws IOException {
    ended(at, new Payload());
  }

  private void ended(long at, Payload how) throws IOException {
    threw++;
    put(Layout.CODE_THROW, at, how);
  }

  void send(long at, String link, Map<String, String> facts) throws IOException {
    Payload send = new Payload().text(link).number(facts.size());
    facts.forEach((name, fact) -> send.text(name).octet(Layout.VALUE_TEXT).text(fact));
    put(Layout.CODE_SEND, at, send);
  }

  void receive(long at, String link) throws IOException {
    put(Layout.CODE_RECEIVE, at, new Payload().text(link));
  }

  private void put(int code, long at, Payload payload) throws IOException {
    head(code, at).number(payload.length()).add(payload);
    grown();
  }

  private void grown() throws IOException {
    int grew = events.length() - told;
    told = events.length();
    draft.grown(this, grew);
  }

  private Payload head(int code, long at) {
    return events.number((long) code << 3 | Layout.HEAD_OTHER).number(passed(at));
  }

  private long passed(long at) {
    long passed = Math.max(0, at - time);
    time += passed;
    return passed;
  }

  int waiting() {
    return events.length();
  }

  void write(RecordingFile file) throws IOException {
    if (events.length() > 0) {
      file.events(number, chunks++, before, baseTime, events);
      before += events.length();
      baseTime = time;
      events = new Payload();
      told = 0;
    }
  }

  void account(Payload rows) {
    rows.fixed(number).fixed(entered).fixed(returned).fixed(threw).fixed(0);
  }
}
