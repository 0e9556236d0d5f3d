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
import oslo.config.CONF;
import port.PortOf;
import runtime.Kwargs;
import runtime.Site;

/** Messages to one cell on their way through a tree of cells. */
@PortOf("nova/tests/unit/cells/test_cells_messaging.py::CellsMessageClassesTestCase")
class CellsMessageClassesTest {
  private static final String METHOD = "our_fake_method";
  private static final String GRANDCHILD = "api-cell!child-cell2!grandchild-cell1";

  private final FakeCells cells = new FakeCells();
  private final RequestContext ctxt = FakeCells.context();
  private final MessageRunner runner = cells.enter(FakeCells.API);
  private final List<BaseMessage> arrived = new ArrayList<>();

  @AfterEach
  void leave() {
    cells.leave();
  }

  private TargetedMessage targeted(
      MessageRunner from, String direction, Object target, Map<String, Object> options) {
    return new TargetedMessage(from, ctxt, METHOD, kwargs(), direction, target, options);
  }

  private static Map<String, Object> kwargs() {
    return Kwargs.of("arg1", 1, "arg2", 2);
  }

  private TargetedMessage down(Object target, Object... options) {
    return targeted(runner, "down", target, Kwargs.of(options));
  }

  private Object arrive(BaseMessage message, Map<String, Object> kwargs) {
    arrived.add(message);
    return "response from " + Site.current().name();
  }

  private void assertArrived(String path) {
    assertThat(arrived).hasSize(1);
    assertThat(arrived.get(0).routingPath).isEqualTo(path);
    assertThat(arrived.get(0).methodKwargs).isEqualTo(kwargs());
    assertThat(arrived.get(0).ctxt.toDict()).isEqualTo(ctxt.toDict());
  }

  private void assertFreshlyMade(BaseMessage message, String direction, String ourName) {
    assertThat(message.ctxt).isSameAs(ctxt);
    assertThat(message.methodName).isEqualTo(METHOD);
    assertThat(message.methodKwargs).isEqualTo(kwargs());
    assertThat(message.direction).isEqualTo(direction);
    assertThat(message.fanout).isFalse();
    assertThat(message.routingPath).isEqualTo(ourName);
    assertThat(message.hopCount).isEqualTo(1);
    assertThat(message.maxHopCount).isEqualTo(99);
    assertThat(message.isBroadcast).isFalse();
  }

  @Test
  @PortOf("test_reverse_path#L62-L66")
  void testReversePath() {
    assertThat(MessagingModule.reversePath("a!b!c!d")).isEqualTo("d!c!b!a");
  }

  @Test
  @PortOf("test_response_cell_name_from_path#L68-L76")
  void testResponseCellNameFromPath() {
    assertThat(MessagingModule.responseCellNameFromPath("cell1", false)).isEqualTo("cell1");
    assertThat(MessagingModule.responseCellNameFromPath("cell1!cell2", false))
        .isEqualTo("cell2!cell1");
    assertThat(MessagingModule.responseCellNameFromPath("cell1!cell2!cell3", false))
        .isEqualTo("cell3!cell2!cell1");
  }

  @Test
  @PortOf("test_response_cell_name_from_path_neighbor_only#L78-L87")
  void testResponseCellNameFromPathNeighborOnly() {
    assertThat(MessagingModule.responseCellNameFromPath("cell1", true)).isEqualTo("cell1");
    assertThat(MessagingModule.responseCellNameFromPath("cell1!cell2", true))
        .isEqualTo("cell2!cell1");
    assertThat(MessagingModule.responseCellNameFromPath("cell1!cell2!cell3", true))
        .isEqualTo("cell3!cell2");
  }

