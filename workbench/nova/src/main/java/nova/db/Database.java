package nova.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import oslo.db.DBDuplicateEntry;
import oslo.db.DBError;
import oslo.db.DBReferenceError;
import runtime.Clock;
import runtime.Handle;
import runtime.Site;

/** The database of one cell, with nova's tables; rows are maps of column names. */
public final class Database {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final int UNIQUE_VIOLATION = 23505;
  private static final int REFERENCE_VIOLATION = 23506;

  private final Handle<Connection> connection;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Map<String, Integer>> columns = new LinkedHashMap<>();
  private final Map<String, RuntimeException> faults = new LinkedHashMap<>();

  private Database() {
    try {
      connection =
          new Handle<>(
              DriverManager.getConnection(
                  "jdbc:h2:mem:cell" + COUNT.incrementAndGet() + ";DATABASE_TO_UPPER=FALSE"));
      try (Statement statement = connection.get().createStatement()) {
        statement.execute(schema());
      }
    } catch (SQLException e) {
      throw translated(e);
    }
  }

  /** The database of the calling thread's cell, made on first use. */
  public static Database current() {
    return Site.current().attribute(Database.class, Database::new);
  }

  private static String schema() {
    try (InputStream in = Database.class.getResourceAsStream("schema.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
      connection.get().setAutoCommit(false);
      T result = work.get();
      connection.get().commit();
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
        connection.get().rollback();
      }
      connection.get().setAutoCommit(true);
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
    Map<String, Integer> types = new LinkedHashMap<>();
    try {
      DatabaseMetaData metaData = connection.get().getMetaData();
      try (ResultSet found = metaData.getColumns(null, null, table, null)) {
        while (found.next()) {
          types.put(found.getString("COLUMN_NAME"), found.getInt("DATA_TYPE"));
        }
      }
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
    String sql = "INSERT INTO \"" + table + "\" (\"" + names + "\") VALUES (" + marks + ")";
    return transaction(() -> inserted(table, sql, values));
  }

  private Map<String, Object> inserted(String table, String sql, Map<String, Object> values) {
    try (PreparedStatement statement =
        connection.get().prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
      bind(statement, new ArrayList<>(values.values()));
      statement.executeUpdate();
      if (!types(table).containsKey("id")) {
        return values;
      }
      try (ResultSet keys = statement.getGeneratedKeys()) {
        Object id = keys.next() ? keys.getInt("id") : values.get("id");
        return query("SELECT * FROM \"" + table + "\" WHERE \"id\" = ?", List.of(id)).get(0);
      }
    } catch (SQLException e) {
      throw translated(e);
    }
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
  public List<Map<String, Object>> query(String sql, List<Object> parameters) {
    return transaction(
        () -> {
          try (PreparedStatement statement = connection.get().prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet found = statement.executeQuery()) {
              return rows(found);
            }
          } catch (SQLException e) {
            throw translated(e);
          }
        });
  }

  /** Runs a statement that changes rows and tells how many. */
  public int update(String sql, List<Object> parameters) {
    return transaction(
        () -> {
          try (PreparedStatement statement = connection.get().prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
          } catch (SQLException e) {
            throw translated(e);
          }
        });
  }

  private static void bind(PreparedStatement statement, List<Object> parameters)
      throws SQLException {
    int index = 1;
    for (Object value : parameters) {
      Object bound =
          value instanceof Instant moment ? LocalDateTime.ofInstant(moment, ZoneOffset.UTC) : value;
      statement.setObject(index++, bound);
    }
  }

  private static List<Map<String, Object>> rows(ResultSet found) throws SQLException {
    ResultSetMetaData metaData = found.getMetaData();
    List<Map<String, Object>> rows = new ArrayList<>();
    while (found.next()) {
      Map<String, Object> row = new LinkedHashMap<>();
      for (int i = 1; i <= metaData.getColumnCount(); i++) {
        row.put(metaData.getColumnLabel(i), value(found, i, metaData.getColumnType(i)));
      }
      rows.add(row);
    }
    return rows;
  }

  private static Object value(ResultSet found, int index, int type) throws SQLException {
    if (type == Types.CLOB) {
      return found.getString(index);
    }
    Object value = found.getObject(index);
    return value instanceof Timestamp moment
        ? moment.toLocalDateTime().toInstant(ZoneOffset.UTC)
        : value;
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
