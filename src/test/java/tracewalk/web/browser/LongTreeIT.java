package tracewalk.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import tracewalk.web.replay.LongRun;
import tracewalk.web.server.Tour;
import tracewalk.web.server.WebServer;

/** A run of five million calls: its tree is taller than any box of a browser can be. */
class LongTreeIT {
  private static final int CALLS = 5_000_000;
  private static WebServer server;
  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = Browser.open(1440, 900);
    server = Tour.start(LongRun.of(CALLS));
    browser.visit(server.address() + "r/crossing/s/1?lang=en&calls=all");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
      server.close();
    }
  }

  private static int row(String place) {
    Object row =
        browser.run(
            "const box = document.getElementById('calls').getBoundingClientRect();"
                + "const rows = [...document.querySelectorAll('.tree a')].filter(a => {"
                + "const b = a.getBoundingClientRect();"
                + "return b.top >= box.top - 2 && b.bottom <= box.bottom + 2});"
                + "return Number((rows.at(arguments[0]) || {dataset: {row: -1}}).dataset.row)",
            place.equals("first") ? 0 : -1);
    return ((Number) row).intValue();
  }

  @Test
  void theTree_followsToTheEndAndBack() {
    browser.press(Keys.END);
    browser.awaitStep(String.valueOf(2 * CALLS));
    Awaitility.await().until(() -> row("last") == CALLS - 1);
    assertThat(browser.text(".tree [aria-current=step]")).isNotEmpty();
    browser.press(Keys.HOME);
    browser.awaitStep("1");
    Awaitility.await().until(() -> row("first") == 0);
  }

  @Test
  void scrolling_movesByRowsAndDraggingByShares() {
    browser.run("document.getElementById('calls').scrollTop = 6000000");
    Awaitility.await().until(() -> Math.abs(row("first") - CALLS / 2) < CALLS / 100);
    int before = row("first");
    browser.run("document.getElementById('calls').scrollTop += 240");
    Awaitility.await().until(() -> row("first") == before + 10);
    browser.run("document.getElementById('calls').scrollTop = 12000000");
    Awaitility.await().until(() -> row("last") == CALLS - 1);
    browser.run("document.getElementById('calls').scrollTop = 0");
    Awaitility.await().until(() -> row("first") == 0);
  }

  @Test
  void thePage_staysSmall() {
    Number all = (Number) browser.run("return document.querySelectorAll('*').length");
    assertThat(all.intValue()).isLessThan(1500);
  }
}
