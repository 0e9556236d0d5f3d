package oslo.db;

import java.util.List;

/** A row that a unique constraint refused. */
public class DBDuplicateEntry extends DBError {
  private static final long serialVersionUID = 1L;
  private final transient List<String> columns;

  public DBDuplicateEntry(String message, List<String> columns) {
    super(message);
    this.columns = columns;
  }

  public DBDuplicateEntry(String message) {
    this(message, List.of());
  }

  /** The columns of the constraint, so far as known. */
  public List<String> columns() {
    return columns;
  }
}
