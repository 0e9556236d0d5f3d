package tracewalk.agent.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramLineTest {

  @Test
  void valueOfASecretsOption_isHidden() {
    assertThat(ProgramLine.shown(List.of("a.Main", "--password", "x y", "--name", "n")))
        .isEqualTo("a.Main --password *** --name n");
    assertThat(ProgramLine.shown(List.of("a.Main", "--db-password=x", "-token", "t", "z")))
        .isEqualTo("a.Main --db-password=*** -token *** ***");
    assertThat(ProgramLine.shown(List.of("a.Main", "http://u:p@h/", "plain")))
        .isEqualTo("a.Main http://***@h/ plain");
  }

  @Test
  void words_areThoseTheProcessWasGiven_whereTheyAreKnown() {
    List<String> given = List.of("-cp", "x", "a.Main", "--password", "x -y");
    assertThat(ProgramLine.words("a.Main --password x -y", given))
        .containsExactly("a.Main", "--password", "x -y");
    assertThat(ProgramLine.words("a.Main b", List.of())).containsExactly("a.Main", "b");
  }
}
