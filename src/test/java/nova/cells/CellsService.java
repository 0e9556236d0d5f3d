package nova.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.cells.utils.ProxyObjectSerializer;
import nova.objects.base.NovaObjectSerializer;
import nova.rpc.RpcModule;
import oslo.messaging.Bus;
import oslo.messaging.Envelope;
import oslo.messaging.Target;
import oslo.serialization.JsonUtils;
import runtime.Callable;
import runtime.DynamicAttributes;
import runtime.EventQueue;
import runtime.Kwargs;

/** Stands at the other end of the wire: takes every call and answers what it was told to. */
final class CellsService implements DynamicAttributes {
  static final String TOPIC = "fake_topic";
  public static final Target target = Target.of("version", "1.37");

  final RequestContext ctxt = OneCell.user();
  private final List<Envelope> sent = new ArrayList<>();
  private Object answer;
  private boolean answers = true;

  /** Serves the cell of the calling thread. */
  CellsService(OneCell here) {
    here.set("topic", TOPIC);
    here.set("enable", true);
    Bus.current().disturb((from, envelope) -> sent.add(envelope));
    RpcModule.getServer(
            Target.of("topic", TOPIC, "server", "host"), List.of(this), new NovaObjectSerializer())
        .start();
  }

  void answer(Object value) {
    this.answer = value;
  }

  /** Whoever calls from now on waits until its time is up. */
  void neverAnswer() {
    this.answers = false;
  }

  @Override
  public Object getattr(String name) {
    return (Callable) (args, kwargs) -> answered();
  }

  private Object answered() {
    if (!answers) {
      new EventQueue<>().get(null);
    }
    return answer;
  }

  List<Envelope> sent() {
    return sent;
  }

  void assertCast(String method, String version, Object... namesAndValues) {
    assertSent("cast", method, version, namesAndValues);
  }

  void assertCalled(String method, String version, Object... namesAndValues) {
    assertSent("call", method, version, namesAndValues);
  }

  /** Version 1.0 is that of the target: what a message carries unless its sender asks for more. */
  private void assertSent(String kind, String method, String version, Object... namesAndValues) {
    assertThat(sent).hasSize(1);
    Envelope envelope = sent.get(0);
    assertThat(envelope.kind).isEqualTo(kind);
    assertThat(envelope.topic).isEqualTo(TOPIC);
    assertThat(envelope.method).isEqualTo(method);
    assertThat(envelope.version).isEqualTo(version);
    assertThat(JsonUtils.loads(envelope.context)).isEqualTo(onTheWire(ctxt.toDict()));
    assertThat(JsonUtils.loads(envelope.body)).isEqualTo(onTheWire(Kwargs.of(namesAndValues)));
  }

  private Object onTheWire(Map<String, Object> values) {
    values.replaceAll((name, value) -> new ProxyObjectSerializer().serializeEntity(ctxt, value));
    return JsonUtils.loads(JsonUtils.dumps(values));
  }
}
