package oslo.db;

/** A row that points at one that is not there. */
public class DBReferenceError extends DBError {
  private static final long serialVersionUID = 1L;

  public DBReferenceError(String message) {
    super(message);
  }
}
