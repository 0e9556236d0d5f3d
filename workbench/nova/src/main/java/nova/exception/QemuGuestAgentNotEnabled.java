package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::QemuGuestAgentNotEnabled")
public class QemuGuestAgentNotEnabled extends Invalid {
  public static final String MSG_FMT = "QEMU guest agent is not enabled";
  private static final long serialVersionUID = 1L;

  public QemuGuestAgentNotEnabled() {
    this(MSG_FMT, null, null);
  }

  public QemuGuestAgentNotEnabled(String message) {
    this(MSG_FMT, message, null);
  }

  public QemuGuestAgentNotEnabled(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public QemuGuestAgentNotEnabled(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected QemuGuestAgentNotEnabled(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
