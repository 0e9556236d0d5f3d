package tracewalk.trace.secrets;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Argument;
import tracewalk.trace.Call;
import tracewalk.trace.Info;
import tracewalk.trace.Mark;
import tracewalk.trace.Recording;
import tracewalk.trace.Send;
import tracewalk.trace.ThreadView;
import tracewalk.trace.secrets.Finding.Reason;

/**
 * Looks through all that a recording holds: values, messages, marks, names of threads, the command
 * line. The recorder has hidden what it knew for a secret; this is the look before one shares it.
 */
public final class SecretSearch {

  private final Recording recording;
  private final Consumer<Finding> found;

  private SecretSearch(Recording recording, Consumer<Finding> found) {
    this.recording = recording;
    this.found = found;
  }

  /** Tells each finding as it comes upon it. */
  public static void run(Recording recording, Consumer<Finding> found) {
    SecretSearch search = new SecretSearch(recording, found);
    search.head(recording.info());
    for (int id = 1; id <= recording.callCount(); id++) {
      search.call(recording.call(id));
    }
    recording.sends().forEach(search::send);
    recording.marks().forEach(search::mark);
  }

  private ValueSearch in(String where) {
    BiConsumer<String, Reason> tell = (path, why) -> found.accept(new Finding(where, path, why));
    return new ValueSearch(tell);
  }

  private void head(Info info) {
    ValueSearch search = in("the file's head");
    search.text("command", "", info.command());
    search.text("label", "", info.label());
    for (ThreadView thread : recording.threads()) {
      search.text("name of thread " + thread.id(), "", thread.name());
    }
  }

  private void call(Call call) {
    String where = "call " + call.id() + ", " + call.className() + "." + call.method();
    ValueSearch search = in(where);
    search.value("receiver", "", call.receiver());
    for (Argument argument : call.args()) {
      search.value("argument " + argument.name(), argument.name(), argument.value());
    }
    search.value("result", call.method(), call.result());
    search.value("receiver afterwards", "", call.receiverAfter());
    if (call.exception() != null) {
      message(search, call.exception().message());
    }
  }

  private static void message(ValueSearch search, @Nullable String message) {
    if (message != null) {
      search.text("message of the exception", "", message);
    }
  }

  private void send(Send send) {
    ValueSearch search = in("message " + send.link() + ", sent by call " + send.callId());
    send.message()
        .forEach(
            (name, value) -> {
              if (value instanceof String text) {
                search.text("field " + name, name, text);
              }
            });
  }

  private void mark(Mark mark) {
    in("the mark after step " + mark.afterStep()).text("text", "", mark.text());
  }
}
