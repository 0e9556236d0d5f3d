package scenario.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import scenario.InThisJvm;

/** What was to be seen of one run, as lines, and in what it went otherwise than its file says. */
record Run(List<String> lines, List<String> differences) {

  static Run of(String id) {
    Witness witness = new Witness();
    try {
      InThisJvm.Outcome outcome = InThisJvm.run(id, witness::mark);
      List<String> lines = new ArrayList<>(witness.lines());
      ((Map<?, ?>) outcome.result().get("final_db"))
          .forEach((cell, rows) -> rows(cell, (List<?>) rows, lines));
      return new Run(new Renaming().rename(lines), outcome.differences());
    } finally {
      witness.leave();
    }
  }

  /** The same for a run of which the original's rows were not kept. */
  List<String> linesWithoutRows() {
    return lines.stream().filter(line -> !line.matches("\\w+ row .*")).toList();
  }

  private static void rows(Object cell, List<?> rows, List<String> lines) {
    rows.forEach(row -> lines.add(cell + " row " + Witness.json(row)));
  }
}
