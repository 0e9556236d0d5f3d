package scenario.step;

import java.util.Map;
import nova.db.Database;
import runtime.Kwargs;
import scenario.language.Entry;
import scenario.language.StepSpec;

/** Steps that change tables behind the back of all services; they call no ported code. */
final class DatabaseWords {
  private DatabaseWords() {}

  /** Really removes all rows of the tables. */
  static Object wipe(StepSpec step, StepRun run) {
    ArgumentsCheck.only(step, "tables");
    Entry tables = step.arguments().get("tables");
    if (tables == null) {
      throw step.place().error("'db.wipe' needs 'tables', a list of names");
    }
    tables.texts().forEach(Database.current()::wipe);
    return null;
  }

  static Object insert(StepSpec step, StepRun run) {
    ArgumentsCheck.only(step, "table", "row");
    Entry row = step.arguments().get("row");
    if (row == null || step.text("table", null) == null) {
      throw step.place().error("'db.insert' needs 'table' and 'row'");
    }
    Map<String, Object> values = Kwargs.of();
    row.map().forEach((column, value) -> values.put(column, value.value()));
    Database.current().insert(step.text("table", null), values);
    return null;
  }
}
