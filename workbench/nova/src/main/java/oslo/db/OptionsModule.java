package oslo.db;

import java.util.List;
import oslo.config.Opt;

/** Options of the group {@code database}. */
public final class OptionsModule {
  private OptionsModule() {}

  /** The options, with the program's own default of the connection. */
  public static List<Opt> databaseOpts(String connection) {
    return List.of(
        Opt.str("database", "connection", connection)
            .hidden()
            .formerly(Opt.DEFAULT, "sql_connection")
            .formerly("database", "sql_connection")
            .formerly("sql", "connection"));
  }
}
