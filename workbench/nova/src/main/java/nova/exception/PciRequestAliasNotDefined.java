package nova.exception;

import java.util.Map;
import port.PortOf;

@PortOf("nova/exception.py::PciRequestAliasNotDefined")
public class PciRequestAliasNotDefined extends NovaException {
  public static final String MSG_FMT = "PCI alias %(alias)s is not defined";
  private static final long serialVersionUID = 1L;

  public PciRequestAliasNotDefined() {
    this(MSG_FMT, null, null);
  }

  public PciRequestAliasNotDefined(String message) {
    this(MSG_FMT, message, null);
  }

  public PciRequestAliasNotDefined(Map<String, Object> kwargs) {
    this(MSG_FMT, null, kwargs);
  }

  public PciRequestAliasNotDefined(String message, Map<String, Object> kwargs) {
    this(MSG_FMT, message, kwargs);
  }

  protected PciRequestAliasNotDefined(String msgFmt, String message, Map<String, Object> kwargs) {
    super(msgFmt, message, kwargs);
  }
}
