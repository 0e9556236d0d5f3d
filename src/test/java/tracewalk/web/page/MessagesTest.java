package tracewalk.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
  private static final Object[] VALUES = {11, 12, 13, 14, 15};

  private final Messages messages = new Messages();

  @Test
  void everyText_existsInBothLanguages() {
    assertThat(messages.keys(Language.ZH)).isEqualTo(messages.keys(Language.EN));
  }

  @Test
  void everyText_hasTheSamePlacesInBothLanguages() {
    for (String key : messages.keys(Language.EN)) {
      assertThat(places(Language.ZH, key)).as(key).isEqualTo(places(Language.EN, key));
    }
  }

  private Set<String> places(Language language, String key) {
    Set<String> places = new TreeSet<>();
    Matcher matcher = PLACE.matcher(messages.pattern(language, key));
    while (matcher.find()) {
      places.add(matcher.group(1));
    }
    return places;
  }

  @Test
  void everyText_canBeFilled() {
    for (Language language : Language.values()) {
      for (String key : messages.keys(language)) {
        assertThat(messages.text(language, key, VALUES)).as(key).isNotBlank();
      }
    }
  }

  @Test
  void chineseTexts_areChinese() {
    for (String key : messages.keys(Language.ZH)) {
      String text = messages.pattern(Language.ZH, key);
      boolean hasHan = text.codePoints().anyMatch(Character::isIdeographic);
      assertThat(hasHan || text.length() < 30).as("%s: %s", key, text).isTrue();
    }
  }
}
