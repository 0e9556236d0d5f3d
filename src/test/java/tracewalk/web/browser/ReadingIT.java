package tracewalk.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import tracewalk.web.server.Tour;
import tracewalk.web.server.WebServer;

/** What helps a reader beside the steps. */
class ReadingIT {
  private static final String TOOLTIP = "#notes [role=tooltip]";

  private static WebServer server;
  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = Browser.open(1440, 900);
    server = Tour.start();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
      server.close();
    }
  }

  private static void focusTerm() {
    browser.run("document.querySelector('.term a').focus()");
  }

  @Test
  void aTerm_isExplainedOnFocus_untilEscape() {
    browser.visit(server.address() + "r/crossing/s/4?lang=en");
    assertThat(browser.shows(TOOLTIP)).isFalse();
    focusTerm();
    assertThat(browser.shows(TOOLTIP)).isTrue();
    browser.press(Keys.ESCAPE);
    assertThat(browser.shows(TOOLTIP)).isFalse();
    browser.run("document.activeElement.blur()");
    focusTerm();
    assertThat(browser.shows(TOOLTIP)).isTrue();
  }

  @Test
  void aTerm_isExplainedUnderThePointer_andThePointerMayMoveOntoTheWords() {
    browser.visit(server.address() + "r/crossing/s/4?lang=en");
    browser.pointAt(".term a");
    assertThat(browser.shows(TOOLTIP)).isTrue();
    browser.pointAt(TOOLTIP);
    assertThat(browser.shows(TOOLTIP)).isTrue();
    browser.pointAt("h1");
    assertThat(browser.shows(TOOLTIP)).isFalse();
  }

  @Test
  void theGlossary_isReadWithoutScripts_andLeadsBackToTheNotes() {
    try (Browser plain = Browser.open(1440, 900)) {
      plain.withoutScripts();
      plain.read(server.address() + "r/crossing/s/4?lang=zh");
      plain.type(".term a", Keys.ENTER.toString());
      assertThat(plain.address()).contains("/r/crossing/glossary");
      assertThat(plain.text(".glossary")).contains("单元", "一部分。");
      plain.type("summary", Keys.ENTER.toString());
      plain.type(".glossary li a", Keys.ENTER.toString());
      assertThat(plain.address()).contains("/s/4");
    }
  }
}
