package tracewalk.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import tracewalk.web.replay.Stories;
import tracewalk.web.server.Tour;
import tracewalk.web.server.WebServer;

/** Walks the small recording of {@code Stories} with keys, clicks and addresses. */
class SteppingIT {
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
    assertThat(browser.requestsToOthers(server.address())).isEmpty();
  }

  private static void visit(String path) {
    browser.visit(server.address() + path);
  }

  @Test
  void theWholeWalk_goesByKeyboardThereAndBack() {
    visit("r/crossing/s/1?lang=en&calls=all");
    List<String> there = new ArrayList<>(List.of(browser.step()));
    for (int step = 2; step <= 18; step++) {
      browser.pressForAnotherStep(Keys.ARROW_RIGHT);
      there.add(browser.step());
    }
    assertThat(there).hasSize(18).doesNotHaveDuplicates().endsWith("18");
    assertThat(browser.run("return document.getElementById('go-next').ariaDisabled"))
        .isEqualTo("true");
    List<String> back = new ArrayList<>(List.of(browser.step()));
    for (int step = 17; step >= 1; step--) {
      browser.pressForAnotherStep(Keys.ARROW_LEFT);
      back.add(browser.step());
    }
    Collections.reverse(back);
    assertThat(back).isEqualTo(there);
  }

  @Test
  void overOutAndTheEnds_areKeys() {
    visit("r/crossing/s/1?lang=en");
    browser.pressUntil("n", "7");
    browser.pressUntil(Keys.HOME, "1");
    browser.pressUntil(Keys.ARROW_RIGHT, "4");
    browser.pressUntil("u", "7");
    browser.pressUntil(Keys.END, "18");
  }

  @Test
  void notes_areReachedWithJAndK() {
    visit("r/crossing/s/1?lang=en");
    browser.pressUntil("j", "4");
    browser.pressUntil("j", "9");
    assertThat(browser.text(".badge.failed")).contains("cast.md:7");
    browser.pressUntil("k", "4");
    assertThat(browser.text(".badge.held")).contains("2 claims");
  }

  @Test
  void stepping_changesAddressTitleTreeAndMark() {
    visit("r/crossing/s/1?lang=en");
    browser.pressUntil(Keys.ARROW_RIGHT, "4");
    assertThat(URI.create(browser.address()).getPath()).isEqualTo("/r/crossing/s/4");
    assertThat(browser.title()).startsWith("Step 2 of 16");
    assertThat(browser.text(".tree [aria-current=step]")).contains("buildInstances");
    assertThat(browser.run("return document.querySelector('#mark circle').getAttribute('cx')"))
        .isEqualTo("9.375%");
    assertThat(browser.text("#say")).contains("CellsAPI.buildInstances");
  }

  @Test
  void aFreshBrowser_opensTheAddressOfAStep() {
    try (Browser fresh = Browser.open(1440, 900)) {
      fresh.visit(server.address() + "r/crossing/s/14?lang=zh");
      assertThat(fresh.step()).isEqualTo("14");
      assertThat(fresh.text(".mid h1")).contains("InterCellRPCDispatcher.processMessage");
      assertThat(fresh.text("#go-next")).contains("前进");
    }
  }

  @Test
  void aClickedCall_isOneStepBackInTheBrowsersHistory() {
    visit("r/crossing/s/1?lang=en");
    browser.click(".tree a[data-row='3']");
    browser.awaitStep("10");
    browser.run("history.back()");
    browser.awaitStep("1");
  }

  @Test
  void theAddress_isOneThatOutlivesTheRecording() {
    visit("r/crossing/s/1?lang=en");
    browser.pressUntil(Keys.ARROW_RIGHT, "4");
    String address = browser.address();
    assertThat(address).contains("at=").contains("nova.cells.rpcapi.CellsAPI.buildInstances");
    visit(address.substring(server.address().length()).replace("/s/4", "/s/17"));
    assertThat(browser.step()).isEqualTo("4");
    assertThat(browser.text("#go-link")).isEqualTo("Copy link");
    browser.click("#go-link");
    Awaitility.await().until(() -> !browser.text("#go-link").equals("Copy link"));
  }

  @Test
  void search_leadsToACall() {
    visit("r/crossing/s/1?lang=en");
    browser.press("/");
    browser.type("#find-text", "scheduler");
    Awaitility.await().until(() -> browser.shows("#found a"));
    browser.press(Keys.ENTER);
    browser.awaitStep("16");
  }

  @Test
  void theSheetOfKeys_opensAndCloses() {
    visit("r/crossing/s/1?lang=en");
    browser.press("?");
    assertThat(browser.shows("#keys")).isTrue();
    browser.press(Keys.ESCAPE);
    assertThat(browser.shows("#keys")).isFalse();
  }

  @Test
  void singleLetters_canBeSwitchedOff() {
    visit("r/crossing/s/1?lang=en");
    browser.press("?");
    browser.click("#letters");
    browser.press(Keys.ESCAPE);
    browser.press("n");
    browser.pressUntil(Keys.ARROW_RIGHT, "4");
    browser.run("localStorage.clear()");
  }

  @Test
  void playing_goesOnByItselfUntilStopped() {
    visit("r/crossing/s/1?lang=en");
    browser.press(Keys.SPACE);
    browser.awaitStep("4");
    browser.awaitStep("5");
    browser.press(Keys.SPACE);
    assertThat(browser.run("return document.getElementById('go-play').ariaPressed"))
        .isEqualTo("false");
  }

  @Test
  void theScope_keepsTheStep() {
    visit("r/crossing/s/4?lang=en");
    browser.click("#go-all");
    assertThat(browser.address()).contains("/s/4").contains("calls=all");
    assertThat(browser.text(".accounts")).contains("7 of 7");
  }

  @Test
  void recordedMarkup_staysText() {
    visit("r/crossing/s/1?lang=en");
    browser.pressUntil(Keys.ARROW_RIGHT, "4");
    assertThat(browser.text(".mid h1")).contains("<script>alert(1)</script>");
  }

  @Test
  void betweenSteps_nothingElseMoves() {
    visit("r/crossing/s/1?lang=en&calls=all");
    String boxes =
        "return JSON.stringify(['#calls','.src','#lanes','.play','.right','.vals'].map(s => {"
            + "const b = document.querySelector(s).getBoundingClientRect();"
            + "return [s, b.x, b.y, b.width]}))";
    Object before = browser.run(boxes);
    for (int step = 2; step <= 18; step++) {
      browser.pressForAnotherStep(Keys.ARROW_RIGHT);
      assertThat(browser.run(boxes)).as("step %s", step).isEqualTo(before);
    }
  }

  @Test
  void theTree_keepsOnlyWhatIsInView() {
    visit("r/crossing/s/1?lang=en");
    Number rows = (Number) browser.run("return document.querySelectorAll('.tree li').length");
    Number all = (Number) browser.run("return document.querySelectorAll('*').length");
    assertThat(rows.intValue()).isLessThan(80);
    assertThat(all.intValue()).isLessThan(3000);
  }

  @Test
  void aServerStoppedAndStarted_losesNothing() {
    try (Browser reader = Browser.open(1440, 900)) {
      WebServer first = Tour.start();
      String address = first.address();
      int port = URI.create(address).getPort();
      reader.visit(address + "r/crossing/s/1?lang=en&calls=all");
      first.close();
      reader.press(Keys.END);
      Awaitility.await().until(() -> reader.shows("#trouble"));
      assertThat(reader.step()).isEqualTo("1");
      try (WebServer second = Tour.start(Stories.crossing(), port)) {
        reader.pressUntil(Keys.END, "18");
        assertThat(reader.shows("#trouble")).isFalse();
        assertThat(second.address()).isEqualTo(address);
      }
    }
  }
}
