package runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts positional and keyword arguments into a method's parameters by Python's rules. */
final class Binding {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Binding() {}

  static Object[] bind(String name, Method method, List<Object> args, Map<String, Object> kwargs) {
    Parameter[] parameters = method.getParameters();
    Object[] values = new Object[parameters.length];
    Map<String, Object> rest = new LinkedHashMap<>(kwargs);
    boolean takesRest = takesRest(parameters);
    int named = takesRest ? parameters.length - 1 : parameters.length;
    if (args.size() > named) {
      throw new TypeError(
          Text.format("%s() takes at most %d arguments (%d given)", name, named, args.size()));
    }
    for (int i = 0; i < named; i++) {
      String key = name(parameters[i]);
      if (i < args.size()) {
        if (rest.containsKey(key)) {
          throw new TypeError(name + "() got multiple values for keyword argument '" + key + "'");
        }
        values[i] = fit(args.get(i), parameters[i].getType());
      } else {
        values[i] = rest.containsKey(key) ? rest.remove(key) : absent(parameters[i]);
        values[i] = fit(values[i], parameters[i].getType());
      }
    }
    if (takesRest) {
      values[named] = rest;
    } else if (!rest.isEmpty()) {
      String first = rest.keySet().iterator().next();
      throw new TypeError(name + "() got an unexpected keyword argument '" + first + "'");
    }
    return values;
  }

  private static boolean takesRest(Parameter[] parameters) {
    if (parameters.length == 0) {
      return false;
    }
    Parameter last = parameters[parameters.length - 1];
    return last.getName().equals("kwargs")
        && last.getAnnotation(Named.class) == null
        && Map.class.isAssignableFrom(last.getType());
  }

  private static String name(Parameter parameter) {
    Named named = parameter.getAnnotation(Named.class);
    return named == null ? Attributes.snake(parameter.getName()) : named.value();
  }

  private static Object absent(Parameter parameter) {
    Default value = parameter.getAnnotation(Default.class);
    if (value == null) {
      return null;
    }
    try {
      return JSON.readValue(value.value(), Object.class);
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException("default of " + parameter + " is no JSON", malformed);
    }
  }

  /** JSON knows one kind of whole number; Java's parameters may want another. */
  private static Object fit(Object value, Class<?> type) {
    if (type.isPrimitive() && value == null) {
      return type == boolean.class ? (Object) false : (Object) 0;
    }
    if (value instanceof Number number) {
      if (type == Long.class || type == long.class) {
        return number.longValue();
      }
      if (type == Double.class || type == double.class) {
        return number.doubleValue();
      }
      if (type == Integer.class || type == int.class) {
        return number.intValue();
      }
    }
    return value;
  }
}
