package nova.db.sqlalchemy.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import port.PortOf;

/** The column is none of these values. */
@PortOf("nova/db/sqlalchemy/api.py::InequalityCondition")
public final class InequalityCondition implements Condition {

  private final List<Object> values;

  @PortOf("__init__#L398-L399")
  InequalityCondition(Object... values) {
    this.values = new ArrayList<>(Arrays.asList(values));
  }

  @Override
  @PortOf("clauses#L401-L402")
  public void clauses(Query query, String field) {
    query.notIn(field, values);
  }
}
