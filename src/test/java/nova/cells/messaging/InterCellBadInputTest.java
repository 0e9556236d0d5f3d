package nova.cells.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.cells.rpc_driver.CellsRPCDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import oslo.config.CONF;
import oslo.messaging.Bus;
import oslo.messaging.MessagingModule;
import oslo.messaging.RPCClient;
import oslo.messaging.Target;
import oslo.serialization.JsonUtils;
import runtime.Kwargs;
import runtime.World;

/**
 * Messages as no sound cell would send them: one line in the log of the cell that gets them, and
 * the cell goes on serving.
 */
class InterCellBadInputTest {
  private static final String CHILD = "child-cell2";

  private final FakeCells cells = new FakeCells();
  private final RequestContext ctxt = FakeCells.context();
  private final MessageRunner runner = cells.enter(FakeCells.API);
  private final List<Map<String, Object>> arrived = new ArrayList<>();
  private final LoggedLines log = new LoggedLines();

  @BeforeEach
  void listen() {
    cells.stub((message, kwargs) -> null);
    cells.stub(
        CHILD,
        (message, kwargs) -> {
          arrived.add(kwargs);
          return "answer";
        });
    cells.within(CHILD, () -> new CellsRPCDriver().startServers(cells.runner(CHILD)));
  }

  @AfterEach
  void leave() {
    log.close();
    cells.leave();
  }

  /** A good message for the child, with these keys in place of its own; null takes one away. */
  private String text(String type, Object... changes) {
    BaseMessage message =
        type.equals("broadcast")
            ? new BroadcastMessage(
                runner, ctxt, "our_fake_method", Kwargs.of("a", 1), "down", Kwargs.of())
            : new TargetedMessage(
                runner,
                ctxt,
                "our_fake_method",
                Kwargs.of("a", 1),
                "down",
                "api-cell!child-cell2",
                Kwargs.of());
    @SuppressWarnings("unchecked")
    Map<String, Object> text = (Map<String, Object>) JsonUtils.loads(message.toJson());
    text.putAll(Kwargs.of(changes));
    text.values().removeIf(value -> value == null);
    return JsonUtils.dumps(text);
  }

  private void send(String type, String version, String text) {
    RPCClient client =
        new RPCClient(
            MessagingModule.getTransport(
                CONF.current(), "fake://mq-child-cell2/", List.of(), Map.of()),
            Target.of("topic", "cells.intercell." + type, "version", version),
            null,
            null);
    client.cast(ctxt.toDict(), "process_message", Kwargs.of("message", text));
    World.current().baton().drain();
  }

