package nova.cmd.manage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import port.PortOf;

/** The decorator: an option of the action, whose value goes to the parameter of its name. */
@PortOf("nova/cmd/manage.py::args#L103-L107")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Args.All.class)
@interface Args {
  String value();

  String metavar();

  String help() default "";

  /** All of them, in order. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface All {
    Args[] value();
  }
}
