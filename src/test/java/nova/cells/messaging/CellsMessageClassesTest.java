package nova.cells.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.exception.CellMaxHopCountReached;
import nova.exception.CellNotFound;
import nova.exception.CellRoutingInconsistency;
import nova.objects.Instance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import runtime.Kwargs;
import runtime.Site;

/** Messages on their way through a tree of cells; named after the tests of the original. */
class CellsMessageClassesTest {
  private static final String METHOD = "our_fake_method";

  private final FakeCells cells = new FakeCells();
  private final RequestContext ctxt = FakeCells.context();
  private final MessageRunner runner = cells.enter(FakeCells.API);
  private final List<String> visited = new ArrayList<>();

  @AfterEach
  void leave() {
    cells.leave();
  }

  private TargetedMessage targeted(
      MessageRunner from, String direction, Object target, Map<String, Object> options) {
    return new TargetedMessage(
        from, ctxt, METHOD, Kwargs.of("arg1", 1, "arg2", 2), direction, target, options);
  }

  private TargetedMessage down(Object target, Object... options) {
    return targeted(runner, "down", target, Kwargs.of(options));
  }

  private BroadcastMessage broadcast(MessageRunner from, String direction, Object... options) {
    return new BroadcastMessage(
        from, ctxt, METHOD, Kwargs.of("arg1", 1), direction, Kwargs.of(options));
  }

  private Object visit(BaseMessage message, Map<String, Object> kwargs) {
    visited.add(message.routingPath);
    return "response from " + Site.current().name();
  }

  private static Object fail(BaseMessage message, Map<String, Object> kwargs) {
    throw new CellNotFound(Kwargs.of("cell_name", "nowhere"));
  }

  @Test
  void testReversePath() {
    assertThat(MessagingModule.reversePath("a!b!c!d")).isEqualTo("d!c!b!a");
  }

  @Test
  void testResponseCellNameFromPath() {
    assertThat(MessagingModule.responseCellNameFromPath("cell1", false)).isEqualTo("cell1");
    assertThat(MessagingModule.responseCellNameFromPath("cell1!cell2", false))
        .isEqualTo("cell2!cell1");
    assertThat(MessagingModule.responseCellNameFromPath("cell1!cell2!cell3", false))
        .isEqualTo("cell3!cell2!cell1");
  }

  @Test
  void testResponseCellNameFromPathNeighborOnly() {
    assertThat(MessagingModule.responseCellNameFromPath("cell1", true)).isEqualTo("cell1");
    assertThat(MessagingModule.responseCellNameFromPath("cell1!cell2", true))
        .isEqualTo("cell2!cell1");
    assertThat(MessagingModule.responseCellNameFromPath("cell1!cell2!cell3", true))
        .isEqualTo("cell3!cell2");
  }

  @Test
  void testResponseToJsonAndFromJson() {
    Instance instance = new Instance(ctxt, Kwargs.of("id", 3, "uuid", "fake-uuid"));
    Response response = new Response(ctxt, "fake_cell", instance, false);

    Response restored = Response.fromJson(ctxt, response.toJson());

    assertThat(restored.cellName).isEqualTo("fake_cell");
    assertThat(restored.failure).isFalse();
    assertThat(((Instance) restored.value).get("uuid")).isEqualTo("fake-uuid");
  }

  @Test
  void testTargetedMessage() {
    TargetedMessage message = down("api-cell!child-cell2");

    assertThat(message.ctxt).isSameAs(ctxt);
    assertThat(message.methodName).isEqualTo(METHOD);
    assertThat(message.methodKwargs).isEqualTo(Kwargs.of("arg1", 1, "arg2", 2));
    assertThat(message.direction).isEqualTo("down");
    assertThat(message.targetCell).isEqualTo("api-cell!child-cell2");
    assertThat(message.fanout).isFalse();
    assertThat(message.needResponse).isFalse();
    assertThat(message.routingPath).isEqualTo("api-cell");
    assertThat(message.hopCount).isEqualTo(1);
    assertThat(message.maxHopCount).isEqualTo(10);
    assertThat(message.isBroadcast).isFalse();
    assertThat(message.getNextHop()).isSameAs(runner.stateManager.getChildCell("child-cell2"));
  }

