package nova.exception;

import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import oslo.config.CONF;
import port.PortOf;
import runtime.KeyError;
import runtime.PythonError;
import runtime.Text;
import runtime.TypeError;

/** Base of Nova's errors: a text with places that the keyword arguments fill. */
@PortOf("nova/exception.py::NovaException")
public class NovaException extends PythonError {
  public static final String MSG_FMT = "An unknown exception occurred.";

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger("nova.exception");

  private final transient Map<String, Object> kwargs;

  public NovaException() {
    this(MSG_FMT, null, null);
  }

  public NovaException(String message) {
    this(MSG_FMT, message, null);
  }

  public NovaException(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public NovaException(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  @PortOf("__init__#L108-L136")
  protected NovaException(String msgFmt, String message, Map<String, Object> kwargs) {
    super(text(msgFmt, message, kwargs));
    this.kwargs = kwargs == null ? new LinkedHashMap<>() : new LinkedHashMap<>(kwargs);
    this.kwargs.putIfAbsent("code", code());
  }

  private static String text(String msgFmt, String message, Map<String, Object> kwargs) {
    if (message != null && !message.isEmpty()) {
      return message;
    }
    try {
      return Text.format(msgFmt, kwargs == null ? Map.of() : kwargs);
    } catch (KeyError | TypeError unfit) {
      LOG.error("Exception in string format operation", unfit);
      if (kwargs != null) {
        kwargs.forEach((name, value) -> LOG.error("{}: {}", name, value));
      }
      if (CONF.bool("DEFAULT", "fatal_exception_format_errors")) {
        throw unfit;
      }
      return msgFmt;
    }
  }

  @PortOf("format_message#L138-L141")
  public String formatMessage() {
    return (String) args().get(0);
  }

  /** The HTTP status that Nova's API would answer with. */
  public int code() {
    return 500;
  }

  @Override
  public Map<String, Object> kwargs() {
    return kwargs;
  }

  @Override
  protected String module() {
    return "nova.exception";
  }
}
