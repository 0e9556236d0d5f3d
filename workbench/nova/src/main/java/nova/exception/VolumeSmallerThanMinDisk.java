package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::VolumeSmallerThanMinDisk")
public class VolumeSmallerThanMinDisk extends FlavorDiskTooSmall {
  public static final String MSG_FMT =
      "Volume is smaller than the minimum size specified in image metadata. "
          + "Volume size is %(volume_size)i bytes, minimum size is "
          + "%(image_min_disk)i bytes.";
  private static final long serialVersionUID = 1L;

  public VolumeSmallerThanMinDisk() {
    this(MSG_FMT, null, null);
  }

  public VolumeSmallerThanMinDisk(String message) {
    this(MSG_FMT, message, null);
  }

  public VolumeSmallerThanMinDisk(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public VolumeSmallerThanMinDisk(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected VolumeSmallerThanMinDisk(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
