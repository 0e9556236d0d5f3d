package oslo.messaging;

import java.util.Map;
import java.util.stream.Collectors;
import runtime.Kwargs;

/** Where a message goes and what the receiver must offer; null parts are left open. */
public record Target(
    String exchange,
    String topic,
    String namespace,
    String version,
    String server,
    Boolean fanout) {

  /** From the keyword arguments of the original's constructor. */
  public Target(Map<String, Object> kwargs) {
    this(
        (String) kwargs.get("exchange"),
        (String) kwargs.get("topic"),
        (String) kwargs.get("namespace"),
        (String) kwargs.get("version"),
        (String) kwargs.get("server"),
        (Boolean) kwargs.get("fanout"));
  }

  /** From names and values in turn. */
  public static Target of(Object... namesAndValues) {
    return new Target(Kwargs.of(namesAndValues));
  }

  /** A copy in which the given parts are replaced. */
  public Target with(Map<String, Object> kwargs) {
    return new Target(
        (String) Kwargs.get(kwargs, "exchange", exchange),
        (String) Kwargs.get(kwargs, "topic", topic),
        (String) Kwargs.get(kwargs, "namespace", namespace),
        (String) Kwargs.get(kwargs, "version", version),
        (String) Kwargs.get(kwargs, "server", server),
        (Boolean) Kwargs.get(kwargs, "fanout", fanout));
  }

  /** As the original shows it: what is not set is left out. */
  @Override
  public String toString() {
    Map<String, Object> attrs =
        Kwargs.of(
            "exchange", exchange,
            "topic", topic,
            "namespace", namespace,
            "version", version,
            "server", server,
            "fanout", isFanout() ? "True" : null);
    return attrs.entrySet().stream()
        .filter(attr -> attr.getValue() != null && !attr.getValue().equals(""))
        .map(attr -> attr.getKey() + "=" + attr.getValue())
        .collect(Collectors.joining(", ", "<Target ", ">"));
  }

  boolean isFanout() {
    return Boolean.TRUE.equals(fanout);
  }
}
