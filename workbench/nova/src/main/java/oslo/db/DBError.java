package oslo.db;

import runtime.PythonError;

/** Something that the database refused. */
public class DBError extends PythonError {
  private static final long serialVersionUID = 1L;

  public DBError(String message) {
    super(message);
  }

  @Override
  protected String module() {
    return "oslo_db.exception";
  }
}
