package nova.cells.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.objects.Instance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import runtime.Kwargs;
import runtime.Site;
import runtime.TypeError;

/** What looks wrong in the original's messages, and is the same here. */
class MessageQuirksTest {
  private static final List<String> SENDERS = List.of("api-cell", "child-cell2", "child-cell3");

  private final FakeCells cells = new FakeCells();
  private final RequestContext ctxt = FakeCells.context();
  private final MessageRunner runner = cells.enter(FakeCells.API);

  @AfterEach
  void leave() {
    cells.leave();
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
            "our_fake_method",
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
  void migrations_ofACellThatFailsFarAway_cannotBeLookedAt() {
    assertThat(runner.getMigrations(ctxt, "api-cell!nowhere", false, Kwargs.of()))
        .isEqualTo(List.of());
    assertThatThrownBy(
            () -> runner.getMigrations(ctxt, "api-cell!child-cell2!nowhere", false, Kwargs.of()))
        .isInstanceOf(TypeError.class)
        .hasMessageContaining("is not subscriptable");
  }
}