  @Test
  void testCreateTargetedMessageWithResponse() {
    MessageRunner child = cells.enter("child-cell1");
    TargetedMessage message =
        targeted(child, "up", "child-cell1!api-cell", Kwargs.of("need_response", true));

    assertThat(message.needResponse).isTrue();
    assertThat(message.routingPath).isEqualTo("child-cell1");
    assertThat(message.getNextHop()).isSameAs(child.stateManager.getParentCell("api-cell"));
  }

  @Test
  void testTargetedMessageWhenTargetIsCellState() {
    TargetedMessage message = down(runner.stateManager.getChildCell("child-cell2"));

    assertThat(message.targetCell).isEqualTo("api-cell!child-cell2");
    assertThat(message.getNextHop().name).isEqualTo("child-cell2");
  }

  @Test
  void testTargetedMessageWhenTargetCellStateIsMe() {
    TargetedMessage message = down(runner.stateManager.getMyState());

    assertThat(message.targetCell).isEqualTo("api-cell");
    assertThat(message.getNextHop()).isSameAs(runner.stateManager.getMyState());
  }

  @Test
  void testCreateBroadcastMessage() {
    BroadcastMessage message = broadcast(runner, "down");

    assertThat(message.isBroadcast).isTrue();
    assertThat(message.runLocally).isTrue();
    assertThat(message.routingPath).isEqualTo("api-cell");
    assertThat(message.hopCount).isEqualTo(1);
    assertThat(message.getNextHops()).isEqualTo(runner.stateManager.getChildCells());
  }

  @Test
  void testCreateBroadcastMessageWithResponse() {
    MessageRunner child = cells.enter("child-cell1");
    BroadcastMessage message = broadcast(child, "up", "need_response", true);

    assertThat(message.needResponse).isTrue();
    assertThat(message.getNextHops()).isEqualTo(child.stateManager.getParentCells());
  }

  @Test
  void testSelfTargetedMessage() {
    List<Object> seen = new ArrayList<>();
    cells.stub(
        (message, kwargs) -> seen.addAll(List.of(message.ctxt, message.routingPath, kwargs)));

    down("api-cell").process();

    assertThat(seen).containsExactly(ctxt, "api-cell", Kwargs.of("arg1", 1, "arg2", 2));
  }

  @Test
  void testChildTargetedMessage() {
    cells.stub(this::visit);

    down("api-cell!child-cell2").process();

    assertThat(visited).containsExactly("api-cell!child-cell2");
  }

  @Test
  void testChildTargetedMessageWithObject() {
    Instance instance = new Instance(ctxt, Kwargs.of("id", 3, "uuid", "fake-uuid"));
    List<Object> seen = new ArrayList<>();
    cells.stub((message, kwargs) -> seen.addAll(kwargs.values()));

    new TargetedMessage(
            runner,
            ctxt,
            METHOD,
            Kwargs.of("arg1", instance, "arg2", "unchanged"),
            "down",
            "api-cell!child-cell2",
            Kwargs.of())
        .process();

    assertThat(seen).hasSize(2);
    assertThat(seen.get(0)).isInstanceOf(Instance.class).isNotSameAs(instance);
    assertThat(((Instance) seen.get(0)).get("uuid")).isEqualTo("fake-uuid");
    assertThat(seen.get(1)).isEqualTo("unchanged");
  }

  @Test
  void testGrandchildTargetedMessage() {
    cells.stub(this::visit);

    down("api-cell!child-cell2!grandchild-cell1").process();

    assertThat(visited).containsExactly("api-cell!child-cell2!grandchild-cell1");
  }

  @Test
  void testGrandchildTargetedMessageWithResponse() {
    cells.stub(this::visit);

    Response response =
        (Response) down("api-cell!child-cell2!grandchild-cell1", "need_response", true).process();

    assertThat(response.failure).isFalse();
    assertThat(response.valueOrRaise()).isEqualTo("response from grandchild-cell1");
  }

