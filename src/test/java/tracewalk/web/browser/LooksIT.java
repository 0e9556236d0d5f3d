package tracewalk.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tracewalk.web.server.Tour;
import tracewalk.web.server.WebServer;

/** Every kind of page in two languages, two themes and two widths. */
class LooksIT {
  private static final String[] PAGES = {
    "r/crossing/s/4",
    "r/crossing/s/9",
    "r/crossing/s/17",
    "recordings",
    "r/crossing/find",
    "none",
    "r/crossing/lanes",
    "r/crossing/cells",
    "r/crossing/sequence",
    "r/crossing/glossary",
    "r/crossing/quiz",
    "r/crossing/quiz?topic=1&n=1&answer=1",
    "r/crossing/speaker/notes"
  };

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

  @ParameterizedTest
  @CsvSource({
    "en,light,1440", "en,dark,1440", "zh,light,1440", "zh,dark,1440",
    "en,light,390", "en,dark,390", "zh,light,390", "zh,dark,390"
  })
  void axeFindsNothing_andNothingIsWiderThanTheWindow(String language, String theme, int width)
      throws IOException {
    browser.resize(width, 844);
    browser.prefer(theme);
    for (String page : PAGES) {
      browser.read(
          server.address()
              + page
              + (page.contains("?") ? "&" : "?")
              + "lang="
              + language
              + "&q=build");
      assertThat(browser.accessibilityFaults()).as(page).isEmpty();
      assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
          .as("%s fits %s pixels", page, width)
          .isEqualTo(true);
    }
    assertThat(browser.requestsToOthers(server.address())).isEmpty();
  }

  @Test
  void theTheme_followsTheSystemUntilSwitched() {
    browser.resize(1440, 900);
    browser.prefer("dark");
    browser.visit(server.address() + "r/crossing/s/1?lang=en");
    assertThat(ground()).isEqualTo("rgb(13, 18, 26)");
    browser.click("#go-theme");
    assertThat(ground()).isEqualTo("rgb(246, 248, 251)");
    browser.visit(server.address() + "r/crossing/s/4?lang=en");
    assertThat(ground()).isEqualTo("rgb(246, 248, 251)");
    browser.run("document.cookie = 'theme=; path=/; max-age=0'");
  }

  private static Object ground() {
    return browser.run("return getComputedStyle(document.body).backgroundColor");
  }

  @Test
  void withoutScripts_everyStepCanBeReadAndLeft() {
    try (Browser plain = Browser.open(1440, 900)) {
      plain.withoutScripts();
      plain.read(server.address() + "r/crossing/s/4?lang=en");
      assertThat(plain.text(".mid h1")).contains("CellsAPI.buildInstances");
      assertThat(plain.text(".sentence")).contains("nova-api");
      assertThat(plain.run("return getComputedStyle(document.body).overflowY"))
          .as("the page can be scrolled")
          .isEqualTo("visible");
      plain.click("#go-next");
      assertThat(plain.address()).contains("/s/5");
    }
  }
}
