package nova.cmd.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nova.ContextModule;
import nova.cells.OneCell;
import nova.db.ApiModule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import oslo.config.CONF;
import oslo.messaging.TransportHost;
import runtime.TypeError;
import runtime.ValueError;

/**
 * What each action does; the first ten say what the original's own tests say, under their names.
 */
class CellCommandsTest {
  private final OneCell cell = new OneCell("api");
  private final CellCommands commands = new CellCommands();

  @BeforeEach
  void useTheTransportOfTests() {
    CONF.setOverride("DEFAULT", "rpc_backend", "fake");
  }

  @AfterEach
  void leave() {
    cell.leave();
  }

  private List<TransportHost> hosts(String brokers, String hostname, Object port) {
    return commands.createTransportHosts("guest", "devstack", brokers, hostname, port);
  }

  private static TransportHost guestAt(String hostname, int port) {
    return new TransportHost(hostname, port, "guest", "devstack");
  }

  private static Map<String, Object> row() {
    return ApiModule.cellGetAll(ContextModule.getAdminContext()).get(0);
  }

  @Test
  void testCreateTransportHostsMultiple() {
    assertThat(hosts("127.0.0.1:5672,127.0.0.2:5671", null, null))
        .containsExactly(guestAt("127.0.0.1", 5672), guestAt("127.0.0.2", 5671));
  }

  @Test
  void testCreateTransportHostsSingle() {
    assertThat(hosts(null, "127.0.0.1", 80)).containsExactly(guestAt("127.0.0.1", 80));
  }

  @Test
  void testCreateTransportHostsSingleBroker() {
    assertThat(hosts("127.0.0.1:5672", null, null)).containsExactly(guestAt("127.0.0.1", 5672));
  }

  @Test
  void testCreateTransportHostsBoth() {
    assertThat(hosts("127.0.0.1:5672", "127.0.0.2", 80))
        .containsExactly(guestAt("127.0.0.1", 5672));
  }

  @Test
  void testCreateTransportHostsWrongVal() {
    assertThatThrownBy(() -> hosts("127.0.0.1:5672,127.0.0.1", null, null))
        .isInstanceOf(ValueError.class)
        .hasMessage("Invalid broker_hosts value: 127.0.0.1. It should be in hostname:port format");
  }

  @Test
  void testCreateTransportHostsWrongPortVal() {
    assertThatThrownBy(() -> hosts("127.0.0.1:", null, null))
        .isInstanceOf(ValueError.class)
        .hasMessage("Invalid broker_hosts value: 127.0.0.1:. It should be in hostname:port format");
  }

  @Test
  void testCreateTransportHostsWrongPortArg() {
    assertThatThrownBy(() -> hosts(null, "127.0.0.1", "ab"))
        .isInstanceOf(ValueError.class)
        .hasMessage("Invalid port value: ab. Should be an integer");
  }

  @Test
  void testCreateBrokerHosts() {
    commands.create(
        "test",
        "child",
        "guest",
        "127.0.0.1:5432,127.0.0.2:9999",
        "devstack",
        null,
        null,
        null,
        0,
        0);
    assertThat(row())
        .containsEntry("name", "test")
        .containsEntry("is_parent", false)
        .containsEntry(
            "transport_url", "fake://guest:devstack@127.0.0.1:5432,guest:devstack@127.0.0.2:9999/")
        .containsEntry("weight_offset", 0.0)
        .containsEntry("weight_scale", 0.0);
  }

  @Test
  void testCreateBrokerHostsWithUrlDecodingFix() {
    commands.create(
        "test", "child", "the=user", "127.0.0.1:5432", "the=password", null, null, null, 0, 0);
    assertThat(row().get("transport_url"))
        .isEqualTo("fake://the=user:the=password@127.0.0.1:5432/");
  }

  @Test
  void testCreateHostname() {
    commands.create("test", "child", "guest", null, "devstack", "127.0.0.1", "9999", null, 0, 0);
    assertThat(row().get("transport_url")).isEqualTo("fake://guest:devstack@127.0.0.1:9999/");
  }

  @Test
  void portOfABroker_isAWholeNumber() {
    assertThatThrownBy(() -> hosts("mq:many", null, null))
        .hasMessage("Invalid port value: many. It should be an integer");
  }

  @Test
  void ipv6Broker_needsBracketsBeforeItsPort() {
    assertThat(hosts(" [::1]:5672 , mq:1", null, null))
        .containsExactly(guestAt("::1", 5672), guestAt("mq", 1));
    assertThatThrownBy(() -> hosts("::1", null, null)).hasMessageContaining("value: ::1. It");
    assertThatThrownBy(() -> hosts("a:b:c", null, null)).hasMessageContaining("value: a:b:c. It");
    assertThatThrownBy(() -> hosts("mq:1,", null, null)).hasMessageContaining("value: . It");
  }

  /** The escapes are taken out before storing, which is as good as never having made them. */
  @Test
  void storedUrl_hasNoEscapes() {
    commands.create(
        "test", "parent", "us er", null, "p@ss:w%41", "::1", "5672", "a/b c", "-1.5", "1e1");
    assertThat(row())
        .containsEntry("transport_url", "fake://us er:p@ss:w%41@[::1]:5672/a/b c")
        .containsEntry("is_parent", true)
        .containsEntry("weight_offset", -1.5)
        .containsEntry("weight_scale", 10.0);
  }

  @Test
  void portAndWeights_haveNoDefault_thoughTheyMayBeLeftOut() {
    assertThatThrownBy(
            () -> commands.create("x", "child", null, null, null, "h", null, null, "0", "0"))
        .isInstanceOf(TypeError.class)
        .hasMessage("int() argument must be a string or a number, not 'NoneType'");
    assertThatThrownBy(
            () -> commands.create("x", "child", null, null, null, "h", "1", null, null, "0"))
        .isInstanceOf(TypeError.class)
        .hasMessage("float() argument must be a string or a number");
    assertThatThrownBy(
            () -> commands.create("x", "child", null, null, null, "h", "1", null, "0", "much"))
        .isInstanceOf(ValueError.class)
        .hasMessage("could not convert string to float: much");
    assertThat(ApiModule.cellGetAll(ContextModule.getAdminContext())).isEmpty();
  }
}
