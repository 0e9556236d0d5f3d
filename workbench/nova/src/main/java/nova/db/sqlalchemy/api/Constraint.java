package nova.db.sqlalchemy.api;

import java.util.LinkedHashMap;
import java.util.Map;
import port.PortOf;

/** Conditions on columns that must hold for a row to be changed. */
@PortOf("nova/db/sqlalchemy/api.py::Constraint")
public final class Constraint {

  private final Map<String, Condition> conditions;

  @PortOf("__init__#L375-L376")
  Constraint(Map<String, Condition> conditions) {
    this.conditions = new LinkedHashMap<>(conditions);
  }

  @PortOf("apply#L378-L382")
  Query apply(Query query) {
    conditions.forEach((field, condition) -> condition.clauses(query, field));
    return query;
  }
}