  @Test
  void testGrandchildTargetedMessageWithError() {
    cells.stub(CellsMessageClassesTest::fail);

    Response response =
        (Response) down("api-cell!child-cell2!grandchild-cell1", "need_response", true).process();

    assertThat(response.failure).isTrue();
    assertThatThrownBy(response::valueOrRaise)
        .isInstanceOf(CellNotFound.class)
        .hasMessageContaining("Cell nowhere doesn't exist.");
  }

  @Test
  void testGrandchildTargetedMessageMaxHops() {
    cells.stub(this::visit);

    Response response =
        (Response)
            down("api-cell!child-cell2!grandchild-cell1", "need_response", true, "max_hop_count", 2)
                .process();

    assertThatThrownBy(response::valueOrRaise).isInstanceOf(CellMaxHopCountReached.class);
    assertThat(visited).isEmpty();
  }

  @Test
  void testTargetedMessageInvalidCell() {
    Response response =
        (Response) down("api-cell!child-cell2!grandchild-cell4", "need_response", true).process();

    assertThatThrownBy(response::valueOrRaise).isInstanceOf(CellRoutingInconsistency.class);
  }

  @Test
  void testTargetedMessageInvalidCell2() {
    Response response =
        (Response) down("unknown-cell!child-cell2", "need_response", true).process();

    assertThatThrownBy(response::valueOrRaise).isInstanceOf(CellRoutingInconsistency.class);
  }

  @Test
  void testTargetedMessageTargetCellNone() {
    assertThatThrownBy(() -> down(null))
        .isInstanceOf(CellRoutingInconsistency.class)
        .hasMessageContaining("No cell given in routing path.");
  }

  @Test
  void testBroadcastRouting() {
    cells.stub(this::visit);

    broadcast(runner, "down").process();

    assertThat(visited).hasSize(8).doesNotHaveDuplicates().startsWith("api-cell");
  }

  @Test
  void testBroadcastRoutingUp() {
    cells.stub(this::visit);
    MessageRunner grandchild = cells.enter("grandchild-cell3");

    broadcast(grandchild, "up").process();

    assertThat(visited)
        .containsExactly(
            "grandchild-cell3",
            "grandchild-cell3!child-cell3",
            "grandchild-cell3!child-cell3!api-cell");
  }

  @Test
  void testBroadcastRoutingWithoutOurselves() {
    cells.stub(this::visit);

    broadcast(runner, "down", "run_locally", false).process();

    assertThat(visited).hasSize(7).doesNotContain("api-cell");
  }

  @Test
  void testBroadcastRoutingWithResponse() {
    cells.stub(this::visit);

    List<Response> responses = ask("need_response", true);

    assertThat(responses).hasSize(8);
    for (Response response : responses) {
      String last = response.cellName.substring(response.cellName.lastIndexOf('!') + 1);
      assertThat(response.valueOrRaise()).isEqualTo("response from " + last);
    }
    assertThat(responses.get(7).cellName).isEqualTo("api-cell");
  }

  @Test
  void testBroadcastRoutingWithResponseMaxHops() {
    cells.stub(this::visit);

    List<Response> responses = ask("need_response", true, "max_hop_count", 2);

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
  void testBroadcastRoutingWithAllErroring() {
    cells.stub(CellsMessageClassesTest::fail);

    List<Response> responses = ask("need_response", true);

    assertThat(responses).hasSize(8);
    for (Response response : responses) {
      assertThatThrownBy(response::valueOrRaise).isInstanceOf(CellNotFound.class);
    }
  }

  @Test
  void testBroadcastRoutingWithTwoErroring() {
    cells.stub(
        (message, kwargs) ->
            Site.current().name().matches("child-cell2|grandchild-cell3")
                ? fail(message, kwargs)
                : visit(message, kwargs));

    List<Response> responses = ask("need_response", true);

    assertThat(responses)
        .filteredOn(response -> response.failure)
        .extracting(response -> response.cellName)
        .containsExactlyInAnyOrder("api-cell!child-cell2", "api-cell!child-cell3!grandchild-cell3");
    assertThat(responses).filteredOn(response -> !response.failure).hasSize(6);
  }

  @SuppressWarnings("unchecked")
  private List<Response> ask(Object... options) {
    return (List<Response>) broadcast(runner, "down", options).process();
  }
}
