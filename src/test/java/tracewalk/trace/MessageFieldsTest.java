package tracewalk.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class MessageFieldsTest {
  @Test
  void scalars_areKept_andStructuresPassedOver() {
    assertThat(MessageFields.of("{\"a\":\"x\",\"b\":{\"c\":[1]},\"d\":2,\"e\":true,\"f\":null}"))
        .containsExactly(entry("a", "x"), entry("d", 2), entry("e", true), entry("f", null));
  }

  @Test
  void cutText_givesItsLeadingScalars() {
    assertThat(MessageFields.of("{\"a\":\"x\",\"b\":1,\"c\":{\"d\":\"unfin"))
        .containsExactly(entry("a", "x"), entry("b", 1));
    assertThat(MessageFields.of("{\"a\":\"x\",\"b\":\"unfin")).containsExactly(entry("a", "x"));
  }

  @Test
  void otherText_givesNothing() {
    assertThat(MessageFields.of("no JSON")).isEmpty();
    assertThat(MessageFields.of("[1]")).isEmpty();
    assertThat(MessageFields.of("")).isEmpty();
  }
}
