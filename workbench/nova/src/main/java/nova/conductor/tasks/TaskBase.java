package nova.conductor.tasks;

import nova.RequestContext;
import nova.objects.Instance;

/** A task on an instance, taken back when it fails; nova/conductor/tasks/base.py. */
public abstract class TaskBase {
  protected final RequestContext context;
  protected final Instance instance;

  protected TaskBase(RequestContext context, Instance instance) {
    this.context = context;
    this.instance = instance;
  }

  public final Object execute() {
    try {
      return doExecute();
    } catch (RuntimeException failure) {
      rollback();
      throw failure;
    }
  }

  protected abstract Object doExecute();

  /** Takes back what a failed task did. */
  public void rollback() {}
}
