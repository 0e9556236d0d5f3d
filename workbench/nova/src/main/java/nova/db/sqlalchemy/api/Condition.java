package nova.db.sqlalchemy.api;

/** What a column must be for a change to go on. */
public interface Condition {
  /** Adds itself to a query. */
  void clauses(Query query, String field);
}
