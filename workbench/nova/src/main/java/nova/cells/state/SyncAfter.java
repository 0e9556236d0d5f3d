package nova.cells.state;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import port.PortOf;

/** The decorator: a forced refresh follows the method. */
@PortOf("nova/cells/state.py::sync_after#L133-L142")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface SyncAfter {}
