package nova.db.sqlalchemy.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import port.PortOf;

/** The column is one of these values. */
@PortOf("nova/db/sqlalchemy/api.py::EqualityCondition")
public final class EqualityCondition implements Condition {

  private final List<Object> values;

  @PortOf("__init__#L387-L388")
  EqualityCondition(Object... values) {
    this.values = new ArrayList<>(Arrays.asList(values));
  }

  @Override
  @PortOf("clauses#L390-L393")
  public void clauses(Query query, String field) {
    query.in(field, values);
  }
}
