package tracewalk.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions for paper. */
class QuizIT {
  @TempDir private static Path folder;

  private static String file;

  @BeforeAll
  static void record() {
    file = folder.resolve("a.twalk").toString();
    assertThat(Ran.of("run", "a_create_one_child", "-o", file).exit()).isZero();
  }

  @Test
  void quiz_asksSoManyDifferentQuestions_theSameForASeed() {
    Ran ran = Ran.of("quiz", file, "--questions", "12", "--seed", "3");

    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines().filter(line -> line.matches("\\d+\\. .*"))).hasSize(12);
    assertThat(ran.out().lines().filter(line -> line.startsWith("   a) "))).hasSize(12);
    assertThat(ran.out()).doesNotContain(" *", "`");
    assertThat(Ran.of("quiz", file, "--questions", "12", "--seed", "3").out()).isEqualTo(ran.out());
    assertThat(Ran.of("quiz", file, "--questions", "12", "--seed", "4").out())
        .isNotEqualTo(ran.out());
  }

  @Test
  void answers_areMarkedOnceForEachQuestion() {
    Ran ran = Ran.of("quiz", file, "--answers", "--language", "zh");

    assertThat(ran.out().lines().filter(line -> line.endsWith(" *"))).hasSize(10);
    assertThat(ran.out()).contains("？");
  }

  @Test
  void wrongWords_areOneLine() throws Exception {
    assertThat(Ran.of("quiz", file, "--questions", "0").err())
        .isEqualToIgnoringNewLines("tracewalk: expected 1 to 10000 questions, found 0");
    Path text = Files.writeString(folder.resolve("x.twalk"), "no recording");
    assertThat(Ran.of("quiz", text.toString()).exit()).isEqualTo(2);
  }
}
