package runtime;

import java.util.List;
import java.util.Map;

/** A Python callable as a value. */
@FunctionalInterface
public interface Callable {
  Object call(List<Object> args, Map<String, Object> kwargs);

  /** Calls with positional arguments only. */
  default Object call(Object... args) {
    return call(new java.util.ArrayList<>(java.util.Arrays.asList(args)), Kwargs.of());
  }
}
