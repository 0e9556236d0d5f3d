package nova.compute;

import java.util.List;
import nova.RequestContext;
import nova.objects.InstanceActionEvent;
import oslo.messaging.RemoteErrors;
import port.PortOf;

/** Notes in the database when a stage of work on instances begins and how it ends. */
@PortOf("nova/compute/utils.py::EventReporter")
public final class EventReporter implements AutoCloseable {

  private final RequestContext context;
  private final String eventName;
  private final List<String> instanceUuids;
  private Throwable error;

  public EventReporter(RequestContext context, String eventName, String... instanceUuids) {
    this.context = context;
    this.eventName = eventName;
    this.instanceUuids = List.of(instanceUuids);
    enter();
  }

  @PortOf("__enter__#L530-L535")
  private void enter() {
    for (String uuid : instanceUuids) {
      InstanceActionEvent.eventStart(context, uuid, eventName, false);
    }
  }

  /** Says that the stage failed; to be called before the end. */
  public void failed(Throwable cause) {
    error = cause;
  }

  @Override
  @PortOf("__exit__#L537-L542")
  public void close() {
    for (String uuid : instanceUuids) {
      InstanceActionEvent.eventFinishWithFailure(
          context,
          uuid,
          eventName,
          error == null ? null : error.getMessage(),
          error == null ? null : String.join("", RemoteErrors.trace(error)),
          false);
    }
  }

  /** Runs the stage between its begin and its end. */
  public static void around(
      RequestContext context, String eventName, List<String> instanceUuids, Runnable stage) {
    EventReporter reporter =
        new EventReporter(context, eventName, instanceUuids.toArray(String[]::new));
    try {
      stage.run();
    } catch (RuntimeException e) {
      reporter.failed(e);
      throw e;
    } finally {
      reporter.close();
    }
  }
}
