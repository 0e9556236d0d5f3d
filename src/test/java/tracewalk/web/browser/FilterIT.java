package tracewalk.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import tracewalk.web.server.Tour;
import tracewalk.web.server.WebServer;

/** Hides parts of the small recording of {@code Stories}, by form, click and address. */
class FilterIT {
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
    browser.visit(server.address() + path);
  }

  private static String accounts() {
    return browser.text(".accounts").replaceAll("\\s+", " ");
  }

  @Test
  void aRuleInTheAddress_hidesAndSaysWhat() {
    visit("r/crossing/s/1?lang=en&calls=all&cell=api");
    assertThat(accounts()).contains("5 of 7 calls shown", "2 by cell api");
    browser.pressUntil(Keys.END, "13");
    assertThat(browser.text(".tree")).doesNotContain("CellsScheduler");
  }

  @Test
  void aRule_isTakenAwayByOneClickAtTheSameStep() {
    visit("r/crossing/s/1?lang=en&calls=all&cell=api&exclude=runtime.&exclude=CellsManager");
    assertThat(accounts()).contains("3 of 7", "2 by cell api", "2 of runtime.", "CellsManager");
    browser.pressUntil(Keys.ARROW_RIGHT, "4");
    browser.click("#hides a[href*='exclude=runtime']:not([href*='cell='])");
    Awaitility.await().until(() -> accounts().contains("5 of 7"));
    assertThat(browser.step()).isEqualTo("4");
    assertThat(browser.address()).contains("exclude=runtime.").doesNotContain("cell=");
  }

  @Test
  void theForm_opensWithAKeyAndHides() {
    visit("r/crossing/s/4?lang=en&calls=all");
    browser.press("f");
    Awaitility.await().until(() -> browser.shows("#filters [name=exclude]"));
    browser.type("#filters [name=exclude]", "nova.cells.manager. Baton");
    browser.click("#filters button");
    Awaitility.await().until(() -> accounts().contains("5 of 7"));
    assertThat(browser.step()).isEqualTo("4");
    assertThat(accounts()).contains("2 of nova.cells.manager.", "Baton");
  }

  @Test
  void whatOneCallDid_isFollowedThroughMessages() {
    visit("r/crossing/s/4?lang=en&calls=all");
    browser.click("#go-filter");
    Awaitility.await().until(() -> browser.shows("#filters .near a"));
    browser.click("#filters .near a");
    Awaitility.await().until(() -> accounts().contains("2 that are not done by"));
    assertThat(browser.address()).contains("root=api~").contains("buildInstances");
    browser.pressUntil(Keys.HOME, "4");
    browser.pressUntil(Keys.END, "18");
  }

  @Test
  void withoutScripts_theFormIsAPage() {
    browser.read(server.address() + "r/crossing/filter?lang=en&calls=all&step=4&depth=1");
    browser.type("form.filtering [name=include]", "nova.cells.**");
    browser.click("form.filtering button");
    Awaitility.await().until(() -> browser.address().contains("/s/4"));
    assertThat(browser.address()).contains("/s/4").contains("include=nova.cells.**");
    assertThat(accounts()).contains("3 of 7", "2 that are not of nova.cells.**", "deeper than 1");
  }

  @Test
  void aViewInWhichNothingIsShown_isStillAPage() {
    visit("r/crossing/s/4?lang=en&calls=all&exclude=**&cell=none");
    assertThat(accounts()).contains("0 of 7 calls shown", "7 by cell none");
  }

  @Test
  void oddRules_doNoHarm() {
    visit(
        "r/crossing/s/4?lang=en&calls=all&depth=x&root=99&root=a~b&from-step=-1&exclude="
            + "%3Cscript%3E%5C%5B(%24%7B7*7%7D&thread=%00");
    assertThat(accounts()).contains("7 of 7", "0 of <script>").doesNotContain("by thread");
  }

  @Test
  void search_findsValuesInWhatIsShownAndCountsTheRest() {
    visit("r/crossing/s/1?lang=en&calls=all&cell=api");
    browser.press("/");
    browser.type("#find-text", "tiny");
    Awaitility.await().until(() -> browser.shows("#found mark"));
    assertThat(browser.text("#found")).contains("arg0", "m1.tiny", "1 to 1 of 1 steps");
    browser.type("#find-text", Keys.chord(Keys.CONTROL, "a") + "scheduler");
    Awaitility.await().until(() -> browser.text("#found").contains("Nothing found"));
    assertThat(browser.text("#found")).contains("1 more");
  }
}
