package nova.cells.filters;

import java.util.Map;
import nova.RequestContext;
import nova.cells.state.CellState;
import nova.filters.BaseFilter;
import nova.policy.PolicyModule;
import port.PortOf;
import runtime.Kwargs;
import runtime.NotImplementedError;

/** Decides which cells may build. */
@PortOf("nova/cells/filters/__init__.py::BaseCellFilter")
public abstract class BaseCellFilter extends BaseFilter {
  /** Whether policy lets this user use the filter of this name. */
  @PortOf("authorized#L31-L40")
  public boolean authorized(RequestContext ctxt) {
    String name = "cells_scheduler_filter:" + getClass().getSimpleName();
    Map<String, Object> target =
        Kwargs.of("project_id", ctxt.projectId(), "user_id", ctxt.userId());
    return PolicyModule.enforce(ctxt, name, target, false);
  }

  @PortOf("_filter_one#L42-L43")
  @Override
  protected boolean filterOne(Object cell, Map<String, Object> filterProperties) {
    return cellPasses((CellState) cell, filterProperties);
  }

  @PortOf("cell_passes#L45-L49")
  public boolean cellPasses(CellState cell, Map<String, Object> filterProperties) {
    throw new NotImplementedError(null);
  }
}
