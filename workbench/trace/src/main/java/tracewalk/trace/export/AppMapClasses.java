package tracewalk.trace.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tracewalk.trace.Call;

/**
 * The packages, classes and functions of an AppMap. A function is known by name, place and whether
 * it is static, whatever its class; so two that share all three need different places.
 */
final class AppMapClasses {
  private final Map<String, Map<String, Set<Function>>> packages = new LinkedHashMap<>();
  private final Map<Known, Function> functions = new HashMap<>();
  private final Set<Function> used = new HashSet<>();

  /** What a method is known by. */
  private record Known(String className, String method, String path, int line, boolean isStatic) {}

  /**
   * What an AppMap tells of a method.
   *
   * @param line 0 if unknown
   */
  record Function(String name, String path, int line, boolean isStatic) {}

  /** The function of a call. */
  Function of(Call call, boolean isStatic) {
    Known known = new Known(call.className(), call.method(), path(call), call.line(), isStatic);
    Function function = functions.get(known);
    if (function == null) {
      function = placed(known);
      functions.put(known, function);
      packages
          .computeIfAbsent(packageOf(known.className()), none -> new LinkedHashMap<>())
          .computeIfAbsent(simpleName(known.className()), none -> new LinkedHashSet<>())
          .add(function);
    }
    return function;
  }

  /** Where it is, or, if that is unknown or taken, its class. */
  private Function placed(Known known) {
    Function function = new Function(known.method(), known.path(), known.line(), known.isStatic());
    if (known.path().isEmpty() || !used.add(function)) {
      String path = known.className().replace('.', '/');
      int line = known.line();
      function = new Function(known.method(), path, line, known.isStatic());
      while (!used.add(function)) {
        function = new Function(known.method(), path, ++line, known.isStatic());
      }
    }
    return function;
  }

  private static String packageOf(String className) {
    return className.substring(0, Math.max(0, className.lastIndexOf('.')));
  }

  private static String simpleName(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  /** Where the source of a call would stand below its root, or empty. */
  static String path(Call call) {
    String folder = packageOf(call.className()).replace('.', '/');
    return call.file() == null ? "" : (folder.isEmpty() ? "" : folder + "/") + call.file();
  }

  void write(JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Map.Entry<String, Map<String, Set<Function>>> each : packages.entrySet()) {
      String[] names = each.getKey().isEmpty() ? new String[0] : each.getKey().split("\\.", -1);
      for (String name : names) {
        open(json, "package", name);
      }
      classes(json, each.getValue());
      for (int closed = 0; closed < names.length; closed++) {
        close(json);
      }
    }
    json.writeEndArray();
  }

  private static void classes(JsonGenerator json, Map<String, Set<Function>> classes)
      throws IOException {
    for (Map.Entry<String, Set<Function>> each : classes.entrySet()) {
      open(json, "class", each.getKey());
      for (Function function : each.getValue()) {
        json.writeStartObject();
        json.writeStringField("type", "function");
        json.writeStringField("name", function.name());
        String line = function.line() > 0 ? ":" + function.line() : "";
        json.writeStringField("location", function.path() + line);
        json.writeBooleanField("static", function.isStatic());
        json.writeEndObject();
      }
      close(json);
    }
  }

  private static void open(JsonGenerator json, String type, String name) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", type);
    json.writeStringField("name", name);
    json.writeArrayFieldStart("children");
  }

  private static void close(JsonGenerator json) throws IOException {
    json.writeEndArray();
    json.writeEndObject();
  }
}
