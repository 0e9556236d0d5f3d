package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::FlavorDiskSmallerThanMinDisk")
public class FlavorDiskSmallerThanMinDisk extends FlavorDiskTooSmall {
  public static final String MSG_FMT =
      "Flavor's disk is smaller than the minimum size specified in image "
          + "metadata. Flavor disk is %(flavor_size)i bytes, minimum size is "
          + "%(image_min_disk)i bytes.";
  private static final long serialVersionUID = 1L;

  public FlavorDiskSmallerThanMinDisk() {
    this(MSG_FMT, null, null);
  }

  public FlavorDiskSmallerThanMinDisk(String message) {
    this(MSG_FMT, message, null);
  }

  public FlavorDiskSmallerThanMinDisk(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public FlavorDiskSmallerThanMinDisk(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected FlavorDiskSmallerThanMinDisk(
      String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
