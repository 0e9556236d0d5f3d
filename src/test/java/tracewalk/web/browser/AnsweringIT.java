package tracewalk.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import tracewalk.web.server.Tour;
import tracewalk.web.server.WebServer;

/** A round of questions, by keyboard and without scripts. */
class AnsweringIT {
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

  @BeforeEach
  void forget() {
    browser.visit(server.address() + "r/crossing/s/4?lang=en");
    browser.run("localStorage.clear()");
  }

  @Test
  void questionOfANote_isOneClickAway_andSaysWhatTheRunSays() {
    browser.click(".try a");
    browser.awaitText("#question", "Where?");
    assertThat(browser.text(".answers")).contains("In child", "In api");

    browser.press("1");
    browser.awaitText("#verdict", "Not this one.");
    assertThat(browser.text(".told .wrong")).contains("✗", "In child", "your choice", "No.");
    assertThat(browser.text(".told .right")).contains("✓", "In api", "the run's answer", "Yes.");
    assertThat(browser.run("return document.activeElement.id")).isEqualTo("verdict");

    browser.click(".told .right a");
    browser.awaitStep("4");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aWholeRound_isAnsweredByKeyboard_andRemembered() {
    browser.press("q");
    browser.awaitText(".quiz .where", "Question 1 of 6");
    for (int number = 1; number <= 6; number++) {
      browser.awaitText(".quiz .where", "Question " + number + " of 6");
      if (browser.shows(".answer-choice")) {
        browser.press("1");
        browser.awaitThere("#verdict");
      }
      browser.press("n");
    }
    browser.awaitText(".quiz .where", "Question 1 of 6");
    assertThat(browser.address()).contains("round=2");
    assertThat(browser.text("#progress")).matches("(?s).*\\d of [1-6] right at the first try.*");
    browser.click("#forget");
    assertThat(browser.shows("#progress")).isFalse();
  }

  @Test
  void answer_countsOnlyTheFirstTime() {
    browser.visit(server.address() + "r/crossing/quiz?topic=1&n=1&answer=1&lang=en");
    browser.visit(server.address() + "r/crossing/quiz?topic=1&n=1&answer=2&lang=en");
    browser.awaitText("#verdict", "Right.");
    assertThat(browser.text("#progress")).contains("0 of 1 right at the first try");
  }

  @Test
  void question_isAnsweredWithTabAndEnter() {
    browser.visit(server.address() + "r/crossing/quiz?topic=1&n=1&lang=zh");
    browser.run("document.querySelector('.answer-choice').focus()");
    browser.press(Keys.TAB);
    browser.press(Keys.ENTER);
    browser.awaitText("#verdict", "答对了。");
  }

  @Test
  void withoutScripts_aQuestionIsAnsweredAllTheSame() {
    try (Browser plain = Browser.open(390, 844)) {
      plain.withoutScripts();
      plain.read(server.address() + "r/crossing/quiz?topic=1&lang=en");
      plain.click(".answers li:nth-child(2) a");
      assertThat(plain.text("#verdict")).isEqualTo("Right.");
      plain.click("#next");
      assertThat(plain.text(".quiz .where")).contains("Question 2");
    }
  }

  @Test
  void whatIsNotThere_isAPageThatSaysSo() {
    try (Browser other = Browser.open(1440, 900)) {
      for (String query : new String[] {"topic=9", "n=99", "n=x", "topic=1&n=1&answer=7"}) {
        other.read(server.address() + "r/crossing/quiz?lang=en&" + query);
        assertThat(other.title()).as(query).isEqualTo("There is no such page");
      }
    }
  }
}
