package tracewalk.web.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaSourcesTest {
  private static final List<String> THING =
      List.of(
          "package a;",
          "",
          "class Thing {",
          "  private int state;",
          "",
          "  /** Counts. */",
          "  int count(String text) {",
          "    // why",
          "    return text.length() + 1; ",
          "  }",
          "",
          "  public Thing(int first) {",
          "    state = first;",
          "  }",
          "}");

  @TempDir private Path folder;

  @BeforeEach
  void writeSource() throws IOException {
    Files.createDirectories(folder.resolve("root/a"));
    Files.write(folder.resolve("root/a/Thing.java"), THING);
    Files.write(folder.resolve("Secret.java"), List.of("class Secret {}"));
  }

  private JavaSources sources() {
    return new JavaSources(List.of(folder.resolve("root")));
  }

  @Test
  void aClass_isFoundByItsNameAndTheFileThatTheCompilerNamed() {
    SourceText text = sources().find("a.Thing$Inner", "Thing.java").orElseThrow();
    assertThat(text.file()).isEqualTo("a/Thing.java");
    assertThat(text.lines()).hasSize(THING.size());
  }

  @Test
  void highlighting_losesNoCharacter() {
    SourceText text = sources().find("a.Thing", "Thing.java").orElseThrow();
    for (int i = 0; i < THING.size(); i++) {
      StringBuilder line = new StringBuilder();
      text.lines().get(i).pieces().forEach(piece -> line.append(piece.text()));
      assertThat(line).hasToString(THING.get(i));
    }
    assertThat(text.lines().get(7).pieces())
        .anyMatch(piece -> piece.colour().equals("com") && piece.text().contains("why"));
  }

  @Test
  void aMethod_isCutOutWithItsComment() {
    SourceText text = sources().find("a.Thing", "Thing.java").orElseThrow();
    assertThat(text.startOfBlock(9)).isEqualTo(6);
    assertThat(text.endOfBlock(9)).isEqualTo(10);
  }

  @Test
  void aConstructor_endsWhereItsOwnBlockEnds() {
    SourceText text = sources().find("a.Thing", "Thing.java").orElseThrow();
    assertThat(text.startOfBlock(12)).isEqualTo(12);
    assertThat(text.endOfBlock(12)).isEqualTo(14);
  }

  @Test
  void aNameThatClimbsOutOfTheFolder_findsNothing() {
    assertThat(sources().find("Secret", "../Secret.java")).isEmpty();
    assertThat(sources().find("a.Thing", "../../Secret.java")).isEmpty();
    assertThat(sources().find("a.Thing", "nul\u0000.java")).isEmpty();
  }
}
