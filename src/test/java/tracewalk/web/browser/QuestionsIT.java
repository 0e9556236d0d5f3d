package tracewalk.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import tracewalk.web.replay.FakeRun;
import tracewalk.web.server.Tour;
import tracewalk.web.server.WebServer;

/** Asks at the steps of {@code Stories.crossing}, and opens what they show. */
class QuestionsIT {
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

  @AfterEach
  void nothingIsComplainedOf() {
    assertThat(browser.complaints()).isEmpty();
  }

  private static void visit(String path) {
    browser.resize(1440, 900);
    browser.visit(server.address() + "r/crossing/s/" + path);
  }

  private static void ask(String question) {
    browser.click(".questions a[href*='" + question + "']");
    browser.awaitThere("#answer");
  }

  @Test
  void whyACallLandedHere_isOneClickAway() {
    visit("4?lang=en");
    ask("ask=why");
    assertThat(browser.text("#answer"))
        .contains("the call landed in CellsAPI.buildInstances")
        .contains("CellsAPI#");
    assertThat(browser.address()).contains("ask=why");
  }

  @Test
  void theMessagesThatLedHere_areListedWithTheirSteps() {
    visit("16?lang=en");
    ask("ask=path");
    assertThat(browser.text("#answer"))
        .containsSubsequence("build_instances", "api", "process_message", "child1")
        .contains("hop_count 1");
    browser.click("#answer .hops li:first-child a");
    browser.awaitStep("5");
  }

  @Test
  void whatFollows_crossesThreadsAndCells() {
    visit("1?lang=en");
    ask("ask=later");
    assertThat(browser.text("#answer"))
        .containsSubsequence("build_instances", "process_message", "child1");
    visit("16?lang=en");
    ask("ask=later");
    assertThat(browser.text("#answer")).contains("Nothing that this call does reaches another");
  }

  @Test
  void whoChangedAValue_isToldWithBothVersions() {
    visit("7?lang=en");
    browser.click(".vals dt a[href*='value=t.0']");
    browser.awaitThere("#answer .story");
    assertThat(browser.text("#answer .trail")).isEqualTo("this › state");
    assertThat(browser.text("#answer .story del")).isEqualTo("1");
    assertThat(browser.text("#answer .story ins")).isEqualTo("2");
    browser.click("#answer .story li a");
    browser.awaitStep("7");
    assertThat(browser.shows("#answer")).isFalse();
  }

  @Test
  void anObject_isFollowedToWhereItWasSeen() {
    visit("7?lang=en");
    ask("value=t");
    browser.click("#answer .seen summary");
    assertThat(browser.text("#answer .seen")).contains("step").contains("ComputeCellsAPI.create");
    browser.click("#answer .seen li:first-child a");
    browser.awaitStep("1");
  }

  @Test
  void whatChanged_isToldSinceTheLastStepAndSinceTheStart() {
    FakeRun twice =
        new FakeRun().enter("a.A", "first").leave(null).enter("a.A", "next").leave(null);
    for (int more = 0; more < 3; more++) {
      // the guide's second note stands at step 9, which the page fetches ahead
      twice.enter("a.A", "more").leave(null);
    }
    try (WebServer other = Tour.start(twice)) {
      browser.visit(other.address() + "r/crossing/s/3?lang=en&calls=all");
      assertThat(browser.text(".chg")).contains("since step 2");
      assertThat(browser.text(".chg del")).isEqualTo("2");
      browser.visit(other.address() + "r/crossing/s/4?lang=en&calls=all");
      assertThat(browser.text(".vals"))
          .contains("in this call")
          .contains("since step 1, where it was shown first");
    }
  }

  @Test
  void anAnswer_goesWithTheNextStepAndComesBackWithItsAddress() {
    visit("4?lang=en");
    ask("ask=why");
    String address = browser.address();
    browser.pressUntil(Keys.ARROW_RIGHT, "5");
    assertThat(browser.shows("#answer")).isFalse();
    browser.visit(address);
    assertThat(browser.step()).isEqualTo("4");
    assertThat(browser.text("#answer h2")).isEqualTo("Why here?");
    browser.click("#answer .close");
    browser.awaitThere("#step");
    assertThat(browser.step()).isEqualTo("4");
  }

  @Test
  void questions_areAskedByKeyboardAndTheAnswerHasTheFocus() {
    visit("4?lang=en");
    browser.run("document.querySelector('.questions a').focus()");
    browser.press(Keys.ENTER);
    browser.awaitThere("#answer");
    assertThat(browser.run("return document.activeElement.id")).isEqualTo("answer");
  }

  @Test
  void aPlaceThatTheStepLacks_isSaidToBeNone() {
    visit("4?lang=en&value=a99.5");
    assertThat(browser.text("#answer")).contains("No such value");
  }

  @Test
  void withoutScripts_questionsAreAnsweredAsWell() {
    try (Browser plain = Browser.open(1440, 900)) {
      plain.withoutScripts();
      plain.read(server.address() + "r/crossing/s/16?lang=zh");
      plain.click(".questions a[href*='ask=path']");
      assertThat(plain.text("#answer h2")).isEqualTo("经由哪些消息？");
      assertThat(plain.text("#answer")).contains("process_message");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en,light,1440", "en,dark,1440", "zh,light,1440", "zh,dark,1440",
    "en,light,390", "en,dark,390", "zh,light,390", "zh,dark,390"
  })
  void axeFindsNothing_inAnyAnswer(String language, String theme, int width) throws IOException {
    browser.resize(width, 844);
    browser.prefer(theme);
    for (String asked : new String[] {"ask=why", "ask=path", "ask=later", "value=t", "value=t.0"}) {
      browser.read(server.address() + "r/crossing/s/7?lang=" + language + "&" + asked);
      assertThat(browser.accessibilityFaults()).as(asked).isEmpty();
      assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
          .as("%s fits %s pixels", asked, width)
          .isEqualTo(true);
    }
  }
}
