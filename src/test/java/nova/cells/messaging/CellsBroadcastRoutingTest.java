package nova.cells.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.exception.CellNotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import oslo.config.CONF;
import port.PortOf;
import runtime.Kwargs;

/** Messages to all cells of one direction, and the answers of all of them. */
@PortOf("nova/tests/unit/cells/test_cells_messaging.py::CellsMessageClassesTestCase")
class CellsBroadcastRoutingTest {
  private static final String METHOD = "our_fake_method";

  private final FakeCells cells = new FakeCells();
  private final RequestContext ctxt = FakeCells.context();
  private final MessageRunner runner = cells.enter(FakeCells.API);
  private final List<String> visited = new ArrayList<>();

  @AfterEach
  void leave() {
    cells.leave();
  }

  private static Map<String, Object> kwargs() {
    return Kwargs.of("arg1", 1, "arg2", 2);
  }

  private BroadcastMessage broadcast(MessageRunner from, String direction, Object... options) {
    return new BroadcastMessage(from, ctxt, METHOD, kwargs(), direction, Kwargs.of(options));
  }

  @SuppressWarnings("unchecked")
  private List<Response> ask() {
    return (List<Response>)
        broadcast(runner, "down", "run_locally", true, "need_response", true).process();
  }

  private Object visit(BaseMessage message, Map<String, Object> kwargs) {
    visited.add(message.routingPath);
    return "response-" + message.routingPath;
  }

  private static Object fail(BaseMessage message, Map<String, Object> kwargs) {
    throw new CellNotFound(Kwargs.of("cell_name", "nowhere"));
  }

  private void assertFreshlyMade(BroadcastMessage message, String direction, String ourName) {
    assertThat(message.ctxt).isSameAs(ctxt);
    assertThat(message.methodName).isEqualTo(METHOD);
    assertThat(message.methodKwargs).isEqualTo(kwargs());
    assertThat(message.direction).isEqualTo(direction);
    assertThat(message.fanout).isFalse();
    assertThat(message.routingPath).isEqualTo(ourName);
    assertThat(message.hopCount).isEqualTo(1);
    assertThat(message.maxHopCount).isEqualTo(99);
    assertThat(message.isBroadcast).isTrue();
    assertThat(message.runLocally).isTrue();
  }

  private static void assertOwnAnswer(Response response) {
    assertThat(response.failure).isFalse();
    assertThat(response.valueOrRaise()).isEqualTo("response-" + response.cellName);
  }

  @Test
  @PortOf("test_create_broadcast_message#L185-L207")
  void testCreateBroadcastMessage() {
    CONF.setOverride("cells", "max_hop_count", 99);
    BroadcastMessage message = broadcast(runner, "down");

    assertFreshlyMade(message, "down", "api-cell");
    assertThat(message.needResponse).isFalse();
    assertThat(message.getNextHops()).hasSize(4).isEqualTo(runner.stateManager.getChildCells());
  }

  @Test
  @PortOf("test_create_broadcast_message_with_response#L209-L231")
  void testCreateBroadcastMessageWithResponse() {
    MessageRunner child = cells.enter("child-cell1");
    CONF.setOverride("cells", "max_hop_count", 99);
    BroadcastMessage message = broadcast(child, "up", "need_response", true);

    assertFreshlyMade(message, "up", "child-cell1");
    assertThat(message.needResponse).isTrue();
    assertThat(message.getNextHops()).hasSize(1).isEqualTo(child.stateManager.getParentCells());
  }

  @Test
  @PortOf("test_broadcast_routing#L472-L491")
  void testBroadcastRouting() {
    cells.stub(this::visit);

    broadcast(runner, "down", "run_locally", true).process();

    assertThat(visited).hasSize(8).doesNotHaveDuplicates().startsWith("api-cell");
  }

  @Test
  @PortOf("test_broadcast_routing_up#L493-L514")
  void testBroadcastRoutingUp() {
    cells.stub(this::visit);
    MessageRunner grandchild = cells.enter("grandchild-cell3");

    broadcast(grandchild, "up", "run_locally", true).process();

    assertThat(visited)
        .containsExactly(
            "grandchild-cell3",
            "grandchild-cell3!child-cell3",
            "grandchild-cell3!child-cell3!api-cell");
  }

  @Test
  @PortOf("test_broadcast_routing_without_ourselves#L516-L536")
  void testBroadcastRoutingWithoutOurselves() {
    cells.stub(this::visit);

    broadcast(runner, "down", "run_locally", false).process();

    assertThat(visited).hasSize(7).doesNotHaveDuplicates().doesNotContain("api-cell");
  }

  @Test
  @PortOf("test_broadcast_routing_with_response#L538-L559")
  void testBroadcastRoutingWithResponse() {
    cells.stub(this::visit);

    List<Response> responses = ask();

    assertThat(responses).hasSize(8).allSatisfy(CellsBroadcastRoutingTest::assertOwnAnswer);
    assertThat(responses).extracting(response -> response.cellName).doesNotHaveDuplicates();
  }

  @Test
  @PortOf("test_broadcast_routing_with_response_max_hops#L561-L585")
  void testBroadcastRoutingWithResponseMaxHops() {
    CONF.setOverride("cells", "max_hop_count", 2);
    cells.stub(this::visit);

    List<Response> responses = ask();

    assertThat(responses).allSatisfy(CellsBroadcastRoutingTest::assertOwnAnswer);
    assertThat(responses)
        .extracting(response -> response.cellName)
        .containsExactly(
            "api-cell!child-cell1",
            "api-cell!child-cell2",
            "api-cell!child-cell3",
            "api-cell!child-cell4",
            "api-cell");
  }

  @Test
  @PortOf("test_broadcast_routing_with_all_erroring#L587-L607")
  void testBroadcastRoutingWithAllErroring() {
    cells.stub(CellsBroadcastRoutingTest::fail);

    List<Response> responses = ask();

    assertThat(responses).hasSize(8);
    for (Response response : responses) {
      assertThat(response.failure).isTrue();
      assertThatThrownBy(response::valueOrRaise).isInstanceOf(CellNotFound.class);
    }
  }

  @Test
  @PortOf("test_broadcast_routing_with_two_erroring#L609-L648")
  void testBroadcastRoutingWithTwoErroring() {
    cells.stub(this::visit);
    cells.stub("child-cell2", CellsBroadcastRoutingTest::fail);
    cells.stub("grandchild-cell3", CellsBroadcastRoutingTest::fail);

    List<Response> responses = ask();

    assertThat(responses)
        .filteredOn(response -> !response.failure)
        .hasSize(6)
        .allSatisfy(CellsBroadcastRoutingTest::assertOwnAnswer);
    assertThat(responses)
        .filteredOn(response -> response.failure)
        .hasSize(2)
        .allSatisfy(
            response -> assertThatThrownBy(response::valueOrRaise).isInstanceOf(CellNotFound.class))
        .extracting(response -> response.cellName)
        .containsExactlyInAnyOrder("api-cell!child-cell2", "api-cell!child-cell3!grandchild-cell3");
  }
}
