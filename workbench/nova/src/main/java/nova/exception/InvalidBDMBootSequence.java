package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidBDMBootSequence")
public class InvalidBDMBootSequence extends InvalidBDM {
  public static final String MSG_FMT =
      "Block Device Mapping is Invalid: Boot sequence for the instance and "
          + "image/block device mapping combination is not valid.";
  private static final long serialVersionUID = 1L;

  public InvalidBDMBootSequence() {
    this(MSG_FMT, null, null);
  }

  public InvalidBDMBootSequence(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidBDMBootSequence(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidBDMBootSequence(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidBDMBootSequence(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
