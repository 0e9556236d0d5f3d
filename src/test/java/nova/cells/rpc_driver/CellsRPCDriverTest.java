package nova.cells.rpc_driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.cells.OneCell;
import nova.cells.messaging.Message;
import nova.cells.messaging.MessageRunner;
import nova.cells.state.CellState;
import nova.cells.state.TreeStateManager;
import nova.rpc.RpcModule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import oslo.config.CONF;
import oslo.messaging.Bus;
import oslo.messaging.Envelope;
import oslo.messaging.MessagingTimeout;
import oslo.messaging.NotingServer;
import oslo.messaging.RPCClient;
import oslo.messaging.RPCServer;
import oslo.messaging.RPCVersionCapError;
import oslo.messaging.Target;
import oslo.messaging.Transport;
import oslo.serialization.JsonUtils;
import port.PortOf;
import runtime.Kwargs;

/** Servers for what neighbours send, and messages on their way to a neighbour's broker. */
@PortOf("nova/tests/unit/cells/test_cells_rpc_driver.py::CellsRPCDriverTestCase")
class CellsRPCDriverTest {
  private static final String URL = "rabbit://username2:password2@rpc_host2:3092/rpc_vhost2";

  private final OneCell here = new OneCell("api-cell");
  private final RequestContext ctxt = OneCell.user();
  private final List<Envelope> sent = new ArrayList<>();
  private final List<String> received = new ArrayList<>();
  private final MessageRunner runner =
      new MessageRunner(
          TreeStateManager.of(List.of(), List.of("child-cell2"), new CellsRPCDriver()));
  private final CellsRPCDriver driver = new CellsRPCDriver();

  @BeforeEach
  void listen() {
    Bus.current().name(URL, "child-cell2");
    Bus.current().disturb((from, envelope) -> sent.add(envelope));
  }

  @AfterEach
  void leave() {
    here.leave();
  }

  /** Notes the texts that come, and when what they stand for is processed. */
  private final class NotingRunner extends MessageRunner {
    NotingRunner() {
      super(runner.stateManager);
    }

    @Override
    public Message messageFromJson(String jsonMessage) {
      received.add(jsonMessage);
      return new Received();
    }
  }

  private final class Received extends OfType {
    Received() {
      super(null, "received");
    }

    @Override
    public Object process() {
      received.add("processed");
      return null;
    }
  }

  /** A message that says of itself to be of another type. */
  private static class OfType implements Message {
    private final Message message;
    private final String messageType;

    OfType(Message message, String messageType) {
      this.message = message;
      this.messageType = messageType;
    }

    @Override
    public String messageType() {
      return messageType;
    }

    @Override
    public RequestContext ctxt() {
      return message.ctxt();
    }

    @Override
    public String routingPath() {
      return message.routingPath();
    }

    @Override
    public boolean fanout() {
      return message.fanout();
    }

    @Override
    public String toJson() {
      return message.toJson();
    }

    @Override
    public Object process() {
      return message.process();
    }
  }

  private Message message(String type, boolean fanout) {
    Map<String, Object> values =
        Kwargs.of(
            "message_type",
            type,
            "ctxt",
            ctxt.toDict(),
            "method_name",
            "fake",
            "method_kwargs",
            Kwargs.of(),
            "direction",
            "down",
            "fanout",
            fanout);
    if (type.equals("targeted")) {
      values.put("target_cell", "api-cell!child-cell2");
    }
    return runner.messageFromJson(JsonUtils.dumps(values));
  }

  private CellState child() {
    CellState child = new CellState("child-cell2", false);
    child.dbInfo = Kwargs.of("transport_url", URL);
    return child;
  }

  private RPCClient client(String topic, String server) {
    return RpcModule.getClient(Target.of("topic", topic, "server", server));
  }

  @Test
  @PortOf("test_start_servers#L46-L69")
  void testStartServers() {
    here.set("rpc_driver_queue_base", "cells.intercell42");

    driver.startServers(new NotingRunner());

    assertThat(driver.rpcServers).hasSize(3);
    assertThat(MessageRunner.getMessageTypes())
        .containsExactlyInAnyOrder("targeted", "broadcast", "response");
    for (String type : MessageRunner.getMessageTypes()) {
      String topic = "cells.intercell42." + type;
      client(topic, CONF.string("DEFAULT", "host"))
          .call(ctxt, "process_message", Kwargs.of("message", "for " + type));
      assertThat(received).containsExactly("for " + type, "processed");
      received.clear();
      assertNobodyServes(topic, "another-host");
    }
  }

