package nova.cells.weights;

import nova.weights.BaseWeigher;
import port.PortOf;

/** Values cells. */
@PortOf("nova/cells/weights/__init__.py::BaseCellWeigher")
public abstract class BaseCellWeigher extends BaseWeigher {}
