package runtime;

import java.util.List;
import java.util.Map;

/**
 * Base of the errors that the original raises; knows its Python name and whether it came by wire.
 */
public class PythonError extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Object> args;
  private String remoteText;

  public PythonError(String message) {
    super(message);
    this.args = message == null ? List.of() : List.of(message);
  }

  /** Positional arguments as Python keeps them. */
  public List<Object> args() {
    return args;
  }

  /** Keyword arguments, or null where the type keeps none. */
  public Map<String, Object> kwargs() {
    return null;
  }

  /** Makes this the {@code _Remote} form of its type, whose text is {@code text}. */
  public PythonError becomeRemote(String text) {
    this.remoteText = text;
    return this;
  }

  public boolean isRemote() {
    return remoteText != null;
  }

  /** Class name as Python shows it, with {@code _Remote} where it applies. */
  public String className() {
    return getClass().getSimpleName() + (isRemote() ? "_Remote" : "");
  }

  /** Module name as Python shows it, with {@code _Remote} where it applies. */
  public String moduleName() {
    return module() + (isRemote() ? "_Remote" : "");
  }

  /** Module of the type itself. */
  protected String module() {
    return "exceptions";
  }

  /** The text, followed by the remote trace where the error came by wire. */
  @Override
  public String getMessage() {
    return remoteText == null ? super.getMessage() : remoteText;
  }

  @Override
  public String toString() {
    return getMessage() == null ? className() : className() + ": " + getMessage();
  }
}
