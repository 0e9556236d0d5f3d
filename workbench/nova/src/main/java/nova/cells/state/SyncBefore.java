package nova.cells.state;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import port.PortOf;

/** The decorator: a refresh, when due, goes before the method. */
@PortOf("nova/cells/state.py::sync_before#L122-L130")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface SyncBefore {}
