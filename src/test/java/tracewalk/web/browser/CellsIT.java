package tracewalk.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import tracewalk.web.replay.FakeRun;
import tracewalk.web.server.Tour;
import tracewalk.web.server.WebServer;

/** The picture of the cells follows the steps of the small recording of {@code Stories}. */
class CellsIT {
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

  private static void visit(int step, String picture) {
    browser.read("about:blank");
    browser.visit(server.address() + "r/crossing/s/" + step + "?lang=en&calls=all" + picture);
    await(() -> picture.isEmpty() || browser.shows("#cells .wall"));
    await(() -> picture.isEmpty() || "true".equals(token("known")));
  }

  private static void await(BooleanSupplier holds) {
    Awaitility.await().until(holds::getAsBoolean);
  }

  private static String token(String name) {
    String of = name.equals("known") ? "cells" : "token";
    return String.valueOf(
        browser.run("return document.getElementById('" + of + "')?.dataset." + name + " ?? ''"));
  }

  @Test
  void thePicture_isChosenWithAClickAndIsInTheAddress() {
    visit(9, "");
    browser.click("#pick-cells");
    await(() -> browser.shows("#cells .wall"));
    assertThat(browser.address()).endsWith("#cells");
    browser.click("#pick-lanes");
    await(() -> browser.shows("#lanes"));
    assertThat(browser.address()).doesNotContain("#");
  }

  @Test
  void theMessage_goesFromWhereItIsSentToWhereItIsTaken() {
    visit(10, "#cells");
    assertThat(token("at")).isEqualTo("atapi nova-cells");
    browser.press(Keys.ARROW_RIGHT);
    await(() -> token("at").startsWith("way"));
    assertThat(browser.text(".legs ol")).contains("api nova-api → api nova-cells");
    browser.pressUntil(Keys.END, "18");
    await(() -> token("at").equals("atchild1 nova-cells"));
    assertThat(browser.text(".legs ol")).contains("api nova-cells → child1 nova-cells");
    browser.pressUntil(Keys.HOME, "1");
    await(() -> token("at").equals("atapi nova-api"));
    assertThat(browser.text(".legs")).contains("Nothing was sent");
  }

  @Test
  void theMessage_isSeenToMove_butNotWithReducedMotion() {
    String moves = "return document.getElementById('token').getAnimations().length > 0";
    visit(10, "#cells");
    browser.run(
        "const animate = Element.prototype.animate; window.moved = 0;"
            + "Element.prototype.animate = function (...all) { window.moved++;"
            + " return animate.apply(this, all); }");
    browser.press(Keys.ARROW_RIGHT);
    await(() -> token("at").startsWith("way"));
    assertThat(browser.run("return window.moved")).isEqualTo(1L);
    await(() -> Boolean.FALSE.equals(browser.run(moves)));
    try (Browser calm = Browser.open(1440, 900, "--force-prefers-reduced-motion")) {
      calm.visit(server.address() + "r/crossing/s/10?lang=en&calls=all#cells");
      await(() -> calm.shows("#token"));
      calm.press(Keys.ARROW_RIGHT);
      await(
          () -> calm.run("return document.getElementById('token').dataset.at + ''").equals("way2"));
      assertThat(calm.run(moves)).isEqualTo(false);
    }
  }

  @Test
  void aLegInWords_leadsToItsSending() {
    visit(17, "#cells");
    browser.click(".legs li:nth-child(2) a");
    browser.awaitStep("11");
    assertThat(browser.shows("#cells")).isTrue();
  }

  @Test
  void theParts_areToldInWordsAsWell() {
    visit(17, "#cells");
    assertThat(browser.run("return document.getElementById('cells').getAttribute('aria-label')"))
        .isEqualTo(
            "2 cells and their services. The message is at child1 nova-cells;"
                + " 2 messages led there, told beside the picture.");
  }

  @Test
  void theLargerPicture_isKept() {
    visit(17, "#cells");
    browser.click("#picture-size");
    visit(17, "#cells");
    assertThat(browser.run("return document.body.classList.contains('large-picture')"))
        .isEqualTo(true);
    browser.click("#picture-size");
    browser.run("localStorage.clear()");
  }

  @Test
  void aRecordingWithoutCells_hasNoSuchPicture() {
    FakeRun run = new FakeRun().inProcess("one", "main");
    for (int call = 0; call < 9; call++) {
      run.enter("a.B", "work").leave(null);
    }
    try (WebServer plain = Tour.start(run)) {
      browser.visit(plain.address() + "r/crossing/s/1?lang=en");
      assertThat(browser.shows("#pick-cells")).isFalse();
      assertThat(browser.shows("#pick-lanes")).isTrue();
      browser.read("about:blank");
    }
  }

  @Test
  void withoutScripts_thePictureIsAPage() {
    try (Browser plain = Browser.open(1440, 900)) {
      plain.withoutScripts();
      plain.read(server.address() + "r/crossing/s/17?lang=en");
      plain.click("#pick-cells");
      assertThat(plain.text("#cells")).contains("child1");
      plain.click(".legs a");
      assertThat(plain.address()).contains("/s/5");
    }
  }
}
