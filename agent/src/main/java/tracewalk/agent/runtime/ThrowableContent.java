package tracewalk.agent.runtime;

import tracewalk.agent.format.Layout;

/** Message and cause of an exception by their fields, and the fields that the program added. */
final class ThrowableContent implements Content {

  static final long MESSAGE = Offsets.of(Throwable.class, "detailMessage");
  private static final long CAUSE = Offsets.of(Throwable.class, "cause");

  @Override
  public void write(Values values, TypePlan plan, Object object, long id, int depth) {
    Object message = Offsets.ref(object, MESSAGE);
    Object cause = Offsets.ref(object, CAUSE);
    int text = message instanceof String ? Layout.OBJECT_TEXT : 0;
    int fields = FieldTable.of(object.getClass()).isEmpty() ? 0 : Layout.OBJECT_FIELDS;
    int caused = cause == null || cause == object ? 0 : Layout.OBJECT_ITEMS;
    int flags = values.head(text | fields | caused, plan, id, 0);
    if (message instanceof String said) {
      values.putText(said);
    }
    if (fields != 0 && FieldTable.of(object.getClass()).write(values, object, depth)) {
      values.flag(flags, Layout.OBJECT_CUT);
    }
    if (caused != 0) {
      values.count(values.countPlace(), 1);
      values.value(cause, depth);
    }
  }
}
