package nova.db;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import oslo.db.DBError;
import runtime.Secret;

/**
 * Where a database is. Accepted are {@code sqlite:///FILE} as SQLAlchemy writes it (an H2 database
 * in that file's place, with {@code .mv.db} added), {@code sqlite://} (in memory) and {@code
 * jdbc:h2:...}.
 *
 * @param shown what a message may say of it
 */
record Location(@Secret String jdbc, String shown, boolean lasts) {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String SQLITE = "sqlite://";
  private static final String PLAIN_NAMES = ";DATABASE_TO_UPPER=FALSE";

  /** Null is a database in memory. */
  static Location of(@Secret String connection) {
    if (connection == null || connection.equals(SQLITE)) {
      return inMemory();
    }
    if (connection.startsWith("jdbc:h2:")) {
      return plain(connection);
    }
    if (!connection.startsWith(SQLITE + "/")) {
      throw unreadable(connection);
    }
    String file = connection.substring(SQLITE.length() + 1).replaceFirst("\\?.*", "");
    return file.isEmpty() || file.equals(":memory:") ? inMemory() : inFile(file);
  }

  private static Location inMemory() {
    return new Location(
        "jdbc:h2:mem:cell" + COUNT.incrementAndGet() + PLAIN_NAMES, "memory", false);
  }

  private static Location plain(@Secret String url) {
    String address = url.replaceFirst(";.*", "");
    String whole = url.contains("DATABASE_TO_UPPER") ? url : url + PLAIN_NAMES;
    return new Location(whole, address, !address.startsWith("jdbc:h2:mem:"));
  }

  private static Location inFile(String name) {
    Path file = Path.of(name).toAbsolutePath().normalize();
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new DBError("unable to open database file: expected a folder, found none at " + folder);
    }
    if (file.toString().indexOf(';') >= 0) {
      throw new DBError("unable to open database file: expected a path without ;, found " + file);
    }
    return new Location("jdbc:h2:file:" + file + PLAIN_NAMES, file.toString(), true);
  }

  private static DBError unreadable(@Secret String connection) {
    int end = connection.indexOf(':');
    String kind = end < 0 ? "something without a scheme" : connection.substring(0, end) + ":...";
    return new DBError(
        "unable to open database: expected [database]connection to begin with sqlite:/// or"
            + " jdbc:h2:, found "
            + kind);
  }
}
