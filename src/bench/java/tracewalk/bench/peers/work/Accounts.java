package tracewalk.bench.peers.work;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** H2 puts a row in, finds another by its key and adds up a few, in memory. */
final class Accounts {
  private static final int ROWS = 2000;
  private static final int FEW = 10;

  private final PreparedStatement put;
  private final PreparedStatement find;
  private final PreparedStatement add;
  private int turn;

  private Accounts(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table account(id int primary key, owner varchar, held decimal)");
    }
    put = connection.prepareStatement("merge into account key(id) values (?, ?, ?)");
    find = connection.prepareStatement("select owner, held from account where id = ?");
    add = connection.prepareStatement("select sum(held) from account where id between ? and ?");
  }

  static Chore kept() throws SQLException {
    return new Accounts(DriverManager.getConnection("jdbc:h2:mem:accounts"))::once;
  }

  private long once() throws SQLException {
    int row = turn++ % ROWS;
    put.setInt(1, row);
    put.setString(2, "owner " + row);
    put.setBigDecimal(3, BigDecimal.valueOf(row, 2));
    put.executeUpdate();
    return found(row / 2) + added(row);
  }

  private long found(int row) throws SQLException {
    find.setInt(1, row);
    try (ResultSet rows = find.executeQuery()) {
      rows.next();
      return rows.getString(1).length() + rows.getBigDecimal(2).longValue();
    }
  }

  private long added(int row) throws SQLException {
    add.setInt(1, Math.max(0, row - FEW));
    add.setInt(2, row);
    try (ResultSet rows = add.executeQuery()) {
      rows.next();
      return rows.getBigDecimal(1).longValue();
    }
  }
}
