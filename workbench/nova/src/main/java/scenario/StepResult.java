package scenario;

import java.util.Map;
import oslo.serialization.JsonUtils;
import runtime.Kwargs;
import runtime.PythonError;

/** How one step ended. */
record StepResult(String step, Object value, RuntimeException failure) {

  /** As the result file tells it. */
  Map<String, Object> toMap() {
    if (failure == null) {
      return Kwargs.of("step", step, "outcome", "returned", "value", plain(value));
    }
    String type = failure.getClass().getName();
    if (failure instanceof PythonError error && error.isRemote()) {
      type += "_Remote";
    }
    String text = String.valueOf(failure.getMessage());
    return Kwargs.of("step", step, "outcome", "threw", "type", type, "value", text);
  }

  private static Object plain(Object value) {
    Object primitive = JsonUtils.toPrimitive(value);
    try {
      JsonUtils.dumps(primitive);
      return primitive;
    } catch (PythonError unencodable) {
      return value.getClass().getName();
    }
  }
}
