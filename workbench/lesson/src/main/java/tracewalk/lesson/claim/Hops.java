package tracewalk.lesson.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Call;
import tracewalk.trace.Send;

/** Ways from cell to cell; one that is followed by itself is told once. */
final class Hops {
  private Hops() {}

  /** The cells of the threads through which a call was reached, its own the last. */
  static List<String> to(int call, Run run) {
    List<String> cells = new ArrayList<>();
    for (int at = call; at != 0; at = run.sender(at)) {
      while (run.parent(at) != 0) {
        at = run.parent(at);
      }
      add(cells, run.call(at));
    }
    Collections.reverse(cells);
    return cells;
  }

  /** The cells that a message visits: its sender's, its receiver's, and where that passes it on. */
  static List<String> of(Send send, Run run) {
    List<String> cells = new ArrayList<>();
    if (send.callId() != 0) {
      add(cells, run.call(send.callId()));
    }
    Send at = send;
    while (at != null) {
      at.receivedBy().forEach(frame -> add(cells, run.call(frame)));
      at = next(at, run);
    }
    return cells;
  }

  private static @Nullable Send next(Send sent, Run run) {
    for (Send later : run.sends()) {
      if (later.step() > sent.step() && passesOn(sent, later, run)) {
        return later;
      }
    }
    return null;
  }

  /** Whether one send is the other's message, sent by what received that. */
  private static boolean passesOn(Send sent, Send later, Run run) {
    if (!Objects.equals(sent.what(), later.what())
        || !Objects.equals(sent.message().get("uuid"), later.message().get("uuid"))) {
      return false;
    }
    for (int at = later.callId(); at != 0; at = run.cause(at)) {
      if (sent.receivedBy().contains(at)) {
        return true;
      }
    }
    return false;
  }

  private static void add(List<String> cells, Call call) {
    String cell = call.cell();
    if (cell != null && (cells.isEmpty() || !cells.get(cells.size() - 1).equals(cell))) {
      cells.add(cell);
    }
  }
}
