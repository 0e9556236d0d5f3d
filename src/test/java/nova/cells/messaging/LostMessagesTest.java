package nova.cells.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nova.Logged;
import nova.RequestContext;
import nova.cells.state.CellState;
import nova.exception.CellNotFound;
import nova.exception.CellRoutingInconsistency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import oslo.db.DBError;
import oslo.serialization.JsonUtils;
import runtime.Kwargs;
import runtime.NotImplementedError;
import runtime.TypeError;

/** No message is lost without a log line, and who waits for an answer hears of the failure. */
class LostMessagesTest {
  private static final String METHOD = "our_fake_method";

  private final FakeCells cells = new FakeCells();
  private final RequestContext ctxt = FakeCells.context();
  private final MessageRunner runner = cells.enter(FakeCells.API);
  private final Logged logged = new Logged();

  @AfterEach
  void leave() {
    logged.close();
    cells.leave();
  }

  private TargetedMessage targeted(String direction, String target, Object... options) {
    return new TargetedMessage(
        runner, ctxt, METHOD, Kwargs.of(), direction, target, Kwargs.of(options));
  }

  private BroadcastMessage broadcast(Object... options) {
    return new BroadcastMessage(runner, ctxt, METHOD, Kwargs.of(), "down", Kwargs.of(options));
  }

  private static Throwable failure(Object response) {
    assertThat(((Response) response).failure).isTrue();
    return (Throwable) ((List<?>) ((Response) response).value).get(1);
  }

  @Test
  void targetThatLiesBehind_cannotBeReached() {
    TargetedMessage message =
        targeted("down", "far!api-cell", "routing_path", "far!off", "need_response", true);

    assertThatThrownBy(message::getNextHop)
        .isInstanceOf(CellRoutingInconsistency.class)
        .hasMessage(
            "Inconsistency in cell routing: "
                + "destination is far!api-cell but routing_path is far!off!api-cell");
  }

  @Test
  void unknownNeighbour_isToldToWhoeverWaits() {
    Object down = targeted("down", "api-cell!nobody", "need_response", true).process();
    Object up = targeted("up", "api-cell!nobody", "need_response", true).process();

    assertThat(failure(down))
        .hasMessage("Inconsistency in cell routing: Unknown child when routing to api-cell!nobody");
    assertThat(failure(up))
        .hasMessage(
            "Inconsistency in cell routing: Unknown parent when routing to api-cell!nobody");
    assertThat(logged.lines())
        .containsOnly("ERROR nova.cells.messaging Error locating next hop for message");
  }

  /** A child that the driver knows no way to. */
  private void loseAChild() {
    CellState lost = new CellState("lost", false);
    lost.updateDbInfo(Kwargs.of("is_parent", false));
    lost.driver = runner.stateManager.childCells.get("child-cell1").driver;
    runner.stateManager.childCells.put("lost", lost);
  }

  @Test
  void failedSending_isAnAnswerToo() {
    loseAChild();

    Object answer = targeted("down", "api-cell!lost", "need_response", true).process();

    assertThat(failure(answer)).isInstanceOf(RuntimeException.class);
    assertThat(logged.lines())
        .containsExactly(
            "ERROR nova.cells.messaging Failed to send message to cell: Cell 'lost' (not_me)");
    assertThat(runner.responseQueues).isEmpty();
  }

  @Test
  void broadcastThatCannotBeSent_isAnsweredWithOneFailure() {
    loseAChild();

    Object answer = broadcast("need_response", true, "run_locally", true).process();

    assertThat(failure(answer)).isInstanceOf(RuntimeException.class);
    assertThat(logged.lines())
        .contains("ERROR nova.cells.messaging Error sending message to next hops.");
    assertThat(runner.responseQueues).isEmpty();
  }

  @Test
  void broadcastThatNobodyWaitsFor_failsAsItsSenderDoes() {
    loseAChild();

    assertThatThrownBy(() -> broadcast("run_locally", false).process())
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void broadcastWithoutKnownNeighbours_isAnsweredWithOneFailure() {
    runner.stateManager.childCells =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          public Collection<CellState> values() {
            throw new DBError("the table is gone");
          }
        };

    Object answer = broadcast("need_response", true).process();

    assertThat(failure(answer)).isInstanceOf(DBError.class);
    assertThat(broadcast("need_response", false).process()).isNull();
    assertThat(logged.lines())
        .containsOnly("ERROR nova.cells.messaging Error locating next hops for message");
  }

