package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::InvalidBDMVolumeNotBootable")
public class InvalidBDMVolumeNotBootable extends InvalidBDM {
  public static final String MSG_FMT = "Block Device %(id)s is not bootable.";
  private static final long serialVersionUID = 1L;

  public InvalidBDMVolumeNotBootable() {
    this(MSG_FMT, null, null);
  }

  public InvalidBDMVolumeNotBootable(String message) {
    this(MSG_FMT, message, null);
  }

  public InvalidBDMVolumeNotBootable(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public InvalidBDMVolumeNotBootable(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected InvalidBDMVolumeNotBootable(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
