package oslo.messaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import runtime.Attributes;

/** Finds the endpoint that speaks a message's namespace and version, and calls its method. */
public final class RPCDispatcher {
  private static final Target ANY = Target.of("version", "1.0");

  private final Target target;
  private final List<?> endpoints;
  private final Serializer serializer;

  public RPCDispatcher(Target target, List<?> endpoints, Serializer serializer) {
    this.target = target;
    this.endpoints = endpoints;
    this.serializer = serializer == null ? new NoOpSerializer() : serializer;
  }

  Target target() {
    return target;
  }

  private static Target targetOf(Object endpoint) {
    Object own = Attributes.getOr(endpoint, "target", null);
    return own == null ? ANY : (Target) own;
  }

  private static boolean speaks(Target own, String namespace, String version) {
    String spoken = own.version() == null ? "1.0" : own.version();
    return java.util.Objects.equals(namespace, own.namespace())
        && Versions.isCompatible(spoken, version == null ? "1.0" : version);
  }

  /** What the method answered, in serialised form. */
  public Object dispatch(
      Map<String, Object> context,
      String method,
      String namespace,
      String version,
      Map<String, Object> args) {
    boolean foundCompatible = false;
    for (Object endpoint : endpoints) {
      if (!speaks(targetOf(endpoint), namespace, version)) {
        continue;
      }
      if (Attributes.hasMethod(endpoint, method)) {
        return doDispatch(endpoint, method, context, args);
      }
      foundCompatible = true;
    }
    if (foundCompatible) {
      throw new NoSuchMethod(method);
    }
    throw new UnsupportedVersion(version == null ? "1.0" : version, method);
  }

  private Object doDispatch(
      Object endpoint, String method, Map<String, Object> context, Map<String, Object> args) {
    Object ctxt = serializer.deserializeContext(context);
    Map<String, Object> values = new LinkedHashMap<>();
    args.forEach((name, value) -> values.put(name, serializer.deserializeEntity(ctxt, value)));
    Object result = Attributes.method(endpoint, method).call(List.of(ctxt), values);
    return serializer.serializeEntity(ctxt, result);
  }

  /** Whether the method's owner announced this error as one that may happen. */
  public boolean expects(String method, RuntimeException failure) {
    for (Object endpoint : endpoints) {
      ExpectedExceptions expected =
          Attributes.annotation(endpoint, method, ExpectedExceptions.class);
      if (expected != null) {
        return List.of(expected.value()).stream().anyMatch(type -> type.isInstance(failure));
      }
    }
    return false;
  }
}
