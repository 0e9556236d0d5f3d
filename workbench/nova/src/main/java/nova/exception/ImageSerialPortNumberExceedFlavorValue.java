package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::ImageSerialPortNumberExceedFlavorValue")
public class ImageSerialPortNumberExceedFlavorValue extends Invalid {
  public static final String MSG_FMT =
      "Forbidden to exceed flavor value of number of serial ports passed in " + "image meta.";
  private static final long serialVersionUID = 1L;

  public ImageSerialPortNumberExceedFlavorValue() {
    this(MSG_FMT, null, null);
  }

  public ImageSerialPortNumberExceedFlavorValue(String message) {
    this(MSG_FMT, message, null);
  }

  public ImageSerialPortNumberExceedFlavorValue(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public ImageSerialPortNumberExceedFlavorValue(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected ImageSerialPortNumberExceedFlavorValue(
      String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
