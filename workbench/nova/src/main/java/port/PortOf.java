package port;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the original of a type or member: {@code nova/cells/manager.py::CellsManager} on a type,
 * {@code build_instances#L201-L223} on a member of it, or a member's place in full.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface PortOf {
  /** File, symbol and lines. */
  String value();
}
