package nova.compute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.db.CellDatabase;
import nova.objects.Instance;
import nova.objects.base.NovaObjectSerializer;
import nova.rpc.RpcModule;
import oslo.config.CONF;
import oslo.messaging.Bus;
import oslo.messaging.Envelope;
import oslo.messaging.Target;
import oslo.serialization.JsonUtils;
import runtime.Kwargs;

/** An API cell with a database and nobody who takes its messages; they are kept here. */
public final class ApiCell {
  private final CellDatabase database = new CellDatabase();
  private final List<Envelope> sent = new ArrayList<>();
  private final Map<String, Runnable> atSending = new LinkedHashMap<>();

  public ApiCell() {
    CONF.setOverride("cells", "enable", true);
    CONF.setOverride("cells", "cell_type", "api");
    Bus.current()
        .disturb(
            (from, envelope) -> {
              sent.add(envelope);
              atSending.getOrDefault(envelope.method, () -> {}).run();
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

  /** From now on {@code work} is done whenever a message of this method is sent. */
  public void whenSent(String method, Runnable work) {
    atSending.put(method, work);
  }

  /** From now on {@code endpoint} takes the messages of this topic. */
  public void serve(String topic, Object endpoint) {
    RpcModule.getServer(
            Target.of("topic", topic, "server", "here"),
            List.of(endpoint),
            new NovaObjectSerializer())
        .start();
  }

  /** The first message of this method. */
  public Envelope sent(String method) {
    return sent.stream().filter(each -> each.method.equals(method)).findFirst().orElseThrow();
  }

  @SuppressWarnings("unchecked")
  public Map<String, Object> body(String method) {
    return (Map<String, Object>) JsonUtils.loads(sent(method).body);
  }
}
