package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidBDMImage")
public class InvalidBDMImage extends InvalidBDM {
  public static final String MSG_FMT =
      "Block Device Mapping is Invalid: failed to get image %(id)s.";
  private static final long serialVersionUID = 1L;

  public InvalidBDMImage() {
    this(MSG_FMT, null, null);
  }

  public InvalidBDMImage(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidBDMImage(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidBDMImage(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidBDMImage(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
