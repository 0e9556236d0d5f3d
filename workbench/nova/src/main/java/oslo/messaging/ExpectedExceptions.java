package oslo.messaging;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Errors that a served method may raise without the server logging them as failures. */
@Retention(RetentionPolicy.RUNTIME)
@java.lang.annotation.Target(ElementType.METHOD)
public @interface ExpectedExceptions {
  Class<? extends RuntimeException>[] value();
}
