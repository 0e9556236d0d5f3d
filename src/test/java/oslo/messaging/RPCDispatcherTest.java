package oslo.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import runtime.Default;
import runtime.Kwargs;
import runtime.TypeError;

/** Which endpoint serves a message. */
class RPCDispatcherTest {
  /** An endpoint of no namespace that speaks up to 1.3. */
  static class Plain {
    public static final Target target = Target.of("version", "1.3");

    public String sayHello(Object ctxt, String name, @Default("2") int times) {
      return ("hello " + name + " ").repeat(times).trim();
    }

    @ExpectedExceptions(IllegalStateException.class)
    public void fail(Object ctxt) {
      throw new IllegalStateException("as announced");
    }
  }

  /** An endpoint of a namespace of its own. */
  static class Spaced {
    public Target target() {
      return Target.of("namespace", "other", "version", "2.0");
    }

    public String sayHello(Object ctxt, String name) {
      return "other " + name;
    }
  }

  private final RPCDispatcher dispatcher =
      new RPCDispatcher(
          Target.of("topic", "t", "server", "s"), List.of(new Spaced(), new Plain()), null);

  private Object dispatch(
      String method, String namespace, String version, Map<String, Object> args) {
    return dispatcher.dispatch(Kwargs.of(), method, namespace, version, args);
  }

  @Test
  void message_reachesTheEndpointOfItsNamespace() {
    assertThat(dispatch("say_hello", null, "1.0", Kwargs.of("name", "you")))
        .isEqualTo("hello you hello you");
    assertThat(dispatch("say_hello", "other", "2.0", Kwargs.of("name", "you")))
        .isEqualTo("other you");
  }

  @Test
  void namedArguments_fillParametersOfThatName() {
    assertThat(dispatch("say_hello", null, "1.3", Kwargs.of("times", 1, "name", "you")))
        .isEqualTo("hello you");
  }

  @Test
  void versionNewerThanTheEndpoint_isUnsupported() {
    assertThatThrownBy(() -> dispatch("say_hello", null, "1.4", Kwargs.of()))
        .isInstanceOf(UnsupportedVersion.class)
        .hasMessage("Endpoint does not support RPC version 1.4. Attempted method: say_hello");
  }

  @Test
  void unknownMethod_isNoSuchMethod() {
    assertThatThrownBy(() -> dispatch("no_such", null, "1.0", Kwargs.of()))
        .isInstanceOf(NoSuchMethod.class)
        .hasMessage("Endpoint does not support RPC method no_such");
  }

  @Test
  void argumentThatNobodyTakes_isATypeError() {
    assertThatThrownBy(() -> dispatch("say_hello", null, "1.0", Kwargs.of("nme", "you")))
        .isInstanceOf(TypeError.class)
        .hasMessageContaining("nme");
  }

  @Test
  void announcedError_isExpected() {
    assertThat(dispatcher.expects("fail", new IllegalStateException())).isTrue();
    assertThat(dispatcher.expects("fail", new IllegalArgumentException())).isFalse();
    assertThat(dispatcher.expects("say_hello", new IllegalStateException())).isFalse();
  }
}
