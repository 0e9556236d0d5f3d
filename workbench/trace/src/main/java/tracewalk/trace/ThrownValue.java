package tracewalk.trace;

import org.jspecify.annotations.Nullable;

/** The exception that a call ended with. */
public record ThrownValue(String type, @Nullable String message) {

  /** The type without its package. */
  public String simpleType() {
    return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
  }
}
