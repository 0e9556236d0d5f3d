package nova.compute.cells_api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nova.cells.OneCell;
import nova.compute.ApiCell;
import nova.compute.NovaCells;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import oslo.messaging.Caller;
import oslo.messaging.RPCVersionCapError;
import oslo.messaging.Target;
import runtime.Kwargs;
import runtime.ValueError;

/** The client for services in other cells wraps its messages for nova-cells to unwrap there. */
class ProxiedCallsTest {
  private final ApiCell cell = new ApiCell();
  private final Caller client =
      new RPCClientCellsProxy(Target.of("topic", "compute", "version", "4.0"), "4.5");

  @AfterEach
  void leave() {
    cell.leave();
  }

  private Map<?, ?> wrapped() {
    return (Map<?, ?>) cell.body("proxy_rpc_to_manager").get("rpc_message");
  }

  @Test
  void call_goesToTheServerThatWasPrepared_andAnswers() {
    cell.serve("cells", new NovaCells("1.37").answers("proxy_rpc_to_manager", "up"));
    Caller prepared = client.prepare(Kwargs.of("server", "api!child@host1", "version", "4.3"));

    Object answer = prepared.call(OneCell.admin(), "get_host_uptime", Kwargs.of("host", "h"));

    assertThat(answer).isEqualTo("up");
    assertThat(cell.body("proxy_rpc_to_manager"))
        .containsEntry("topic", "compute.api!child@host1")
        .containsEntry("call", true)
        .containsEntry("timeout", null);
    assertThat(wrapped())
        .isEqualTo(
            Kwargs.of(
                "method",
                "get_host_uptime",
                "namespace",
                null,
                "version",
                "4.3",
                "args",
                Map.of("host", "h")));
  }

  @Test
  void cast_waitsForNovaCellsButNotForItsAnswer() {
    NovaCells novaCells = new NovaCells("1.37");
    cell.serve("cells", novaCells);

    client.cast(OneCell.admin(), "refresh", Kwargs.of());

    assertThat(novaCells.asked()).containsExactly("proxy_rpc_to_manager");
    assertThat(cell.body("proxy_rpc_to_manager"))
        .containsEntry("topic", "compute")
        .containsEntry("call", false);
    assertThat(wrapped().get("version")).isEqualTo("4.0");
  }

  @Test
  void preparedClient_keepsWhatWasNotReplaced() {
    cell.serve("cells", new NovaCells("1.37"));

    client.prepare(Kwargs.of("server", "", "version", null)).call(OneCell.admin(), "m", Map.of());

    assertThat(cell.body("proxy_rpc_to_manager")).containsEntry("topic", "compute");
    assertThat(wrapped().get("version")).isEqualTo("4.0");
  }

  @Test
  void otherProperties_cannotBePrepared() {
    assertThatThrownBy(() -> client.prepare(Kwargs.of("server", "h", "fanout", true)))
        .isInstanceOf(ValueError.class)
        .hasMessage("Unsupported kwargs: ['fanout']");
  }

  @Test
  void versionAboveTheCap_isNotSent() {
    assertThat(client.canSendVersion("4.5")).isTrue();
    assertThat(client.canSendVersion("4.6")).isFalse();
    assertThatThrownBy(
            () ->
                client
                    .prepare(Kwargs.of("version", "4.6"))
                    .call(OneCell.admin(), "too_new", Map.of()))
        .isInstanceOf(RPCVersionCapError.class);
    assertThat(cell.methods()).isEmpty();
  }
}
