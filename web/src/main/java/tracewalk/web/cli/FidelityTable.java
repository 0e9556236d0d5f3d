package tracewalk.web.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import tracewalk.trace.align.Alignment;
import tracewalk.trace.align.Branch.Kind;
import tracewalk.trace.align.Count;
import tracewalk.trace.align.DifferenceRows;
import tracewalk.trace.align.Likeness;
import tracewalk.trace.align.Row;
import tracewalk.trace.align.Spot;
import tracewalk.trace.golden.Fidelity;
import tracewalk.trace.golden.Golden;

/** One line a scenario, then what differs. */
final class FidelityTable {
  private static final String LINE = "%-38s %8s %8s %6s %10s  %s%s%n";

  private final PrintWriter out;
  private final boolean whole;
  private final List<String> differences = new ArrayList<>();
  private Count calls = Count.NONE;
  private Count messages = Count.NONE;
  private int scenarios;
  private int equal;

  FidelityTable(PrintWriter out, boolean whole) {
    this.out = out;
    this.whole = whole;
    out.printf(LINE, "scenario", "calls", "matched", "extra", "messages", "rows", "");
  }

  void add(String id, Fidelity fidelity) {
    Count ofCalls = fidelity.calls();
    Count ofMessages = fidelity.messages();
    line(id, ofCalls, ofMessages, rows(fidelity), fidelity.holds());
    calls = calls.plus(ofCalls);
    messages = messages.plus(ofMessages);
    scenarios++;
    equal += fidelity.holds() ? 1 : 0;
    Spot.firstDifference(fidelity.forest()).ifPresent(spot -> explain(id, fidelity, spot));
    fidelity.orderDifference().ifPresent(order -> differences.add(id + ": " + order));
    fidelity.rowDifferences().forEach(row -> differences.add(id + ": " + row));
  }

  /** A scenario of which there are facts, and no file that says how to run it. */
  void missing(String id, Golden golden) {
    notRun(id, golden, "no scenario");
  }

  /** A scenario whose run did not come to its end. */
  void failed(String id, Golden golden) {
    notRun(id, golden, "did not run");
  }

  private void notRun(String id, Golden golden, String why) {
    Count expected = Count.of(Kind.CALL, Alignment.of(golden.forest(), List.of(), new Likeness()));
    out.printf(LINE, id, expected.left(), 0, 0, "-", why, "  <-");
    out.flush();
    calls = calls.plus(expected);
    scenarios++;
  }

  /** Scenarios that cannot be judged. */
  void unknown(List<String> ids) {
    if (!ids.isEmpty()) {
      differences.add("no golden facts of: " + String.join(", ", ids));
    }
  }

  private void line(String id, Count ofCalls, Count ofMessages, String rows, boolean holds) {
    out.printf(
        LINE,
        id,
        ofCalls.left(),
        ofCalls.matched(),
        ofCalls.right() - ofCalls.matched(),
        ofMessages.matched() + "/" + ofMessages.left() + extra(ofMessages),
        rows,
        holds ? "" : "  <-");
    out.flush();
  }

  private static String extra(Count count) {
    int extra = count.right() - count.matched();
    return extra == 0 ? "" : " +" + extra;
  }

  private static String rows(Fidelity fidelity) {
    if (fidelity.rows() == 0) {
      return fidelity.rowDifferences().isEmpty() ? "none" : "differ";
    }
    return fidelity.rows() + (fidelity.rowDifferences().isEmpty() ? " equal" : " differ");
  }

  private void explain(String id, Fidelity fidelity, Spot spot) {
    differences.add("");
    differences.add(id + ": " + (whole ? "all differences" : "the first difference"));
    List<String> text =
        Row.lines(whole ? DifferenceRows.of(fidelity.forest()) : DifferenceRows.of(spot));
    text.forEach(line -> differences.add("  " + line));
  }

  /** Ends the table; whether everything is equal. */
  boolean finish() {
    line(equal + " of " + scenarios + " scenarios equal", calls, messages, "", true);
    differences.forEach(out::println);
    out.flush();
    return equal == scenarios;
  }
}
