package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::ImageNUMATopologyMemoryOutOfRange")
public class ImageNUMATopologyMemoryOutOfRange extends Invalid {
  public static final String MSG_FMT =
      "%(memsize)d MB of memory assigned, but expected %(memtotal)d MB";
  private static final long serialVersionUID = 1L;

  public ImageNUMATopologyMemoryOutOfRange() {
    this(MSG_FMT, null, null);
  }

  public ImageNUMATopologyMemoryOutOfRange(String message) {
    this(MSG_FMT, message, null);
  }

  public ImageNUMATopologyMemoryOutOfRange(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public ImageNUMATopologyMemoryOutOfRange(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected ImageNUMATopologyMemoryOutOfRange(
      String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
