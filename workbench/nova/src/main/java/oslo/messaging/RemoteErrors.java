package oslo.messaging;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import oslo.serialization.JsonUtils;
import runtime.AttributeError;
import runtime.Attributes;
import runtime.Kwargs;
import runtime.PythonError;

/** Errors on the wire: written with their trace, rebuilt only where their module is allowed. */
public final class RemoteErrors {
  private static final Logger LOG = LoggerFactory.getLogger("oslo_messaging._drivers.common");
  private static final String BUILTINS = "exceptions";
  private static final String SUFFIX = "_Remote";
  private static final Pattern MEMBER =
      Pattern.compile("^Cannot (?:invoke|read field) \"(?:[^\"(]*\\.)?(\\w+)[(\"]");

  private RemoteErrors() {}

  /** JSON text of {@code failure}; the real type of one that was remote already. */
  public static String serialize(RuntimeException raised, boolean log) {
    RuntimeException failure = asPython(raised);
    List<String> trace = trace(failure);
    if (log) {
      LOG.error("Returning exception {} to caller", failure.getMessage());
      LOG.error("{}", trace);
    }
    boolean own = failure instanceof PythonError;
    PythonError error = own ? (PythonError) failure : null;
    return JsonUtils.dumps(
        Kwargs.of(
            "class",
            bare(own ? error.className() : failure.getClass().getSimpleName()),
            "module",
            bare(own ? error.moduleName() : BUILTINS),
            "message",
            failure.getMessage() == null ? "" : failure.getMessage(),
            "tb",
            trace,
            "args",
            own ? error.args() : List.of(String.valueOf(failure.getMessage())),
            "kwargs",
            own && error.kwargs() != null ? error.kwargs() : Kwargs.of()));
  }

  /** Python knows no null pointer: there the attribute of {@code None} is missing. */
  public static RuntimeException asPython(RuntimeException failure) {
    if (!(failure instanceof NullPointerException)) {
      return failure;
    }
    Matcher member = MEMBER.matcher(String.valueOf(failure.getMessage()));
    String name = member.find() ? Attributes.snake(member.group(1)) : "?";
    AttributeError error = new AttributeError("'NoneType' object has no attribute '" + name + "'");
    error.setStackTrace(failure.getStackTrace());
    return error;
  }

  private static String bare(String name) {
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
  }

  /** The frames of ported code, innermost last. */
  public static List<String> trace(Throwable failure) {
    List<String> lines = new ArrayList<>();
    for (StackTraceElement frame : failure.getStackTrace()) {
      if (frame.getClassName().matches("(nova|oslo|standin)\\..*")) {
        lines.add(
            0,
            "  File \""
                + frame.getFileName()
                + "\", line "
                + frame.getLineNumber()
                + ", in "
                + frame.getMethodName()
                + "\n");
      }
    }
    lines.add(0, "Traceback (most recent call last):\n");
    lines.add(failure + "\n");
    return lines;
  }

  /** The error that {@code text} describes, as the caller sees it. */
  @SuppressWarnings("unchecked")
  public static RuntimeException deserialize(String text, List<String> allowedModules) {
    Map<String, Object> data = (Map<String, Object>) JsonUtils.loads(text);
    List<Object> trace = (List<Object>) Kwargs.get(data, "tb", List.of());
    String message = (String) data.get("message");
    String name = (String) data.get("class");
    String module = (String) data.get("module");
    List<String> lines = trace.stream().map(String::valueOf).toList();
    String full = (message == null ? "" : message) + "\n" + String.join("\n", lines);
    if (!BUILTINS.equals(module) && !allowedModules.contains(module)) {
      return new RemoteError(name, message, trace);
    }
    try {
      Class<?> type = Class.forName((BUILTINS.equals(module) ? "runtime" : module) + "." + name);
      PythonError failure =
          rebuild(
              type.asSubclass(PythonError.class),
              (List<Object>) Kwargs.get(data, "args", List.of()),
              (Map<String, Object>) Kwargs.get(data, "kwargs", Kwargs.of()),
              BUILTINS.equals(module) ? full : null);
      return BUILTINS.equals(module) ? failure : failure.becomeRemote(full);
    } catch (ReflectiveOperationException | ClassCastException unknown) {
      LOG.warn("Failed to rebuild remote exception due to error: {}", unknown.toString());
      return new RemoteError(name, message, trace);
    }
  }

  /** The text of a built-in cannot be overridden, so its first argument takes the trace. */
  private static PythonError rebuild(
      Class<? extends PythonError> type,
      List<Object> args,
      Map<String, Object> kwargs,
      String override)
      throws ReflectiveOperationException {
    String first = args.isEmpty() ? null : String.valueOf(args.get(0));
    String message = override == null ? first : override;
    for (Constructor<?> each : type.getConstructors()) {
      if (each.getParameterCount() == 2 && each.getParameterTypes()[1] == Map.class) {
        return (PythonError) each.newInstance(message, kwargs);
      }
    }
    return type.getConstructor(String.class).newInstance(message);
  }
}
