package tracewalk.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A run that a test asks about. A parameter of type {@code Recording} gets it: a program that is
 * run and recorded, once for all tests of a class that ask for the same, or a file.
 */
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RecordedRunExtension.class)
public @interface RecordedRun {
  /** The class whose {@code main} is run, with the class path of the test. */
  Class<?> value() default Void.class;

  /** The arguments of the program. */
  String[] arguments() default {};

  /** Patterns of the classes to record; without them the program's own. */
  String[] include() default {};

  /** How much is recorded: {@code calls}, {@code values}, {@code state} or {@code lines}. */
  String capture() default "values";

  /** A recording that is there, instead of a program. */
  String file() default "";
}
