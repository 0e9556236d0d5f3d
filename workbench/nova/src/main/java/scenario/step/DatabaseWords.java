package scenario.step;

import java.util.Map;
import nova.db.Database;
import oslo.db.DBError;
import runtime.Kwargs;
import scenario.language.Entry;
import scenario.language.FileSpec;
import scenario.language.StepSpec;

/** Steps that change tables and files behind the back of all services. */
final class DatabaseWords {
  private DatabaseWords() {}

  /** Really removes all rows of the tables. */
  static Object wipe(StepSpec step, StepRun run) {
    step.argument("tables").list().forEach(table -> Database.current().wipe(known(table)));
    return null;
  }

  static Object insert(StepSpec step, StepRun run) {
    String table = known(step.argument("table"));
    Map<String, Object> values = Kwargs.of();
    step.argument("row").map().forEach((column, value) -> put(values, table, column, value));
    Database.current().insert(table, values);
    return null;
  }

  private static void put(Map<String, Object> row, String table, String column, Entry value) {
    if (!Database.current().columns(table).contains(column)) {
      throw value.error("table '" + table + "' has no column '" + column + "'");
    }
    row.put(column, value.value());
  }

  private static String known(Entry table) {
    try {
      Database.current().columns(table.text());
    } catch (DBError unknown) {
      throw table.error("no table '" + table.text() + "'");
    }
    return table.text();
  }

  /** Writes one of the scenario's files anew. */
  static Object writeFile(StepSpec step, StepRun run) {
    Entry name = step.argument("file");
    if (!run.deployment().files().has(name.text())) {
      throw name.error("no file '" + name.text() + "' stands under 'files'");
    }
    Long mtime = step.has("mtime") ? (long) step.whole("mtime", 0, 0) : null;
    run.deployment().files().write(new FileSpec(name.text(), step.argument("content"), mtime));
    return null;
  }
}
