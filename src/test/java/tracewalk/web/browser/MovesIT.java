package tracewalk.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import tracewalk.agent.format.Value;
import tracewalk.web.replay.FakeRun;
import tracewalk.web.server.Tour;
import tracewalk.web.server.WebServer;

/** Moves on by method, cell, thread and message, with keys, with buttons and without scripts. */
class MovesIT {
  private static final Value NOTHING = new Value.NullValue();
  private static WebServer crossing;
  private static WebServer turns;
  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = Browser.open(1440, 900);
    crossing = Tour.start();
    turns = Tour.start(turns());
  }

  /** A method runs in the first cell, then in another, then in the first again. */
  private static FakeRun turns() {
    return new FakeRun()
        .in("api", "nova-api")
        .enter("a.Loop", "run") // 1
        .enter("a.Loop", "turn") // 2
        .leave(NOTHING)
        .in("child", "nova-cells")
        .enter("a.Loop", "turn") // 4
        .leave(NOTHING)
        .in("api", "nova-api")
        .enter("a.Loop", "turn") // 6
        .leave(NOTHING)
        .leave(NOTHING)
        .enter("a.Loop", "rest") // 9, where the guide has a note
        .leave(NOTHING);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
      crossing.close();
      turns.close();
    }
  }

  @AfterEach
  void nothingIsComplainedOf() {
    assertThat(browser.complaints()).isEmpty();
  }

  private static void visitTurns(int step) {
    browser.visit(turns.address() + "r/crossing/s/" + step + "?lang=en&calls=all");
  }

  private static void visitCrossing(int step) {
    browser.visit(crossing.address() + "r/crossing/s/" + step + "?lang=en&calls=all");
  }

  private static void pressInVain(String key, String why) {
    String before = browser.step();
    String address = browser.address();
    browser.press(key);
    browser.awaitText("#nowhere", why);
    assertThat(browser.step()).isEqualTo(before);
    assertThat(browser.address()).isEqualTo(address);
  }

  @Test
  void callsOfTheMethod_areFoundInEveryCellAndBackwards() {
    visitTurns(2);
    browser.pressUntil("a", "4");
    browser.pressUntil("a", "6");
    pressInVain("a", "No later call of Loop.turn");
    browser.pressUntil("A", "4");
    assertThat(browser.text("#nowhere")).isEmpty();
  }

  @Test
  void cellAndThread_passOverWhatHappensElsewhere() {
    visitTurns(3);
    browser.pressUntil("c", "6");
    browser.pressUntil("C", "3");
    browser.pressUntil("t", "6");
    browser.pressUntil("T", "3");
    visitTurns(5);
    pressInVain("c", "Nothing later in this cell");
  }

  @Test
  void into_leadsToTheNextCallMadeHere() {
    visitTurns(1);
    browser.pressUntil("i", "2");
    pressInVain("i", "No further call");
    browser.pressUntil(Keys.ARROW_RIGHT, "3");
    browser.pressUntil("i", "6");
  }

  @Test
  void backOverAndBackOut_leadToBeginnings() {
    visitTurns(8);
    browser.pressUntil("N", "1");
    visitTurns(7);
    browser.pressUntil("N", "6");
    browser.pressUntil("U", "1");
    pressInVain("U", "first step");
  }

  @Test
  void aMessage_isFollowedThroughItsHopsAndBack() {
    visitCrossing(1);
    for (String step : new String[] {"5", "9", "11", "15"}) {
      browser.pressUntil("g", step);
    }
    pressInVain("g", "goes no further");
    for (String step : new String[] {"11", "9", "5"}) {
      browser.pressUntil("G", step);
    }
    pressInVain("G", "No message that led here");
  }

  @Test
  void theListOfMoves_worksByPointerAndByKeyboard() throws IOException {
    visitTurns(2);
    browser.click("#further summary");
    assertThat(browser.accessibilityFaults()).isEmpty();
    browser.click("#go-method-next");
    browser.awaitStep("4");
    browser.press("m");
    browser.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ENTER);
    browser.awaitStep("6");
    assertThat(browser.shows("#go-method-next")).isFalse();
  }

  @Test
  void withoutScripts_movesAreLinksAndSayWhenTheyLeadNowhere() {
    try (Browser plain = Browser.open(1440, 900)) {
      plain.withoutScripts();
      plain.read(turns.address() + "r/crossing/go?from=2&to=method-next&lang=en");
      assertThat(plain.address()).contains("/s/4");
      plain.read(turns.address() + "r/crossing/go?from=6&to=method-next&lang=en");
      assertThat(plain.address()).contains("/s/6");
      assertThat(plain.text("#nowhere")).contains("No later call of Loop.turn");
    }
  }
}
