package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::ImageNUMATopologyAsymmetric")
public class ImageNUMATopologyAsymmetric extends Invalid {
  public static final String MSG_FMT =
      "Asymmetric NUMA topologies require explicit assignment of CPUs and "
          + "memory to nodes in image or flavor";
  private static final long serialVersionUID = 1L;

  public ImageNUMATopologyAsymmetric() {
    this(MSG_FMT, null, null);
  }

  public ImageNUMATopologyAsymmetric(String message) {
    this(MSG_FMT, message, null);
  }

  public ImageNUMATopologyAsymmetric(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public ImageNUMATopologyAsymmetric(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected ImageNUMATopologyAsymmetric(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
