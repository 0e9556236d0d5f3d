package nova.conductor.tasks;

import nova.RequestContext;
import nova.objects.Instance;
import port.PortOf;

/** A task on an instance, taken back when it fails. */
@PortOf("nova/conductor/tasks/base.py::TaskBase")
public abstract class TaskBase {
  protected final RequestContext context;
  protected final Instance instance;

  @PortOf("__init__#L34-L36")
  protected TaskBase(RequestContext context, Instance instance) {
    this.context = context;
    this.instance = instance;
  }

  @PortOf("execute#L38-L42")
  public final Object execute() {
    try {
      return doExecute();
    } catch (RuntimeException failure) {
      rollback();
      throw failure;
    }
  }

  @PortOf("_execute#L44-L49")
  protected abstract Object doExecute();

  /** Takes back what a failed task did. */
  @PortOf("rollback#L51-L56")
  public void rollback() {}
}
