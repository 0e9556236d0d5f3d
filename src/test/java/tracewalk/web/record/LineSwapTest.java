package tracewalk.web.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineSwapTest {

  @ParameterizedTest
  @CsvSource({
    "'Picked\n', ''",
    "'Picked\nmore\n', 'more\n'",
    "'a\nPicked\nb', 'a\nb'",
    "'\u001b[0mPicked\nb', '\u001b[0mb'",
    "'PPicked\n', P",
    "'Pick a card\n', 'Pick a card\n'",
    "'Pic', Pic",
    "'Picked', Picked",
    "'äöü Picker\n', 'äöü Picker\n'",
  })
  void line_isTakenOut_andNothingElse(String text, String left) throws IOException {
    assertThat(passed(text, "")).isEqualTo(left);
  }

  @Test
  void line_isReplaced() throws IOException {
    assertThat(passed("a\nPicked\nPicked\n", "old\n")).isEqualTo("a\nold\nold\n");
  }

  private static String passed(String text, String instead) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (LineSwap swap = new LineSwap(out, "Picked\n".getBytes(UTF_8), instead.getBytes(UTF_8))) {
      swap.write(text.getBytes(UTF_8));
    }
    return out.toString(UTF_8);
  }
}
