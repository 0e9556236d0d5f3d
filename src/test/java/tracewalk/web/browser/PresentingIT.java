package tracewalk.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import tracewalk.web.server.Tour;
import tracewalk.web.server.WebServer;

/** The page for a projector and the speaker's window. */
class PresentingIT {
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

  private static String step(int number) {
    return server.address() + "r/crossing/s/" + number + "?lang=en";
  }

  @Test
  void presenting_showsTheStepAndItsNoteAlone_andIsSteppedByAClicker() {
    browser.visit(step(4) + "&present=1");
    assertThat(browser.shows("header")).isFalse();
    assertThat(browser.shows("footer")).isFalse();
    assertThat(browser.shows("#step h1")).isTrue();
    assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    browser.pressUntil(Keys.PAGE_DOWN, "9");
    browser.pressUntil(Keys.PAGE_UP, "4");
    browser.visit(step(9));
    assertThat(browser.shows("header")).as("still presenting").isFalse();
    browser.press("p");
    assertThat(browser.shows("header")).isTrue();
  }

  @Test
  void theSpeakersWindow_isInStep_alsoWhenEitherIsOpenedAgain() {
    browser.visit(step(4));
    String stage = browser.window();
    browser.openWindow();
    browser.visit(server.address() + "r/crossing/speaker/notes?lang=en");
    String speaker = browser.window();
    browser.awaitText("#speaker", "Step 2 of");
    browser.press("j");
    browser.awaitText("#speaker", "Step 7 of");
    browser.to(stage);
    browser.awaitStep("9");
    browser.visit(step(5));
    browser.to(speaker);
    browser.awaitText("#speaker", "Step 3 of");
    browser.visit(server.address() + "r/crossing/speaker/notes?lang=en");
    browser.awaitText("#speaker", "Step 3 of");
    assertThat(browser.run("return document.querySelector('.term a').href"))
        .isEqualTo(server.address() + "r/crossing/glossary#cell");
    assertThat(browser.text("#clock")).matches("\\d+:\\d\\d");
    browser.closeWindow(stage);
  }
}