  private void assertRefused(String line) {
    assertThat(arrived).isEmpty();
    assertThat(log.lines())
        .filteredOn(each -> each.startsWith("ERROR"))
        .singleElement()
        .isEqualTo("ERROR Exception during message handling: " + line);
    send("targeted", "1.0", text("targeted"));
    assertThat(arrived).containsExactly(Kwargs.of("a", 1));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "ctxt,            'ctxt' <KeyError>",
        "method_kwargs,   'method_kwargs' <KeyError>",
        "message_type,    'message_type' <KeyError>",
        "method_name,     __init__() missing 1 required positional argument: 'method_name' <TypeError>",
        "direction,       __init__() missing 1 required positional argument: 'direction' <TypeError>",
        "target_cell,     __init__() missing 1 required positional argument: 'target_cell' <TypeError>"
      })
  void targetedMessage_withoutAKeyIsRefused(String key, String line) {
    send("targeted", "1.0", text("targeted", key, null));
    assertRefused(line);
  }

  @Test
  void broadcast_withoutTwoKeysNamesBoth() {
    send("broadcast", "1.0", text("broadcast", "method_name", null, "direction", null));
    assertRefused(
        "__init__() missing 2 required positional arguments: 'method_name' and 'direction'"
            + " <TypeError>");
  }

  @Test
  void response_withoutItsUuidIsRefused() {
    send("response", "1.0", text("targeted", "message_type", "response"));
    assertRefused("__init__() missing 1 required positional argument: 'response_uuid' <TypeError>");
  }

  @Test
  void message_ofAnUnknownTypeIsRefused() {
    send("targeted", "1.0", text("targeted", "message_type", "whispered"));
    assertRefused("'whispered' <KeyError>");
  }

  @Test
  void message_withForeignKeysIsServedAsIfTheyWereNotThere() {
    send("targeted", "1.0", text("targeted", "colour", "blue", "response_uuid", "x"));
    send("broadcast", "1.0", text("broadcast", "colour", "blue", "target_cell", "elsewhere"));

    assertThat(arrived).containsExactly(Kwargs.of("a", 1), Kwargs.of("a", 1));
    assertThat(log.lines()).noneMatch(line -> line.startsWith("ERROR"));
  }

  @Test
  void context_withForeignKeysLosesThemWithAWarning() {
    Map<String, Object> strange = ctxt.toDict();
    strange.put("colour", "blue");

    send("targeted", "1.0", text("targeted", "ctxt", strange));

    assertThat(arrived).hasSize(1);
    assertThat(log.lines())
        .contains("WARN Arguments dropped when creating context: {'colour': 'blue'}");
  }

  @Test
  void broadcast_thatNamesRunLocallyIsObeyed() {
    send("broadcast", "1.0", text("broadcast", "run_locally", false));

    assertThat(arrived).isEmpty();
    assertThat(cells.receivers("our_fake_method")).containsExactly("grandchild-cell1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1", "2.0"})
  void message_ofAnotherVersionIsRefused(String version) {
    send("targeted", version, text("targeted"));
    assertRefused(
        "Endpoint does not support RPC version "
            + version
            + ". Attempted method: process_message <UnsupportedVersion>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"message_type\": \"targeted\"} and more", "nonsense"})
  void message_thatIsNoJsonIsRefused(String text) {
    send("targeted", "1.0", text);

    assertThat(log.lines())
        .filteredOn(line -> line.startsWith("ERROR"))
        .singleElement()
        .asString()
        .startsWith("ERROR Exception during message handling: ")
        .endsWith("<ValueError>");
    send("targeted", "1.0", text("targeted"));
    assertThat(arrived).hasSize(1);
  }

  @Test
  void message_thatIsNoObjectIsRefused() {
    send("targeted", "1.0", "[1]");
    assertRefused("an inter-cell message is a JSON object, found [1] <TypeError>");
  }

  private void assertFails(String line) {
    assertThat(arrived).isEmpty();
    assertThat(log.lines())
        .filteredOn(each -> each.startsWith("ERROR"))
        .containsExactly("ERROR Error processing message locally <" + line + ">");
  }

  @Test
  void message_forAnUnknownMethodFailsWhereItArrives() {
    send("targeted", "1.0", text("targeted", "method_name", "dance"));
    assertFails("AttributeError");
  }

  @Test
  void message_mayNotNameAHelperOfThePort() {
    send("targeted", "1.0", text("targeted", "method_name", "number"));
    assertFails("AttributeError");
  }

  @Test
  void message_withoutAnArgumentOfItsMethodFailsWhereItArrives() {
    send(
        "targeted",
        "1.0",
        text(
            "targeted",
            "method_name",
            "update_capacities",
            "method_kwargs",
            Kwargs.of("cell_name", "grandchild-cell1")));
    assertFails("TypeError");
  }

  @Test
  void message_withAForeignArgumentFailsWhereItArrives() {
    send(
        "targeted",
        "1.0",
        text(
            "targeted",
            "method_name",
            "announce_capacities",
            "method_kwargs",
            Kwargs.of("loudly", true)));
    assertFails("TypeError");
  }

  @Test
  void capabilities_ofAnUnknownCellAreOnlyLogged() {
    send(
        "targeted",
        "1.0",
        text(
            "targeted",
            "method_name",
            "update_capabilities",
            "method_kwargs",
            Kwargs.of("cell_name", "stranger", "capabilities", Kwargs.of("a", List.of("b")))));

    assertThat(log.lines())
        .filteredOn(line -> line.startsWith("ERROR"))
        .containsExactly("ERROR Unknown cell 'stranger' when trying to update capabilities");
    assertThat(cells.receivers("update_capabilities")).containsExactly("api-cell");
  }

  @Test
  void broadcast_fromAnUnknownCellIsServedAsAnyOther() {
    send("broadcast", "1.0", text("broadcast", "routing_path", "stranger"));

    assertThat(arrived).containsExactly(Kwargs.of("a", 1));
    assertThat(cells.sent())
        .singleElement()
        .satisfies(
            sent -> assertThat(sent.text()).containsEntry("routing_path", "stranger!child-cell2"));
    assertThat(log.lines()).noneMatch(line -> line.startsWith("ERROR"));
  }

  @Test
  void broadcast_fromAnUnknownCellThatWantsAnAnswerFindsNoWayBack() {
    cells.runner(CHILD).stateManager.childCells.clear();
    send("broadcast", "1.0", text("broadcast", "routing_path", "stranger", "need_response", true));

    assertThat(arrived).containsExactly(Kwargs.of("a", 1));
    assertThat(log.lines())
        .filteredOn(line -> line.startsWith("ERROR"))
        .containsExactly(
            "ERROR Exception during message handling: Inconsistency in cell routing: Unknown parent"
                + " when routing to child-cell2!stranger <CellRoutingInconsistency>");
    assertThat(cells.runner(CHILD).responseQueues).isEmpty();
  }

  @Test
  void response_thatNobodyWaitsForIsDroppedWithALine() {
    runner.putResponse("late-uuid", List.of());
    assertThat(log.lines()).contains("DEBUG Nobody waits for response late-uuid");
  }

  @Test
  void broadcast_atTheLimitGoesNoFurtherAndTheLogTells() {
    send("broadcast", "1.0", text("broadcast", "hop_count", 9));

    assertThat(arrived).hasSize(1);
    assertThat(cells.sent()).isEmpty();
    assertThat(log.lines())
        .anySatisfy(line -> assertThat(line).endsWith("has reached its maximum hop count: 10"));
  }

  @Test
  void cast_thatNobodyTakesIsLostWithALine() {
    send("nothing", "1.0", text("targeted"));

    assertThat(Bus.current().lost()).hasSize(1);
    assertThat(log.lines())
        .contains("WARN Lost: cast process_message to child-cell2 on cells.intercell.nothing");
  }
}
