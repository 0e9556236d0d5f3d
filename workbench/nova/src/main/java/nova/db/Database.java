package nova.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import oslo.config.CONF;
import oslo.db.DBDuplicateEntry;
import oslo.db.DBError;
import oslo.db.DBReferenceError;
import runtime.Clock;
import runtime.Site;
import runtime.Sql;

/** The database of one cell, with nova's tables; rows are maps of column names. */
public final class Database implements Site.Closing {

  private static final Logger LOG = LoggerFactory.getLogger("nova.db");
  private static final int UNIQUE_VIOLATION = 23505;
  private static final int REFERENCE_VIOLATION = 23506;

  private final Sql sql;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Map<String, Integer>> columns = new LinkedHashMap<>();
  private final Map<String, RuntimeException> faults = new LinkedHashMap<>();

  private Database(Location location) {
    try {
      sql = new Sql(DriverManager.getConnection(location.jdbc()));
      if (sql.columns("cells").isEmpty()) {
        makeTables(location);
      }
    } catch (SQLException e) {
      throw translated(e);
    }
  }

  /** The database of the calling thread's cell, opened on first use. */
  public static Database current() {
    return Site.current()
        .attribute(
            Database.class, () -> new Database(Location.of(CONF.string("database", "connection"))));
  }

  // Differs from nova: there the tables are made beforehand, with nova-manage db sync.
  private void makeTables(Location location) throws SQLException {
    if (location.lasts()) {
      LOG.warn("found no tables in the database {}; they are made now", location.shown());
    }
    sql.execute(schema());
  }

  private static String schema() {
    try (InputStream in = Database.class.getResourceAsStream("schema.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      sql.close();
    } catch (SQLException e) {
      throw translated(e);
    }
  }

  /** From now on the database function of this (Python) name throws the error. */
  public void fail(String function, RuntimeException error) {
    faults.put(function, error);
  }

  /** Throws the error that was set for this function. */
  public void failIfTold(String function) {
    RuntimeException error = faults.get(function);
    if (error != null) {
      throw error;
    }
  }

  /** Runs work as one transaction; within another it is part of that. */
  public <T> T transaction(Supplier<T> work) {
    lock.lock();
    try {
      if (lock.getHoldCount() > 1) {
        return work.get();
      }
      return outermost(work);
    } finally {
      lock.unlock();
    }
  }

  private <T> T outermost(Supplier<T> work) {
    boolean done = false;
    try {
      sql.begin();
      T result = work.get();
      sql.commit();
      done = true;
      return result;
    } catch (SQLException e) {
      throw translated(e);
    } finally {
      end(done);
    }
  }

  private void end(boolean done) {
    try {
      if (!done) {
        sql.rollback();
      }
      sql.end();
    } catch (SQLException e) {
      throw translated(e);
    }
  }

  /** The columns of a table in order. */
  public Set<String> columns(String table) {
    return types(table).keySet();
  }

  private synchronized Map<String, Integer> types(String table) {
    return columns.computeIfAbsent(table, this::readTypes);
  }

  private Map<String, Integer> readTypes(String table) {
    Map<String, Integer> types;
    try {
      types = sql.columns(table);
    } catch (SQLException e) {
      throw translated(e);
    }
    if (types.isEmpty()) {
      throw new DBError("no such table: " + table);
    }
    return types;
  }

  /** Adds a row as it is, fills its time of creation, and returns it complete. */
  public Map<String, Object> insert(String table, Map<String, Object> row) {
    Map<String, Integer> types = types(table);
    Map<String, Object> values = new LinkedHashMap<>();
    row.forEach(
        (name, value) -> {
          if (types.containsKey(name)) {
            values.put(name, value);
          }
        });
    if (types.containsKey("created_at") && values.get("created_at") == null) {
      values.put("created_at", Clock.utcnow());
    }
    String names = String.join("\", \"", values.keySet());
    String marks = String.join(", ", Collections.nCopies(values.size(), "?"));
    String statement = "INSERT INTO \"" + table + "\" (\"" + names + "\") VALUES (" + marks + ")";
    return transaction(() -> inserted(table, statement, values));
  }

  private Map<String, Object> inserted(String table, String statement, Map<String, Object> values) {
    boolean hasId = types(table).containsKey("id");
    Integer given;
    try {
      given = sql.insert(statement, new ArrayList<>(values.values()), hasId);
    } catch (SQLException e) {
      throw translated(e);
    }
    if (!hasId) {
      return values;
    }
    Object id = given == null ? values.get("id") : given;
    return query("SELECT * FROM \"" + table + "\" WHERE \"id\" = ?", List.of(id)).get(0);
  }

  /** All rows of a table, deleted ones included, in order of their ids. */
  public List<Map<String, Object>> select(String table) {
    String order = types(table).containsKey("id") ? " ORDER BY \"id\"" : "";
    return query("SELECT * FROM \"" + table + "\"" + order, List.of());
  }

  /** Really removes all rows of a table. */
  public void wipe(String table) {
    update("DELETE FROM \"" + table + "\"", List.of());
  }

  /** Rows that a statement finds. */
  public List<Map<String, Object>> query(String statement, List<Object> parameters) {
    return transaction(
        () -> {
          try {
            return sql.query(statement, parameters);
          } catch (SQLException e) {
            throw translated(e);
          }
        });
  }

  /** Runs a statement that changes rows and tells how many. */
  public int update(String statement, List<Object> parameters) {
    return transaction(
        () -> {
          try {
            return sql.update(statement, parameters);
          } catch (SQLException e) {
            throw translated(e);
          }
        });
  }

  private static DBError translated(SQLException e) {
    if (e.getErrorCode() == UNIQUE_VIOLATION) {
      return new DBDuplicateEntry(e.getMessage());
    }
    if (e.getErrorCode() == REFERENCE_VIOLATION
        || (e instanceof SQLIntegrityConstraintViolationException
            && e.getSQLState().startsWith("23503"))) {
      return new DBReferenceError(e.getMessage());
    }
    return new DBError(e.getMessage());
  }
}
