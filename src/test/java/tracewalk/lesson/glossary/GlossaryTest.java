package tracewalk.lesson.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tracewalk.lesson.Note;
import tracewalk.lesson.Walk;
import tracewalk.lesson.text.WalkException;

class GlossaryTest {
  private static final String TERM =
      """
        - id: %s
          names: {en: [%s], zh: [单元]}
          text: {en: A part., zh: 一部分。}
      """;

  @TempDir private Path folder;

  private Glossary read(String text) throws IOException {
    Files.writeString(folder.resolve("glossary.yaml"), text);
    return Glossary.read(folder);
  }

  @Test
  void aFolderWithout_hasNone() {
    assertThat(Glossary.read(folder)).isEqualTo(Glossary.NONE);
  }

  @Test
  void anId_isRefusedTwice() {
    assertThatThrownBy(() -> read("terms:\n" + TERM.formatted("a", "a") + TERM.formatted("a", "b")))
        .isInstanceOf(WalkException.class)
        .hasMessageContaining("glossary.yaml:5: expected an id of its own");
  }

  @Test
  void aName_isRefusedTwice() {
    assertThatThrownBy(() -> read("terms:\n" + TERM.formatted("a", "a, A")))
        .isInstanceOf(WalkException.class)
        .hasMessageContaining("expected each name in one term");
  }

  @Test
  void aTextInOneLanguage_isRefused() {
    assertThatThrownBy(
            () -> read("terms:\n- id: a\n  names: {en: a, zh: a}\n  text: {en: A part.}\n"))
        .isInstanceOf(WalkException.class)
        .hasMessageContaining("expected the key 'zh'");
  }

  @Test
  void everyTermOfTheFlagship_isMentionedInBothLanguages() {
    Walk walk = Walk.load(Path.of("../../walkthroughs/nova-cells"));
    assertThat(walk.glossary().terms()).hasSizeGreaterThan(20);
    for (String language : List.of("en", "zh")) {
      Mentions mentions = new Mentions(walk.glossary(), language);
      Set<String> mentioned = new HashSet<>();
      for (Note note : walk.notes()) {
        mentions.mark(
            note.html().in(language),
            (term, words) -> {
              mentioned.add(term.id());
              return words;
            });
      }
      assertThat(mentioned).as(language).containsAll(ids(walk.glossary()));
    }
  }

  private static List<String> ids(Glossary glossary) {
    return glossary.terms().stream().map(Term::id).toList();
  }
}
