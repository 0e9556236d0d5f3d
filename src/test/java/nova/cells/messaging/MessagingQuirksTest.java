package nova.cells.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.cells.BaseCellsDriver;
import nova.cells.state.CellState;
import nova.exception.CellTimeout;
import nova.exception.InstanceNotFound;
import nova.objects.Instance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import oslo.config.CONF;
import runtime.Kwargs;
import runtime.Site;
import runtime.TypeError;

/** What looks wrong in messages and is kept, as the original does it. */
class MessagingQuirksTest {
  private static final String METHOD = "our_fake_method";
  private static final List<String> SENDERS = List.of("api-cell", "child-cell2", "child-cell3");

  private final FakeCells cells = new FakeCells();
  private final RequestContext ctxt = FakeCells.context();
  private final MessageRunner runner = cells.enter(FakeCells.API);

  @AfterEach
  void leave() {
    cells.leave();
  }

  private BroadcastMessage ask(MessageRunner from, Object... options) {
    return new BroadcastMessage(from, ctxt, METHOD, Kwargs.of(), "down", Kwargs.of(options));
  }

  /** Refuses every message. */
  private static final class RefusingDriver extends BaseCellsDriver {
    @Override
    public void sendMessageToCell(CellState cellState, Message message) {
      throw new InstanceNotFound(Kwargs.of("instance_id", "any"));
    }
  }

  /** Loses every message. */
  private static final class SilentDriver extends BaseCellsDriver {
    @Override
    public void sendMessageToCell(CellState cellState, Message message) {
      message.toJson();
    }
  }

  @Test
  void toJson_leavesWhatWasSentInTheMessage() {
    Instance instance = new Instance(ctxt, Kwargs.of("uuid", "fake-uuid"));
    Map<String, Object> kwargs = Kwargs.of("instance", instance);
    BroadcastMessage message =
        new BroadcastMessage(runner, ctxt, METHOD, kwargs, "down", Kwargs.of());

    String once = message.toJson();

    assertThat(kwargs.get("instance")).isInstanceOf(Map.class);
    assertThat(message.toJson()).isEqualTo(once);
  }

  @Test
  void broadcastWithResponse_runsHereOnWhatWasSent() {
    Map<String, Object> arrived = new LinkedHashMap<>();
    cells.stub(
        (message, kwargs) -> {
          arrived.put(Site.current().name(), kwargs.get("instance"));
          return null;
        });
    Map<String, Object> kwargs =
        Kwargs.of("instance", new Instance(ctxt, Kwargs.of("uuid", "fake-uuid")));

    new BroadcastMessage(
            runner,
            ctxt,
            METHOD,
            kwargs,
            "down",
            Kwargs.of("run_locally", true, "need_response", true))
        .process();

    assertThat(arrived).hasSize(8);
    arrived.forEach(
        (cell, instance) ->
            assertThat(instance)
                .as(cell)
                .isInstanceOf(SENDERS.contains(cell) ? Map.class : Instance.class));
  }

  @Test
  void path_startsAnewWhereAStateIsTheTarget() {
    MessageRunner middle = cells.enter("child-cell2");

    middle.buildInstances(ctxt, middle.stateManager.getChildCell("grandchild-cell1"), Kwargs.of());

    assertThat(cells.sent().get(0).text())
        .containsEntry("target_cell", "child-cell2!grandchild-cell1")
        .containsEntry("routing_path", "child-cell2")
        .containsEntry("hop_count", 1);
  }

  @Test
  void broadcast_thatCannotBeSentAnswersOneResponseAndNoList() {
    cells.stub((message, kwargs) -> "fine");
    runner.stateManager.childCells.get("child-cell3").driver = new RefusingDriver();

    Object answer = ask(runner, "need_response", true).process();

    assertThat(answer).isInstanceOf(Response.class);
    assertThat(((Response) answer).failure).isTrue();
    assertThat(runner.responseQueues).isEmpty();
  }

  @Test
  void broadcast_thatCannotBeSentByAMiddleCellFailsThere() {
    cells.stub((message, kwargs) -> "fine");
    MessageRunner middle = cells.runner("child-cell2");
    middle.stateManager.childCells.get("grandchild-cell1").driver = new RefusingDriver();
    cells.keepOnly("child-cell2");

    Response answer = (Response) ask(runner, "need_response", true).process();

    assertThatThrownBy(answer::valueOrRaise)
        .isInstanceOf(TypeError.class)
        .hasMessageContaining("unexpected keyword argument 'neighbor_only'");
  }

  @Test
  void broadcast_withoutAnswersLetsTheFailureOfSendingOut() {
    runner.stateManager.childCells.get("child-cell3").driver = new RefusingDriver();

    assertThatThrownBy(() -> ask(runner, "run_locally", false).process())
        .isInstanceOf(InstanceNotFound.class);
  }

  @Test
  void targetedMessage_letsItsTimeOutOut() {
    CONF.setOverride("cells", "call_timeout", 5);
    runner.stateManager.childCells.get("child-cell2").driver = new SilentDriver();
    TargetedMessage message =
        new TargetedMessage(
            runner,
            ctxt,
            METHOD,
            Kwargs.of(),
            "down",
            "api-cell!child-cell2",
            Kwargs.of("need_response", true));

    assertThatThrownBy(message::process).isInstanceOf(CellTimeout.class);
    assertThat(runner.responseQueues).isEmpty();
  }

  @Test
  void migrationsOfACellThatFailsCannotBeLookedAt() {
    FakeComputeAPI compute =
        cells.ask(
            "child-cell2",
            () ->
                new FakeComputeAPI() {
                  @Override
                  public Object getMigrations(RequestContext context, Map<String, Object> filters) {
                    throw new InstanceNotFound(Kwargs.of("instance_id", "x"));
                  }
                });
    cells.targeted("child-cell2").computeApi = compute;

    assertThatThrownBy(() -> runner.getMigrations(ctxt, "api-cell!child-cell2", false, Kwargs.of()))
        .isInstanceOf(TypeError.class)
        .hasMessage("'InstanceNotFound_Remote' object is not subscriptable");
  }

  @Test
  void updateOfAnUnknownInstanceMakesNoRowWhereTheIdTravelled() {
    Instance instance = cells.instance("grandchild-cell1");
    instance.set("user_data", "new");

    cells.enter("grandchild-cell1").instanceUpdateAtTop(ctxt, instance);

    assertThat(cells.receivers("instance_update_at_top"))
        .containsExactly("child-cell2", "api-cell");
    assertThat(cells.rows("api-cell", "instances")).isEqualTo(List.of());
  }

  @Test
  void migrations_ofACellThatFailsFarAway_cannotBeLookedAt() {
    assertThat(runner.getMigrations(ctxt, "api-cell!nowhere", false, Kwargs.of()))
        .isEqualTo(List.of());
    assertThatThrownBy(
            () -> runner.getMigrations(ctxt, "api-cell!child-cell2!nowhere", false, Kwargs.of()))
        .isInstanceOf(TypeError.class)
        .hasMessageContaining("is not subscriptable");
  }
}
