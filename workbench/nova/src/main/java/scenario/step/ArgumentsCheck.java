package scenario.step;

import java.util.List;
import scenario.language.StepSpec;

/** Refuses arguments that a word does not have. */
final class ArgumentsCheck {
  private ArgumentsCheck() {}

  static void only(StepSpec step, String... known) {
    for (String name : step.arguments().keySet()) {
      if (!List.of(known).contains(name)) {
        throw step.place()
            .error(
                "'"
                    + step.word()
                    + "' has no argument '"
                    + name
                    + "'; it has: "
                    + (known.length == 0 ? "none" : String.join(", ", known)));
      }
    }
  }
}