  @Test
  void broadcastThatFailsOnItsWay_isNotAnswered() {
    loseAChild();
    BroadcastMessage passing = broadcast("need_response", true, "routing_path", "above");

    assertThatThrownBy(passing::process)
        .isInstanceOf(TypeError.class)
        .hasMessageContaining("neighbor_only");
  }

  @Test
  void answers_areNotMadeWhereNobodyWaits() {
    TargetedMessage message = targeted("down", "api-cell!child-cell1");

    assertThat(message.waitForJsonResponses(1)).isNull();
    assertThat(message.sendJsonResponses(List.of(), false, false)).isNull();
    assertThat(message.sendResponse(new Response(ctxt, "here", "x", false), false)).isNull();
    assertThat(cells.sent()).isEmpty();
  }

  @Test
  void messageOfNoKind_doesNothing() {
    BaseMessage bare =
        new BaseMessage(runner, ctxt, METHOD, Kwargs.of(), "down", Kwargs.of()) {
          @Override
          public String messageType() {
            return "none";
          }
        };

    assertThatThrownBy(bare::process).isInstanceOf(NotImplementedError.class);
  }

  @Test
  void message_isShownWithoutItsArguments() {
    TargetedMessage message =
        new TargetedMessage(
            runner, ctxt, METHOD, Kwargs.of("secret", 1), "down", "api-cell!c", Kwargs.of());

    assertThat(message.toString())
        .startsWith("<_TargetedMessage: ")
        .contains("our_fake_method", "api-cell!c")
        .doesNotContain("secret");
  }

  @Test
  void failure_travelsUnderItsOwnName() {
    CellNotFound here = new CellNotFound(Kwargs.of("cell_name", "x"));
    CellNotFound remote = new CellNotFound(Kwargs.of("cell_name", "x"));
    remote.becomeRemote("Cell x doesn't exist.\nand a trace");

    for (RuntimeException each : List.of(here, remote)) {
      Map<?, ?> text = read(MessagingModule.excInfo(each), false);
      assertThat(text.get("class")).isEqualTo("CellNotFound");
      assertThat(text.get("module")).isEqualTo("nova.exception");
      assertThat(text.get("kwargs")).isEqualTo(here.kwargs());
    }
    assertThat(logged.lines()).isEmpty();
  }

  @Test
  void failureOfJava_travelsAsWell_andIsLoggedWhereWanted() {
    Map<?, ?> text = read(MessagingModule.excInfo(new IllegalStateException("broken")), true);

    assertThat(text.get("class")).isEqualTo("IllegalStateException");
    assertThat(text.get("module")).isEqualTo("java.lang");
    assertThat(text.get("message")).isEqualTo("broken");
    assertThat(text.get("args")).isEqualTo(List.of("broken"));
    assertThat(text.get("kwargs")).isEqualTo(Map.of());
    assertThat((List<?>) text.get("tb")).isNotEmpty();
    assertThat(logged.lines())
        .hasSize(2)
        .first()
        .asString()
        .endsWith("Returning exception broken to caller");
  }

  private static Map<?, ?> read(List<Object> excInfo, boolean log) {
    return (Map<?, ?>) JsonUtils.loads(MessagingModule.serializeRemoteException(excInfo, log));
  }

  @Test
  void consoleOfAnInstanceThatIsGone_isToldToTheTop() {
    TargetedMessage message =
        new TargetedMessage(
            runner,
            ctxt,
            "validate_console_port",
            Kwargs.of("instance_uuid", "gone", "console_port", 1, "console_type", "novnc"),
            "down",
            "api-cell!child-cell1",
            Kwargs.of("need_response", true));
    Response answer = (Response) message.process();

    assertThat(answer.failure).isTrue();
    assertThat(cells.receivers("instance_destroy_at_top")).containsExactly(FakeCells.API);
  }

  @Test
  void messageToOurselves_isAnsweredAtOnce() {
    cells.stub((message, kwargs) -> "answer");

    Response answer = (Response) targeted("down", "api-cell", "need_response", true).process();

    assertThat(answer.value).isEqualTo("answer");
    assertThat(cells.sent()).isEmpty();
  }

  @Test
  void queueForAnAnswer_goesWithTheAnswer() {
    cells.stub((message, kwargs) -> "answer");
    TargetedMessage message = targeted("down", "api-cell!child-cell1", "need_response", true);

    assertThat(((Response) message.process()).value).isEqualTo("answer");
    assertThat(runner.responseQueues).isEmpty();
    assertThat(message.respQueue).isNull();
  }
}
