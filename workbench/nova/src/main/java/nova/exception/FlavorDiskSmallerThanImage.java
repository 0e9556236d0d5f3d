package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::FlavorDiskSmallerThanImage")
public class FlavorDiskSmallerThanImage extends FlavorDiskTooSmall {
  public static final String MSG_FMT =
      "Flavor's disk is too small for requested image. Flavor disk is "
          + "%(flavor_size)i bytes, image is %(image_size)i bytes.";
  private static final long serialVersionUID = 1L;

  public FlavorDiskSmallerThanImage() {
    this(MSG_FMT, null, null);
  }

  public FlavorDiskSmallerThanImage(String message) {
    this(MSG_FMT, message, null);
  }

  public FlavorDiskSmallerThanImage(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public FlavorDiskSmallerThanImage(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected FlavorDiskSmallerThanImage(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
