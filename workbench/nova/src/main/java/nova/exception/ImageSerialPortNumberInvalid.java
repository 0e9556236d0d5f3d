package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::ImageSerialPortNumberInvalid")
public class ImageSerialPortNumberInvalid extends Invalid {
  public static final String MSG_FMT =
      "Number of serial ports '%(num_ports)s' specified in '%(property)s' " + "isn't valid.";
  private static final long serialVersionUID = 1L;

  public ImageSerialPortNumberInvalid() {
    this(MSG_FMT, null, null);
  }

  public ImageSerialPortNumberInvalid(String message) {
    this(MSG_FMT, message, null);
  }

  public ImageSerialPortNumberInvalid(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public ImageSerialPortNumberInvalid(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected ImageSerialPortNumberInvalid(
      String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
