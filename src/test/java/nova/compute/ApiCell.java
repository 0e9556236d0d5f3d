package nova.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.db.CellDatabase;
import nova.objects.Instance;
import oslo.config.CONF;
import oslo.messaging.Bus;
import oslo.messaging.Envelope;
import oslo.serialization.JsonUtils;
import runtime.Kwargs;

/** An API cell with a database and nobody who takes its messages; they are kept here. */
public final class ApiCell {
  private final CellDatabase database = new CellDatabase();
  private final List<Envelope> sent = new ArrayList<>();

  public ApiCell() {
    CONF.setOverride("cells", "enable", true);
    CONF.setOverride("cells", "cell_type", "api");
    Bus.current()
        .disturb(
            (from, envelope) -> {
              sent.add(envelope);
              return true;
            });
  }

  public void leave() {
    database.leave();
  }

  public RequestContext user() {
    return database.user();
  }

  /** An instance with a row here; the cell's name may be null. */
  public Instance instance(String cellName) {
    Instance instance =
        database.newInstance(
            Kwargs.of(
                "cell_name",
                cellName,
                "vm_state",
                "active",
                "task_state",
                null,
                "launched_at",
                runtime.Clock.utcnow(),
                "image_ref",
                "img-1",
                "host",
                "host1",
                "shutdown_terminate",
                false,
                "locked",
                false));
    instance.create();
    return instance;
  }

  /** Names of the methods that were sent, in order. */
  public List<String> methods() {
    return sent.stream().map(envelope -> envelope.method).toList();
  }

  @SuppressWarnings("unchecked")
  public Map<String, Object> body(String method) {
    Envelope found =
        sent.stream().filter(envelope -> envelope.method.equals(method)).findFirst().orElseThrow();
    return (Map<String, Object>) JsonUtils.loads(found.body);
  }
}
