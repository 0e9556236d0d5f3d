package tracewalk.web.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a program says at its end is an answer, a difference or a complaint, by its exit code. */
class ChildJvmTest {
  private static final Path SCENARIO = Path.of("s.yaml");

  private static List<String> run(String script) {
    return ChildJvm.run(List.of("sh", "-c", script), SCENARIO, 0);
  }

  @Test
  void goodEnd_hasNoDifferences() {
    assertThat(run("echo 's.yaml:3: expected a log line' >&2")).isEmpty();
  }

  @Test
  void unmetExpectations_areAnswered() {
    assertThat(run("echo 'WARN x' >&2; echo 's.yaml:3: expected 1, found 2' >&2; exit 1"))
        .containsExactly("s.yaml:3: expected 1, found 2");
  }

  @Test
  void crash_isNoDifference() {
    assertThatThrownBy(() -> run("echo 'Exception in thread \"main\" Oops' >&2; exit 1"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("found Exception in thread \"main\" Oops: s.yaml");
  }

  @Test
  void badInput_isToldInItsOwnWords() {
    assertThatThrownBy(() -> run("echo 's.yaml:1: unknown key' >&2; exit 2"))
        .isInstanceOf(InputException.class)
        .hasMessage("s.yaml:1: unknown key");
  }
}
