package tracewalk.lesson.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tracewalk.lesson.text.Yaml;
import tracewalk.lesson.text.YamlReader;
import tracewalk.web.run.Home;

/** What docs/AUTHORING.md teaches is what can be written. */
class AuthoringGuideTest {
  private String guide;

  @BeforeEach
  void readGuide() throws IOException {
    guide = Files.readString(Home.find().root().resolve("docs/AUTHORING.md"));
  }

  @Test
  void everyClaimOfTheGuide_canBeRead() {
    List<String> examples =
        Pattern.compile("```yaml\n(- .*?)```", Pattern.DOTALL)
            .matcher(guide)
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(examples).hasSizeGreaterThan(2);
    for (String example : examples) {
      Yaml claims = YamlReader.mapping("claims:\n" + example, "AUTHORING.md", 0).required("claims");
      assertThatCode(() -> claims.sequence().items().forEach(each -> Claim.read(each, "s")))
          .as(example)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void everyWordOfTheLanguage_isExplained() {
    Set<String> words = new TreeSet<>(Set.of("call", "send", "nth", "scenario"));
    words.addAll(Conditions.OF_CALLS.keySet());
    words.addAll(Conditions.OF_SENDS.keySet());
    words.addAll(Assertions.OF_CALLS.keySet());
    words.addAll(Assertions.OF_SENDS.keySet());

    assertThat(
            Pattern.compile("`(\\w+)")
                .matcher(guide)
                .results()
                .map(found -> found.group(1))
                .toList())
        .containsAll(words);
  }
}
