package scenario;

import java.util.Map;
import runtime.Kwargs;
import runtime.PythonError;

/** How one step ended: with a value as {@link Shown}, or with an error. */
record StepResult(String step, Object value, RuntimeException failure) {

  /** As the result file tells it. */
  Map<String, Object> toMap() {
    if (failure == null) {
      return Kwargs.of("step", step, "outcome", "returned", "value", value);
    }
    String type = failure.getClass().getName() + (isRemote() ? "_Remote" : "");
    return Kwargs.of("step", step, "outcome", "threw", "type", type, "value", text());
  }

  /** Simple name of the error's type, {@code _Remote} included; null where there is none. */
  String errorName() {
    if (failure == null) {
      return null;
    }
    return failure.getClass().getSimpleName() + (isRemote() ? "_Remote" : "");
  }

  String text() {
    return failure == null ? null : String.valueOf(failure.getMessage());
  }

  private boolean isRemote() {
    return failure instanceof PythonError error && error.isRemote();
  }
}
