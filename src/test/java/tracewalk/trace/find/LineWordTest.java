package tracewalk.trace.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineWordTest {
  @Test
  void words_haveNamesTextsAndQuotes() {
    assertThat(LineWord.of("call:A.x  args.name:\"two words\" plain a:b:c"))
        .containsExactly(
            new LineWord("call", "A.x", false),
            new LineWord("args.name", "two words", true),
            new LineWord("", "plain", false),
            new LineWord("a", "b:c", false));
    assertThat(LineWord.of("  ")).isEmpty();
  }
}
