package nova.cells.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runtime.ValueError;

/** Conditions on a version, as Python's distutils judges them. */
class VersionPredicateTest {

  /** Whether 5.9, 6.0 and 6.1 are let through. */
  @ParameterizedTest
  @CsvSource({
    "<6.0,  true,  false, false",
    "<=6.0, true,  true,  false",
    ">6.0,  false, false, true",
    ">=6.0, false, true,  true",
    "==6.0, false, true,  false",
    "!=6.0, true,  false, true"
  })
  void condition_holdsBelowAtOrAboveItsVersion(
      String condition, boolean below, boolean at, boolean above) {
    VersionPredicate predicate = new VersionPredicate("prop (" + condition + ")");

    assertThat(predicate.satisfiedBy("5.9")).isEqualTo(below);
    assertThat(predicate.satisfiedBy("6.0")).isEqualTo(at);
    assertThat(predicate.satisfiedBy("6.1")).isEqualTo(above);
  }

  @Test
  void severalConditions_mustAllHold() {
    VersionPredicate predicate = new VersionPredicate("prop (>=6.0, <6.2, !=6.1)");

    assertThat(predicate.satisfiedBy("6.0.5")).isTrue();
    assertThat(predicate.satisfiedBy("6.1")).isFalse();
    assertThat(predicate.satisfiedBy("6.2")).isFalse();
  }

  @Test
  void nameAlone_letsEveryVersionThrough() {
    assertThat(new VersionPredicate("prop").satisfiedBy("no version at all")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"6.0a1, 6.0b1", "6.0b1, 6.0b2", "6.0b2, 6.0", "6.0, 6.0.1", "6.0.9, 6.0.10"})
  void versions_areOrderedWithPreReleasesFirst(String earlier, String later) {
    VersionPredicate before = new VersionPredicate("prop (<" + later + ")");

    assertThat(before.satisfiedBy(earlier)).isTrue();
    assertThat(before.satisfiedBy(later)).isFalse();
    assertThat(new VersionPredicate("prop (<" + earlier + ")").satisfiedBy(later)).isFalse();
  }

  @Test
  void patchOfZero_isTheSameVersion() {
    assertThat(new VersionPredicate("prop (==6.0)").satisfiedBy("6.0.0")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7 (>1.0)|bad package name in '7 (>1.0)'",
        "prop >1.0|expected parenthesized list: '>1.0'",
        "prop (~1.0)|bad package restriction syntax: '~1.0'"
      })
  void malformedText_isRefused(String text, String message) {
    assertThatThrownBy(() -> new VersionPredicate(text))
        .isInstanceOf(ValueError.class)
        .hasMessage(message);
  }

  @Test
  void malformedVersion_isRefused() {
    assertThatThrownBy(() -> new VersionPredicate("prop (>6.0)").satisfiedBy("six"))
        .isInstanceOf(ValueError.class)
        .hasMessage("invalid version number 'six'");
    assertThatThrownBy(() -> new VersionPredicate("prop (>six)"))
        .isInstanceOf(ValueError.class)
        .hasMessage("invalid version number 'six'");
  }
}