  private void assertNobodyServes(String topic, String server) {
    assertThatThrownBy(
            () -> client(topic, server).call(ctxt, "process_message", Kwargs.of("message", "lost")))
        .isInstanceOf(MessagingTimeout.class);
    assertThat(received).isEmpty();
  }

  @Test
  void stoppedServers_takeNothingMore() {
    driver.startServers(new NotingRunner());

    driver.stopServers();

    assertNobodyServes("cells.intercell.targeted", CONF.string("DEFAULT", "host"));
  }

  @Test
  @PortOf("test_stop_servers#L71-L81")
  void testStopServers() {
    List<RPCServer> stopped = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      driver.rpcServers.add(new NotingServer(stopped));
    }

    driver.stopServers();

    assertThat(stopped).containsExactlyElementsOf(driver.rpcServers).hasSize(5);
  }

  @Test
  @PortOf("test_create_transport_once#L83-L101")
  void testCreateTransportOnce() {
    InterCellRPCAPI rpcapi = driver.intercellRpcapi;
    CellState nextHop = new CellState("cellname", false);
    nextHop.dbInfo.put("transport_url", "amqp://fakeurl");

    Transport transport = rpcapi.getTransport(nextHop);

    assertThat(rpcapi.transports).containsOnlyKeys("amqp://fakeurl");
    assertThat(rpcapi.transports.get("amqp://fakeurl")).isSameAs(transport);
    assertThat(transport.conf()).isSameAs(CONF.current());
    assertThat(transport.url().toString()).isEqualTo("amqp://fakeurl/");
    assertThat(transport.allowedRemoteExmods())
        .containsExactlyElementsOf(RpcModule.TRANSPORT_ALIASES.keySet());
    assertThat(rpcapi.getTransport(nextHop)).isSameAs(transport);
  }

  private void assertSent(Message message, String topic, boolean fanout) {
    assertThat(sent).hasSize(1);
    Envelope envelope = sent.get(0);
    assertThat(envelope.kind).isEqualTo("cast");
    assertThat(envelope.to).as("owner of the transport URL").isEqualTo("child-cell2");
    assertThat(envelope.topic).isEqualTo(topic);
    assertThat(envelope.fanout).isEqualTo(fanout);
    assertThat(envelope.method).isEqualTo("process_message");
    assertThat(envelope.version).isEqualTo("1.0");
    assertThat(JsonUtils.loads(envelope.body)).isEqualTo(Kwargs.of("message", message.toJson()));
  }

  @Test
  @PortOf("test_send_message_to_cell_cast#L103-L134")
  void testSendMessageToCellCast() {
    Message message = message("targeted", false);

    driver.sendMessageToCell(child(), message);

    assertSent(message, "cells.intercell.targeted", false);
  }

  @Test
  @PortOf("test_send_message_to_cell_fanout_cast#L136-L168")
  void testSendMessageToCellFanoutCast() {
    Message message = message("targeted", true);

    driver.sendMessageToCell(child(), message);

    assertSent(message, "cells.intercell.targeted", true);
  }

  @Test
  @PortOf("test_rpc_topic_uses_message_type#L170-L204")
  void testRpcTopicUsesMessageType() {
    here.set("rpc_driver_queue_base", "cells.intercell42");
    Message message = new OfType(message("broadcast", true), "fake-message-type");

    driver.sendMessageToCell(child(), message);

    assertSent(message, "cells.intercell42.fake-message-type", true);
  }

  @Test
  void sendMessageToCell_heedsTheCapBetweenCells() {
    CONF.setOverride("upgrade_levels", "intercell", "grizzly");
    new CellsRPCDriver().sendMessageToCell(child(), message("targeted", false));
    assertThat(sent).hasSize(1);

    CONF.setOverride("upgrade_levels", "intercell", "0.9");
    assertThatThrownBy(
            () -> new CellsRPCDriver().sendMessageToCell(child(), message("targeted", false)))
        .isInstanceOf(RPCVersionCapError.class);
  }

  @Test
  @PortOf("test_process_message#L206-L228")
  void testProcessMessage() {
    InterCellRPCDispatcher dispatcher = new InterCellRPCDispatcher(new NotingRunner());
    String json = message("broadcast", true).toJson();

    dispatcher.processMessage(ctxt, json);

    assertThat(received).containsExactly(json, "processed");
  }
}
