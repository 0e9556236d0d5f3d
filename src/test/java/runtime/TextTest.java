package runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts come out as Python would write them. */
class TextTest {
  @Test
  void places_areFilledByName() {
    assertThat(
            Text.format(
                "%(name)s-%(count)d of %(all)03d 100%%",
                Kwargs.of("name", "web", "count", 2, "all", 7)))
        .isEqualTo("web-2 of 007 100%");
  }

  @Test
  void places_areFilledInOrder() {
    assertThat(Text.format("%s and %r", "a", "b")).isEqualTo("a and 'b'");
  }

  @Test
  void missingName_isAKeyError() {
    assertThatThrownBy(() -> Text.format("%(name)s", Kwargs.of())).isInstanceOf(KeyError.class);
  }

  @Test
  void values_areWrittenAsInPython() {
    assertThat(Text.str(Kwargs.of("a", Arrays.asList(1, null, true), "b", "x")))
        .isEqualTo("{'a': [1, None, True], 'b': 'x'}");
    assertThat(Text.str(List.of())).isEqualTo("[]");
  }

  @Test
  void dates_haveMicrosecondsWhereThereAreAny() {
    assertThat(Text.naive(Instant.parse("0001-01-01T00:00:00Z"))).isEqualTo("0001-01-01 00:00:00");
    assertThat(Text.str(Instant.parse("2026-01-01T00:00:00.001Z")))
        .isEqualTo("2026-01-01 00:00:00.001000+00:00");
  }
}
