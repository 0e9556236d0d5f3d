package runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
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
    int named = parameters.length;
    if (takesRest(parameters)) {
      named--;
    }
    List<Object> given = args;
    if (takesSurplus(parameters, named) && !rest.containsKey("args")) {
      named--;
      int own = Math.min(named, args.size());
      values[named] = new ArrayList<>(args.subList(own, args.size()));
      given = args.subList(0, own);
    }
    if (given.size() > named) {
      throw new TypeError(
          Text.format("%s() takes at most %d arguments (%d given)", name, named, given.size()));
    }
    int present = 1;
    for (int i = 0; i < named; i++) {
      present += i < given.size() || rest.containsKey(name(parameters[i])) ? 1 : 0;
      values[i] = fit(value(name, parameters[i], i, given, rest), parameters[i].getType());
    }
    if (takesRest(parameters)) {
      values[parameters.length - 1] = rest;
    } else if (!rest.isEmpty()) {
      String first = rest.keySet().iterator().next();
      throw new TypeError(name + "() got an unexpected keyword argument '" + first + "'");
    }
    if (method.getDeclaringClass().isAnnotationPresent(Exact.class)) {
      refuseMissing(name, Arrays.copyOf(parameters, named), given, kwargs, present);
    }
    return values;
  }

  private static void refuseMissing(
      String method,
      Parameter[] parameters,
      List<Object> args,
      Map<String, Object> kwargs,
      int present) {
    int required = 1;
    boolean missing = false;
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i].getAnnotation(Default.class) == null) {
        required++;
        missing |= i >= args.size() && !kwargs.containsKey(name(parameters[i]));
      }
    }
    if (missing) {
      String count = required > parameters.length ? "exactly" : "at least";
      throw new TypeError(
          Text.format("%s() takes %s %d arguments (%d given)", method, count, required, present));
    }
  }

  /** The positional argument of that place, else the one of that name, else the default. */
  private static Object value(
      String method, Parameter parameter, int place, List<Object> args, Map<String, Object> rest) {
    String key = name(parameter);
    if (place >= args.size()) {
      return rest.containsKey(key) ? rest.remove(key) : absent(parameter);
    }
    if (rest.containsKey(key)) {
      throw new TypeError(method + "() got multiple values for keyword argument '" + key + "'");
    }
    return args.get(place);
  }

  /** Whether the last of the first {@code count} parameters is Python's {@code *args}. */
  private static boolean takesSurplus(Parameter[] parameters, int count) {
    return count > 0
        && parameters[count - 1].getName().equals("args")
        && parameters[count - 1].getAnnotation(Named.class) == null
        && List.class.isAssignableFrom(parameters[count - 1].getType());
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

  static List<String> required(Method method) {
    Parameter[] parameters = method.getParameters();
    int named = takesRest(parameters) ? parameters.length - 1 : parameters.length;
    return Arrays.stream(parameters)
        .limit(takesSurplus(parameters, named) ? named - 1 : named)
        .filter(parameter -> parameter.getAnnotation(Default.class) == null)
        .map(Binding::name)
        .toList();
  }

  static List<String> names(Method method) {
    return Arrays.stream(method.getParameters()).map(Binding::name).toList();
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
