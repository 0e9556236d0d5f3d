package nova.db.sqlalchemy.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.db.Database;
import runtime.Clock;
import runtime.ValueError;

/** Rows of one table that meet conditions: to be read, changed or marked as deleted. */
final class Query {

  private final Database database = Database.current();
  private final String table;
  private final StringBuilder where = new StringBuilder();
  private final List<Object> parameters = new ArrayList<>();
  private final List<String> order = new ArrayList<>();
  private int limit = -1;

  private Query(String table) {
    this.table = table;
  }

  /** All rows, deleted ones too. */
  static Query of(String table) {
    return new Query(table);
  }

  /** The rows that the context lets see, or those that {@code readDeleted} names if not null. */
  static Query of(String table, RequestContext context, String readDeleted) {
    String which = readDeleted == null ? context.readDeleted() : readDeleted;
    Query query = new Query(table);
    return switch (which) {
      case "no" -> query.eq("deleted", 0);
      case "only" -> query.and("\"deleted\" <> 0");
      case "yes" -> query;
      default -> throw new ValueError("Unrecognized read_deleted value '" + which + "'");
    };
  }

  Query eq(String column, Object value) {
    return value == null ? and(quoted(column) + " IS NULL") : and(quoted(column) + " = ?", value);
  }

  Query ne(String column, Object value) {
    return value == null
        ? and(quoted(column) + " IS NOT NULL")
        : and(quoted(column) + " <> ?", value);
  }

  Query in(String column, Collection<?> values) {
    return membership(column, values, false);
  }

  Query notIn(String column, Collection<?> values) {
    return membership(column, values, true);
  }

  private Query membership(String column, Collection<?> values, boolean negated) {
    List<Object> present = new ArrayList<>(values);
    boolean orNull = present.removeIf(value -> value == null);
    String marks = String.join(", ", Collections.nCopies(present.size(), "?"));
    String inside = present.isEmpty() ? "FALSE" : quoted(column) + " IN (" + marks + ")";
    if (orNull) {
      inside = "(" + inside + " OR " + quoted(column) + " IS NULL)";
    }
    return and(negated ? "NOT " + inside : inside, present.toArray());
  }

  /** A condition in SQL with its parameters. */
  Query and(String condition, Object... values) {
    where.append(where.isEmpty() ? " WHERE " : " AND ").append(condition);
    Collections.addAll(parameters, values);
    return this;
  }

  Query orderBy(String column) {
    order.add(quoted(column));
    return this;
  }

  Query orderByDesc(String column) {
    order.add(quoted(column) + " DESC");
    return this;
  }

  /** Null means no limit. */
  Query limit(Number number) {
    limit = number == null ? -1 : number.intValue();
    return this;
  }

  boolean hasColumn(String column) {
    return database.columns(table).contains(column);
  }

  List<Map<String, Object>> all() {
    if (order.isEmpty() && hasColumn("id")) {
      orderBy("id");
    }
    String sorting = order.isEmpty() ? "" : " ORDER BY " + String.join(", ", order);
    String cut = limit < 0 ? "" : " LIMIT " + limit;
    return database.query("SELECT * FROM " + quoted(table) + where + sorting + cut, parameters);
  }

  /** Null if there is none. */
  Map<String, Object> first() {
    List<Map<String, Object>> rows = limit(1).all();
    return rows.isEmpty() ? null : rows.get(0);
  }

  int count() {
    return ((Number) aggregate("COUNT(*)")).intValue();
  }

  /** The sum of a column, zero if there are no rows. */
  long sum(String column) {
    Object sum = aggregate("SUM(" + quoted(column) + ")");
    return sum == null ? 0 : ((Number) sum).longValue();
  }

  private Object aggregate(String expression) {
    String sql = "SELECT " + expression + " AS \"result\" FROM " + quoted(table) + where;
    return database.query(sql, parameters).get(0).get("result");
  }

  /** Sets columns (those the table has), stamps the change, and tells how many rows there were. */
  int update(Map<String, Object> values) {
    Map<String, Object> known = new LinkedHashMap<>();
    values.forEach(
        (column, value) -> {
          if (hasColumn(column)) {
            known.put(column, value);
          }
        });
    if (hasColumn("updated_at") && !known.containsKey("updated_at")) {
      known.put("updated_at", Clock.utcnow());
    }
    List<Object> all = new ArrayList<>(known.values());
    all.addAll(parameters);
    String assignments = String.join("\" = ?, \"", known.keySet());
    return database.update(
        "UPDATE " + quoted(table) + " SET \"" + assignments + "\" = ?" + where, all);
  }

  /** Marks rows as deleted: {@code deleted} becomes the row's own id. */
  int softDelete() {
    List<Object> all = new ArrayList<>(List.of(Clock.utcnow()));
    all.addAll(parameters);
    return database.update(
        "UPDATE " + quoted(table) + " SET \"deleted\" = \"id\", \"deleted_at\" = ?" + where, all);
  }

  /** Really removes rows. */
  int delete() {
    return database.update("DELETE FROM " + quoted(table) + where, parameters);
  }

  private static String quoted(String name) {
    return "\"" + name + "\"";
  }
}
