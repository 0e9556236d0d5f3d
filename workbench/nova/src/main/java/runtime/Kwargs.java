package runtime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

// Differs from nova: dictionaries and sets keep the order in which they were filled
/** Builds keyword arguments and dictionaries in the order written. */
public final class Kwargs {
  private Kwargs() {}

  /** Names and values in turn. */
  public static Map<String, Object> of(Object... namesAndValues) {
    Map<String, Object> result = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      result.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return result;
  }

  /** Python's {@code kwargs[name]}: throws {@link KeyError} where the name is absent. */
  public static Object item(Map<String, Object> kwargs, String name) {
    if (!kwargs.containsKey(name)) {
      throw new KeyError(name);
    }
    return kwargs.get(name);
  }

  /** The value of {@code name}, or {@code otherwise} where the name is absent. */
  public static Object get(Map<String, Object> kwargs, String name, Object otherwise) {
    return kwargs.containsKey(name) ? kwargs.get(name) : otherwise;
  }

  /** Throws {@link TypeError} where an argument without a default is absent. */
  public static void require(String function, Map<String, Object> kwargs, List<String> names) {
    List<String> missing =
        names.stream()
            .filter(name -> !kwargs.containsKey(name))
            .map(name -> "'" + name + "'")
            .toList();
    if (missing.isEmpty()) {
      return;
    }
    int last = missing.size() - 1;
    String and = missing.size() == 2 ? " and " : ", and ";
    throw new TypeError(
        Text.format(
            "%s() missing %d required positional argument%s: %s",
            function,
            missing.size(),
            last == 0 ? "" : "s",
            last == 0
                ? missing.get(0)
                : String.join(", ", missing.subList(0, last)) + and + missing.get(last)));
  }

  /** Throws {@link TypeError} where an argument is given that the function does not have. */
  public static void refuseForeign(
      String function, Map<String, Object> kwargs, List<String> required, List<String> optional) {
    for (String name : kwargs.keySet()) {
      if (!required.contains(name) && !optional.contains(name)) {
        throw new TypeError(function + "() got an unexpected keyword argument '" + name + "'");
      }
    }
  }

  /** Takes {@code name} out; {@code otherwise} where the name is absent. */
  public static Object pop(Map<String, Object> kwargs, String name, Object otherwise) {
    return kwargs.containsKey(name) ? kwargs.remove(name) : otherwise;
  }
}
