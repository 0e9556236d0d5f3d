package oslo.db;

import java.util.List;
import oslo.config.Opt;

/** Options of the group {@code database}. */
public final class OptionsModule {
  public static final List<Opt> DATABASE_OPTS =
      List.of(
          Opt.str("database", "connection", null)
              .hidden()
              .formerly(Opt.DEFAULT, "sql_connection")
              .formerly("database", "sql_connection")
              .formerly("sql", "connection"));

  private OptionsModule() {}
}
