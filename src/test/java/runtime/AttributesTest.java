package runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import port.PortOf;

/** Members are found by their Python names. */
class AttributesTest {
  /** A ported class with the oddities that look-ups meet. */
  static class Ported implements DynamicAttributes {
    private final String hostName = "h1";

    @PortOf("get_next_hop#L1-L2")
    public String getNextHop() {
      return "public";
    }

    @PortOf("_get_next_hop#L3-L4")
    String doGetNextHop(String way) {
      return "private " + way;
    }

    public String collect(Object ctxt, String first, Map<String, Object> kwargs) {
      return first + kwargs;
    }

    public String fail(Object ctxt) {
      throw new KeyError("k");
    }

    @Override
    public Object getattr(String name) {
      if (name.startsWith("made_up")) {
        return (Callable) (args, kwargs) -> name + args;
      }
      throw new AttributeError(name);
    }
  }

  private final Ported ported = new Ported();

  @Test
  void underscore_tellsThePrivateFormFromThePublicOne() {
    assertThat(Attributes.method(ported, "get_next_hop").call()).isEqualTo("public");
    assertThat(Attributes.method(ported, "_get_next_hop").call("up")).isEqualTo("private up");
  }

  @Test
  void restOfKeywordArguments_isCollected() {
    assertThat(
            Attributes.method(ported, "collect")
                .call(List.of("ctxt"), Kwargs.of("first", "a", "other", 1)))
        .isEqualTo("a{other=1}");
  }

  @Test
  void field_isReadByItsPythonName() {
    assertThat(Attributes.get(ported, "host_name")).isEqualTo("h1");
  }

  @Test
  void unknownName_isAskedOfTheObjectItself() {
    assertThat(Attributes.method(ported, "made_up_name").call(1)).isEqualTo("made_up_name[1]");
    assertThatThrownBy(() -> Attributes.method(ported, "nothing"))
        .isInstanceOf(AttributeError.class);
    assertThat(Attributes.methodOrNull(ported, "nothing")).isNull();
  }

  @Test
  void errorsOfTheMethod_passUnwrapped() {
    assertThatThrownBy(() -> Attributes.method(ported, "fail").call("ctxt"))
        .isInstanceOf(KeyError.class);
  }

  @Test
  void surplusArguments_areTypeErrors() {
    assertThatThrownBy(() -> Attributes.method(ported, "get_next_hop").call("x"))
        .isInstanceOf(TypeError.class);
  }
}
