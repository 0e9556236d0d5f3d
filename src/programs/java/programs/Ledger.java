package programs;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * H2 keeps the books of two clerks who work at the same time: tables, joins, roll-backs, errors.
 */
public final class Ledger {

  private static final String URL = "jdbc:h2:mem:ledger;DB_CLOSE_DELAY=-1";

  private static final String[] TABLES = {
    "create table customer(id int primary key, name varchar(40) unique)",
    "create table account(id int primary key, customer int references customer, sum decimal(12,2))",
    "create table entry(id identity, account int references account, amount decimal(12,2),"
        + " said varchar(80), check (amount <> 0))",
    "create index entry_amount on entry(amount desc)",
    "create view rich as select c.name, sum(a.sum) total from customer c join account a"
        + " on a.customer = c.id group by c.name having sum(a.sum) > 100",
  };

  private static final String[] QUESTIONS = {
    "select count(*), sum(amount), min(said), max(said) from entry",
    "select name, total from rich order by total desc, name fetch first 3 rows only",
    "select c.name, count(e.id) from customer c left join account a on a.customer = c.id"
        + " left join entry e on e.account = a.id group by c.name order by 2 desc, 1 limit 4",
    "with recursive n(x) as (select 1 union all select x + 1 from n where x < 20)"
        + " select sum(x), listagg(x, ',') within group (order by x desc) from n where x % 3 = 0",
    "select name, rank() over (order by length(name) desc, name) from customer limit 3",
    "select upper(name) || '!' from customer where name like 'c_1%' and id in"
        + " (select customer from account where sum between 10 and 90) order by 1",
  };

  private Ledger() {}

  public static void main(String[] args) throws Exception {
    int entries = Integer.parseInt(args[0]);
    try (Connection connection = DriverManager.getConnection(URL)) {
      open(connection);
      ExecutorService clerks = Executors.newFixedThreadPool(2);
      Future<Integer> even = clerks.submit(clerk(0, entries));
      Future<Integer> odd = clerks.submit(clerk(1, entries));
      System.out.println("rolled back " + even.get() + " and " + odd.get());
      clerks.shutdown();
      for (String question : QUESTIONS) {
        ask(connection, question);
      }
      fail(connection, "insert into entry(account, amount) values (1, 0)");
      fail(connection, "insert into customer values (1, 'again')");
      fail(connection, "select nothing from nowhere");
      run(connection, "shutdown");
    }
  }

  private static void open(Connection connection) throws SQLException {
    for (String table : TABLES) {
      run(connection, table);
    }
    try (PreparedStatement customer =
            connection.prepareStatement("insert into customer values (?, ?)");
        PreparedStatement account =
            connection.prepareStatement("insert into account values (?, ?, 0)")) {
      for (int i = 0; i < 20; i++) {
        customer.setInt(1, i);
        customer.setString(2, "c" + i + "x".repeat(i % 7));
        customer.addBatch();
        account.setInt(1, i);
        account.setInt(2, i);
        account.addBatch();
      }
      customer.executeBatch();
      account.executeBatch();
    }
  }

  /** Books on every second account, so that the clerks never meet; every seventh is taken back. */
  private static Callable<Integer> clerk(int first, int entries) {
    return () -> {
      int back = 0;
      try (Connection connection = DriverManager.getConnection(URL)) {
        connection.setAutoCommit(false);
        for (int i = 0; i < entries; i++) {
          book(connection, (2 * i + first) % 20, i);
          if (i % 7 == 6) {
            connection.rollback();
            back++;
          } else {
            connection.commit();
          }
        }
      }
      return back;
    };
  }

  private static void book(Connection connection, int account, int i) throws SQLException {
    BigDecimal amount = BigDecimal.valueOf(i + 1, 1);
    try (PreparedStatement entry =
            connection.prepareStatement(
                "insert into entry(account, amount, said) values (?, ?, ?)");
        PreparedStatement sum =
            connection.prepareStatement("update account set sum = sum + ? where id = ?")) {
      entry.setInt(1, account);
      entry.setBigDecimal(2, amount);
      entry.setString(3, "entry " + i);
      entry.executeUpdate();
      sum.setBigDecimal(1, amount);
      sum.setInt(2, account);
      sum.executeUpdate();
    }
  }

  private static void ask(Connection connection, String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        StringBuilder line = new StringBuilder();
        for (int column = 1; column <= columns; column++) {
          line.append(rows.getObject(column)).append(' ');
        }
        System.out.println(line);
      }
    }
  }

  private static void run(Connection connection, String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private static void fail(Connection connection, String command) {
    try {
      run(connection, command);
      throw new IllegalStateException("was taken: " + command);
    } catch (SQLException refused) {
      System.out.println(refused.getErrorCode() + " " + refused.getSQLState());
    }
  }
}
