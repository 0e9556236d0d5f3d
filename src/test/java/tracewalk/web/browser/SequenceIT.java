package tracewalk.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tracewalk.web.server.Tour;
import tracewalk.web.server.WebServer;

/** The sequence diagram of what is in view, on the small recording of {@code Stories}. */
class SequenceIT {
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

  private static void visit(int step) {
    browser.read("about:blank");
    browser.visit(server.address() + "r/crossing/s/" + step + "?lang=en&calls=all#sequence");
    await(() -> browser.shows("#sequence .wire"));
  }

  private static void await(BooleanSupplier holds) {
    Awaitility.await().until(holds::getAsBoolean);
  }

  private static String current() {
    return String.valueOf(
        browser.run(
            "return document.querySelector('#sequence a[aria-current]')?.dataset.step ?? ''"));
  }

  @Test
  void theDiagram_isChosenWithAClickAndIsInTheAddress() {
    browser.visit(server.address() + "r/crossing/s/4?lang=en&calls=all");
    browser.click("#pick-sequence");
    await(() -> browser.shows("#sequence .wire"));
    assertThat(browser.address()).endsWith("#sequence");
  }

  @Test
  void theArrowOfTheStep_isMarked_andAClickOnAnotherGoesThere() {
    visit(1);
    await(() -> current().equals("1"));
    browser.run(
        "document.querySelector('#sequence a.cast').dispatchEvent("
            + "new MouseEvent('click', {bubbles: true, cancelable: true}))");
    await(() -> !current().equals("1"));
    assertThat(browser.address()).contains("/s/" + current() + "?");
    assertThat(browser.shows("#sequence a.cast[aria-current]")).isTrue();
  }

  @Test
  void theNames_stayInView() {
    visit(1);
    browser.run("document.querySelector('.sequence').scrollTop = 100");
    assertThat(
            browser.run(
                "return Math.round(document.querySelector('.sequence .names')"
                    + ".getBoundingClientRect().top - document.querySelector('.sequence')"
                    + ".getBoundingClientRect().top)"))
        .isEqualTo(0L);
  }

  @Test
  void deeperCalls_areFolded_andTheAddressSaysSo() {
    visit(4);
    browser.click("#sequence-shallower");
    await(() -> browser.address().contains("depth=3") && browser.shows("#sequence .wire"));
    assertThat(browser.address()).endsWith("#sequence");
  }

  @Test
  void whatIsExported_isThePicture_withItsAccounts() {
    visit(1);
    String svg =
        String.valueOf(
            browser.run(
                "const r = new XMLHttpRequest();"
                    + "r.open('GET', '/r/crossing/export?calls=all&to=svg', false); r.send();"
                    + "return r.responseText"));
    assertThat(svg).startsWith("<svg").contains("class=\"wire\"").contains(" calls; ");
  }
}
