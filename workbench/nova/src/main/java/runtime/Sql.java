package runtime;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Statements over JDBC with plain values going in and coming out; dates are instants in UTC. */
public final class Sql {
  private final Handle<Connection> connection;

  public Sql(Connection connection) {
    this.connection = new Handle<>(connection);
  }

  /** The columns of a table in order, each with its type. */
  public Map<String, Integer> columns(String table) throws SQLException {
    Map<String, Integer> types = new LinkedHashMap<>();
    DatabaseMetaData metaData = connection.get().getMetaData();
    try (ResultSet found = metaData.getColumns(null, null, table, null)) {
      while (found.next()) {
        types.put(found.getString("COLUMN_NAME"), found.getInt("DATA_TYPE"));
      }
    }
    return types;
  }

  /** What was kept in memory is gone with its connection. */
  public void close() throws SQLException {
    connection.get().close();
    connection.close();
  }

  /** Runs statements without parameters. */
  public void execute(String sql) throws SQLException {
    try (Statement statement = connection.get().createStatement()) {
      statement.execute(sql);
    }
  }

  public void begin() throws SQLException {
    connection.get().setAutoCommit(false);
  }

  public void commit() throws SQLException {
    connection.get().commit();
  }

  public void rollback() throws SQLException {
    connection.get().rollback();
  }

  public void end() throws SQLException {
    connection.get().setAutoCommit(true);
  }

  public List<Map<String, Object>> query(String sql, List<Object> parameters) throws SQLException {
    try (PreparedStatement statement = connection.get().prepareStatement(sql)) {
      bind(statement, parameters);
      try (ResultSet found = statement.executeQuery()) {
        return rows(found);
      }
    }
  }

  public int update(String sql, List<Object> parameters) throws SQLException {
    try (PreparedStatement statement = connection.get().prepareStatement(sql)) {
      bind(statement, parameters);
      return statement.executeUpdate();
    }
  }

  /** Inserts; answers the id that the database gave, or null where it gave none. */
  public Integer insert(String sql, List<Object> parameters, boolean hasId) throws SQLException {
    try (PreparedStatement statement =
        connection.get().prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
      bind(statement, parameters);
      statement.executeUpdate();
      try (ResultSet keys = statement.getGeneratedKeys()) {
        return hasId && keys.next() ? (Integer) keys.getInt("id") : null;
      }
    }
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
}
