package runtime;

import java.util.Collection;
import java.util.Map;

/** Whether a value counts as true in a Python condition. */
public final class Truth {
  private Truth() {}

  /** False for null, false, zero and whatever is empty. */
  public static boolean of(Object value) {
    if (value == null) {
      return false;
    }
    if (value instanceof Boolean truth) {
      return truth;
    }
    if (value instanceof Number number) {
      return number.doubleValue() != 0;
    }
    if (value instanceof CharSequence text) {
      return text.length() > 0;
    }
    if (value instanceof Collection<?> items) {
      return !items.isEmpty();
    }
    return !(value instanceof Map<?, ?> map) || !map.isEmpty();
  }
}
