package tracewalk.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageTest {
  @Test
  void theBrowsersFirstKnownLanguage_isTaken() {
    assertThat(Language.accepted("de-DE,zh-CN;q=0.8,en;q=0.5")).isEqualTo(Language.ZH);
  }

  @Test
  void withoutAKnownLanguage_thePageIsEnglish() {
    assertThat(Language.accepted("de")).isEqualTo(Language.EN);
    assertThat(Language.accepted(null)).isEqualTo(Language.EN);
  }
}
