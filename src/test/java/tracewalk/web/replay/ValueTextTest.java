package tracewalk.web.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tracewalk.agent.format.Value;

class ValueTextTest {
  @Test
  void hiddenCharacters_areWrittenOut() {
    String hostile = "a\u0000b\u202Ec\uD800d\ne";
    assertThat(ValueText.printable(hostile, 100)).isEqualTo("a\\u0000b\\u202Ec\\uD800d\\ne");
  }

  @Test
  void longText_isCutByCharactersNotHalves() {
    assertThat(ValueText.printable("😀😀😀", 2)).isEqualTo("😀😀…");
  }

  @Test
  void aSecret_isNotShown() {
    Value secret =
        new Value.ObjectValue("String", 0, null, null, null, "geheim", -1, false, true, false);
    assertThat(ValueText.shortly(secret)).isEqualTo("•••");
  }

  @Test
  void aTextThatWasCut_showsItsBeginningAndItsLength() {
    Value text =
        new Value.ObjectValue(
            "java.lang.String", 0, null, null, null, "{\"a\":", 9000, true, false, false);
    assertThat(ValueText.shortly(text)).isEqualTo("\"{\"a\":…\" (9000)");
  }

  @Test
  void aCollection_tellsItsWholeSize() {
    Value list =
        new Value.ObjectValue(
            "java.util.ArrayList", 3, null, List.of(), null, null, 1000, true, false, false);
    assertThat(ValueText.shortly(list)).isEqualTo("ArrayList#3[1000]");
  }
}
