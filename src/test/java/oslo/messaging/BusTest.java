package oslo.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.exception.CellNotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import oslo.config.ConfigOpts;
import oslo.config.Opt;
import oslo.config.Options;
import runtime.Kwargs;
import runtime.Site;
import runtime.World;

/** Casts, calls and answers between two cells of one world. */
class BusTest {
  private static final String URL = "rabbit://guest:guest@mq-b:5672/b";

  private final World world = new World();
  private final Site a = new Site(world, "a");
  private final Site b = new Site(world, "b");
  private final List<String> heard = new ArrayList<>();
  private final ConfigOpts conf =
      new ConfigOpts(
          new Options().register(List.of(Opt.integer("rpc_response_timeout", 60))), "x", "");

  /** What cell b serves. */
  class Served {
    public Object add(Object ctxt, Integer left, Integer right) {
      heard.add(Thread.currentThread().getName());
      return Kwargs.of("sum", left + right);
    }

    public void note(Object ctxt, String text) {
      heard.add(Site.current().name() + " " + text);
    }

    public void refuse(Object ctxt) {
      throw new CellNotFound(Kwargs.of("cell_name", "x"));
    }

    public void breakDown(Object ctxt) {
      throw new MessagingTimeout("nobody");
    }

    public Object unspeakable(Object ctxt) {
      return new Object();
    }

    public void dawdle(Object ctxt) {
      World.current().baton().sleep(30);
      World.current().baton().block(World.current().baton().waiting(), 120);
    }
  }

  @BeforeEach
  void listen() {
    world.baton().start();
    Bus.current().name(URL, "b");
    world.baton().runAndWait(b, "svc", () -> server("one").start());
  }

  @AfterEach
  void leave() {
    world.leave();
  }

  private Transport transport() {
    return MessagingModule.getTransport(conf, URL, List.of("nova.exception"), Map.of());
  }

  private RPCServer server(String name) {
    return MessagingModule.getRpcServer(
        transport(), Target.of("topic", "t", "server", name), List.of(new Served()), null);
  }

  private RPCClient client(Object... target) {
    return new RPCClient(transport(), Target.of("topic", "t").with(Kwargs.of(target)), null, null);
  }

  private void inA(Runnable work) {
    world.baton().runAndWait(a, "nova-api", work);
    world.baton().drain();
  }

  @Test
  void call_answersWhatTheMethodReturned() {
    inA(
        () ->
            assertThat(client().call(Kwargs.of(), "add", Kwargs.of("left", 2, "right", 3)))
                .isEqualTo(Map.of("sum", 5)));
    assertThat(heard).containsExactly("b/svc/2");
  }

  @Test
  void cast_isServedAfterTheSenderHasGoneOn() {
    inA(
        () -> {
          client().cast(Kwargs.of(), "note", Kwargs.of("text", "later"));
          heard.add("sender ends");
        });
    assertThat(heard).containsExactly("sender ends", "b later");
  }

  @Test
  void fanout_reachesEveryServerInTheOrderOfTheirStart() {
    world.baton().runAndWait(b, "svc", () -> server("two").start());
    inA(() -> client("fanout", true).cast(Kwargs.of(), "note", Kwargs.of("text", "all")));
    inA(() -> client().cast(Kwargs.of(), "note", Kwargs.of("text", "first")));
    inA(() -> client("server", "two").cast(Kwargs.of(), "note", Kwargs.of("text", "two")));
    assertThat(heard).containsExactly("b all", "b all", "b first", "b two");
  }

  @Test
  void castThatNobodyTakes_isLost() {
    inA(() -> client("topic", "none").cast(Kwargs.of(), "note", Kwargs.of("text", "x")));
    assertThat(heard).isEmpty();
  }

  @Test
  void callThatNobodyTakes_failsAtOnce() {
    assertThatThrownBy(() -> inA(() -> client("topic", "none").call(Kwargs.of(), "x", Map.of())))
        .isInstanceOf(MessagingTimeout.class)
        .hasMessage("No consumer on none");
  }

  @Test
  void error_comesBackAsTheRemoteFormOfItsType() {
    assertThatThrownBy(() -> inA(() -> client().call(Kwargs.of(), "refuse", Map.of())))
        .isInstanceOfSatisfying(
            CellNotFound.class,
            error -> {
              assertThat(error.isRemote()).isTrue();
              assertThat(error.className()).isEqualTo("CellNotFound_Remote");
              assertThat(error.kwargs()).containsEntry("cell_name", "x");
              assertThat(error.getMessage()).startsWith("Cell x doesn't exist.\n");
            });
  }

  @Test
  void errorOfAModuleThatIsNotAllowed_isARemoteError() {
    assertThatThrownBy(() -> inA(() -> client().call(Kwargs.of(), "break_down", Map.of())))
        .isInstanceOfSatisfying(
            RemoteError.class, error -> assertThat(error.excType()).isEqualTo("MessagingTimeout"));
  }

  @Test
  void resultThatJsonCannotHold_failsAtTheCaller() {
    assertThatThrownBy(() -> inA(() -> client().call(Kwargs.of(), "unspeakable", Map.of())))
        .hasMessageContaining("Circular reference detected");
  }

  @Test
  void answerThatComesTooLate_isATimeout() {
    assertThatThrownBy(() -> inA(() -> client().call(Kwargs.of(), "dawdle", Map.of())))
        .isInstanceOf(MessagingTimeout.class)
        .hasMessageContaining("Timed out waiting for a reply");
  }

  @Test
  void disturbance_losesOrRefusesMatchingSends() {
    Bus.current().disturb((from, envelope) -> !envelope.method.equals("note"));
    inA(() -> client().cast(Kwargs.of(), "note", Kwargs.of("text", "x")));
    assertThat(heard).isEmpty();
  }
}