  @Test
  @PortOf("test_response_to_json_and_from_json#L89-L100")
  void testResponseToJsonAndFromJson() {
    Instance instance = new Instance(ctxt, Kwargs.of("id", 1, "uuid", "fake-uuid"));
    Response response = new Response(ctxt, "child-cell!api-cell", instance, false);

    Response restored = Response.fromJson(ctxt, response.toJson());

    assertThat(restored.cellName).isEqualTo("child-cell!api-cell");
    assertThat(restored.failure).isFalse();
    assertThat(restored.value).isInstanceOf(Instance.class).isNotSameAs(instance);
    assertThat(((Instance) restored.value).id()).isEqualTo(1);
    assertThat(((Instance) restored.value).uuid()).isEqualTo("fake-uuid");
  }

  @Test
  @PortOf("test_targeted_message#L102-L126")
  void testTargetedMessage() {
    CONF.setOverride("cells", "max_hop_count", 99);
    TargetedMessage message = down(GRANDCHILD);

    assertFreshlyMade(message, "down", "api-cell");
    assertThat(message.targetCell).isEqualTo(GRANDCHILD);
    assertThat(message.needResponse).isFalse();
    assertThat(message.getNextHop()).isSameAs(runner.stateManager.getChildCell("child-cell2"));
  }

  @Test
  @PortOf("test_create_targeted_message_with_response#L128-L155")
  void testCreateTargetedMessageWithResponse() {
    MessageRunner child = cells.enter("child-cell1");
    CONF.setOverride("cells", "max_hop_count", 99);
    TargetedMessage message =
        targeted(child, "up", "child-cell1!api-cell", Kwargs.of("need_response", true));

    assertFreshlyMade(message, "up", "child-cell1");
    assertThat(message.targetCell).isEqualTo("child-cell1!api-cell");
    assertThat(message.needResponse).isTrue();
    assertThat(message.getNextHop()).isSameAs(child.stateManager.getParentCell("api-cell"));
  }

  @Test
  @PortOf("test_targeted_message_when_target_is_cell_state#L157-L169")
  void testTargetedMessageWhenTargetIsCellState() {
    TargetedMessage message = down(runner.stateManager.getChildCell("child-cell2"));

    assertThat(message.targetCell).isEqualTo("api-cell!child-cell2");
    assertThat(message.getNextHop()).isSameAs(runner.stateManager.getChildCell("child-cell2"));
  }

  @Test
  @PortOf("test_targeted_message_when_target_cell_state_is_me#L171-L183")
  void testTargetedMessageWhenTargetCellStateIsMe() {
    TargetedMessage message = down(runner.stateManager.getMyState());

    assertThat(message.targetCell).isEqualTo("api-cell");
    assertThat(message.getNextHop()).isSameAs(runner.stateManager.getMyState());
  }

  @Test
  @PortOf("test_self_targeted_message#L233-L257")
  void testSelfTargetedMessage() {
    cells.stub("api-cell", this::arrive);

    down("api-cell").process();

    assertArrived("api-cell");
    assertThat(arrived.get(0).ctxt).isSameAs(ctxt);
    assertThat(cells.sent()).isEmpty();
  }

  @Test
  @PortOf("test_child_targeted_message#L259-L283")
  void testChildTargetedMessage() {
    cells.stub("child-cell1", this::arrive);

    down("api-cell!child-cell1").process();

    assertArrived("api-cell!child-cell1");
  }

  @Test
  @PortOf("test_child_targeted_message_with_object#L285-L328")
  void testChildTargetedMessageWithObject() {
    Instance instance = new Instance(ctxt, Kwargs.of("id", 3, "uuid", "fake-uuid"));
    cells.stub("child-cell1", this::arrive);
    Map<String, Object> kwargs = Kwargs.of("obj", instance, "arg1", 1, "arg2", 2);

    new TargetedMessage(runner, ctxt, METHOD, kwargs, "down", "api-cell!child-cell1", Kwargs.of())
        .process();

    BaseMessage message = arrived.get(0);
    assertThat(message.ctxt.toDict()).isEqualTo(ctxt.toDict());
    assertThat(message.routingPath).isEqualTo("api-cell!child-cell1");
    assertThat(message.methodKwargs)
        .containsOnlyKeys("obj", "arg1", "arg2")
        .containsEntry("arg1", 1)
        .containsEntry("arg2", 2);
    Object object = message.methodKwargs.get("obj");
    assertThat(object).isInstanceOf(Instance.class).isNotSameAs(instance);
    assertThat(((Instance) object).uuid()).isEqualTo("fake-uuid");
    assertThat(((Instance) object).id()).isEqualTo(3);
  }

