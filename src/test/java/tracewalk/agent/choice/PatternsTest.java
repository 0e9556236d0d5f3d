package tracewalk.agent.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternsTest {

  @ParameterizedTest
  @CsvSource({
    "a.**, a.B, true",
    "a.**, a.b.C$D, true",
    "a.**, ab.C, false",
    "a.*, a.B, true",
    "a.*, a.b.C, false",
    "a., a.b.C, true",
    "a.B, a.B, true",
    "a.B, a.B$C, true",
    "a.B, a.BC, false",
    "**.B, x.y.B, true",
    "**, anything.At.All, true",
  })
  void pattern_matchesOrNot(String pattern, String className, boolean matches) {
    assertThat(new Patterns(List.of(pattern), List.of()).match(className)).isEqualTo(matches);
  }

  @Test
  void patternsThatMatchedNothing_areNamed_evenBehindOneThatMatched() {
    Patterns patterns = new Patterns(List.of("a.**", "a.B", "c.D"), List.of("d.E"));
    assertThat(patterns.match("a.B")).isTrue();
    assertThat(patterns.match("x.Y")).isFalse();
    assertThat(patterns.unmatched()).containsExactly("c.D");
  }
}
