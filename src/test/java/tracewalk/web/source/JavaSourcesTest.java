package tracewalk.web.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

  private Path jar(String name, byte[] content) throws IOException {
    Path jar = folder.resolve("sources.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry(name));
      out.write(content);
    }
    return jar;
  }

  @Test
  void aJarOfSources_showsWhatNoFolderBeforeItHas() throws IOException {
    Path jar = jar("b/Other.java", "package b;\nclass Other {}\n".getBytes(UTF_8));
    JavaSources sources = new JavaSources(List.of(folder.resolve("root"), jar));
    assertThat(sources.find("b.Other", "Other.java").orElseThrow().lines()).hasSize(2);
    assertThat(sources.find("a.Thing", "Thing.java")).isPresent();
    assertThat(sources.find("b.None", "None.java")).isEmpty();
  }

  @Test
  void aNameThatNoFileCanHave_findsNothingInAJar() throws IOException {
    JavaSources sources = new JavaSources(List.of(jar("b/Other.java", new byte[9])));
    assertThat(sources.find("b.\uD800", "\uD800.java")).isEmpty();
    assertThat(sources.find("b.\u0000", "\u0000.java")).isEmpty();
    assertThat(sources.find("b.Long", "x".repeat(70_000) + ".java")).isEmpty();
  }

  @Test
  void anEntryTooLongForASourceFile_isNotShown() throws IOException {
    Path jar = jar("b/Huge.java", new byte[(4 << 20) + 1]);
    assertThat(new JavaSources(List.of(jar)).find("b.Huge", "Huge.java")).isEmpty();
  }

  @Test
  void anEntryWhoseNameClimbsOut_leavesNothingOutsideTheJar() throws IOException {
    Path jar = jar("../Climbs.java", "class Climbs {}\n".getBytes(UTF_8));
    new JavaSources(List.of(jar)).find("Climbs", "../Climbs.java");
    assertThat(folder.resolve("../Climbs.java")).doesNotExist();
    assertThat(folder).isDirectoryNotContaining("glob:**Climbs*");
  }
}