  @Test
  @PortOf("test_grandchild_targeted_message#L330-L354")
  void testGrandchildTargetedMessage() {
    cells.stub("grandchild-cell1", this::arrive);

    down(GRANDCHILD).process();

    assertArrived(GRANDCHILD);
    assertThat(cells.receivers(METHOD)).containsExactly("child-cell2", "grandchild-cell1");
  }

  @Test
  @PortOf("test_grandchild_targeted_message_with_response#L356-L384")
  void testGrandchildTargetedMessageWithResponse() {
    cells.stub("grandchild-cell1", this::arrive);

    Response response = (Response) down(GRANDCHILD, "need_response", true).process();

    assertArrived(GRANDCHILD);
    assertThat(response.failure).isFalse();
    assertThat(response.cellName).isEqualTo(GRANDCHILD);
    assertThat(response.valueOrRaise()).isEqualTo("response from grandchild-cell1");
  }

  @Test
  @PortOf("test_grandchild_targeted_message_with_error#L386-L405")
  void testGrandchildTargetedMessageWithError() {
    cells.stub(
        "grandchild-cell1",
        (message, kwargs) -> {
          throw new CellNotFound(Kwargs.of("cell_name", "nowhere"));
        });

    Response response = (Response) down(GRANDCHILD, "need_response", true).process();

    assertThat(response.failure).isTrue();
    assertThatThrownBy(response::valueOrRaise)
        .isInstanceOf(CellNotFound.class)
        .hasMessageContaining("Cell nowhere doesn't exist.");
  }

  @Test
  @PortOf("test_grandchild_targeted_message_max_hops#L407-L428")
  void testGrandchildTargetedMessageMaxHops() {
    CONF.setOverride("cells", "max_hop_count", 2);
    cells.stub("grandchild-cell1", this::arrive);

    Response response = (Response) down(GRANDCHILD, "need_response", true).process();

    assertThat(response.failure).isTrue();
    assertThatThrownBy(response::valueOrRaise).isInstanceOf(CellMaxHopCountReached.class);
    assertThat(arrived).isEmpty();
  }

  @Test
  @PortOf("test_targeted_message_invalid_cell#L430-L444")
  void testTargetedMessageInvalidCell() {
    Response response =
        (Response) down("api-cell!child-cell2!grandchild-cell4", "need_response", true).process();

    assertThat(response.failure).isTrue();
    assertThatThrownBy(response::valueOrRaise)
        .isInstanceOf(CellRoutingInconsistency.class)
        .hasMessageContaining(
            "Unknown child when routing to api-cell!child-cell2!grandchild-cell4");
  }

  @Test
  @PortOf("test_targeted_message_invalid_cell2#L446-L460")
  void testTargetedMessageInvalidCell2() {
    Response response =
        (Response) down("unknown-cell!child-cell2", "need_response", true).process();

    assertThat(response.failure).isTrue();
    assertThatThrownBy(response::valueOrRaise)
        .isInstanceOf(CellRoutingInconsistency.class)
        .hasMessageContaining(
            "destination is unknown-cell!child-cell2 but routing_path is api-cell");
  }

  @Test
  @PortOf("test_targeted_message_target_cell_none#L462-L470")
  void testTargetedMessageTargetCellNone() {
    assertThatThrownBy(() -> down(null))
        .isInstanceOf(CellRoutingInconsistency.class)
        .hasMessageContaining("No cell given in routing path.");
  }
}
