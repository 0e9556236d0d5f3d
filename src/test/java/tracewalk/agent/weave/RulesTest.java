package tracewalk.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tracewalk.agent.format.Layout;

class RulesTest {

  @Test
  void directives_areTaken() {
    Rules rules =
        Rules.parse(
            """
            include a.** b.C   # both
            exclude a.x.**
            thread {cell}/{service}/{n}
            origin port.PortOf
            send a.Bus.send envelope link=id kind=kind what=method
            """);
    assertThat(rules.complaints()).isEmpty();
    assertThat(rules.includes()).containsExactly("a.**", "b.C");
    assertThat(rules.excludes()).containsExactly("a.x.**");
    assertThat(rules.originDescriptor()).isEqualTo("Lport/PortOf;");
    assertThat(rules.seam("a.Bus", "send"))
        .isEqualTo(
            new Rules.Seamed(
                "a.Bus.send",
                "envelope",
                Layout.CODE_SEND,
                "id",
                Map.of("kind", "kind", "what", "method")));
    assertThat(rules.names("a.Bus")).isTrue();
    assertThat(rules.names("a.Bu")).isFalse();
  }

  @Test
  void line_thatIsNotUnderstood_isNamed() {
    assertThat(Rules.parse("include a\nrecord everything").complaints())
        .containsExactly("rules line 2 is not understood: record everything");
  }
}
