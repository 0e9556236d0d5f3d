package tracewalk.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import tracewalk.web.replay.FakeRun;
import tracewalk.web.server.Tour;
import tracewalk.web.server.WebServer;

/** Zooms and moves the lanes of a run in which sixty services hand work to each other. */
class LanesIT {
  private static final int STEPS = 2400;

  private static WebServer server;
  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = Browser.open(1440, 900);
    FakeRun run = new FakeRun();
    for (int turn = 1; turn <= STEPS / 6; turn++) {
      run.in("cell" + turn % 3, "service" + turn % 20).enter("a.B", "turn").send(turn, "cast", "x");
      run.leave(null).in("cell" + (turn + 1) % 3, "service" + (turn + 1) % 20).enter("a.B", "take");
      run.receive(turn).fail("a.Wrong", "no");
    }
    server = Tour.start(run);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
      server.close();
    }
  }

  @BeforeEach
  void visit() {
    browser.resize(1440, 900);
    visit("");
  }

  private static void visit(String part) {
    browser.read("about:blank");
    browser.visit(server.address() + "r/crossing/s/1000?lang=en&calls=all" + part);
  }

  @AfterEach
  void nothingIsComplainedOf() {
    assertThat(browser.complaints()).isEmpty();
  }

  private static int data(String name) {
    String of = "return document.getElementById('lanes').dataset." + name;
    return Integer.parseInt(String.valueOf(browser.run(of)));
  }

  private static int size() {
    return data("to") - data("from") + 1;
  }

  private static void await(BooleanSupplier holds) {
    Awaitility.await().until(holds::getAsBoolean);
  }

  @Test
  void buttons_zoomAroundTheStepAndMove() {
    browser.click("#lanes-in");
    await(() -> size() == STEPS / 2);
    assertThat(data("from")).isBetween(450, 650);
    browser.click("#lanes-later");
    await(() -> data("from") > 1000);
    browser.click("#lanes-earlier");
    await(() -> data("from") < 700);
    browser.click("#lanes-out");
    await(() -> size() == STEPS);
    browser.click("#lanes-in");
    browser.click("#lanes-in");
    await(() -> size() == STEPS / 4);
    browser.click("#lanes-whole");
    await(() -> size() == STEPS);
  }

  @Test
  void keys_zoomAndMove() {
    browser.press("+");
    browser.press("+");
    await(() -> size() == STEPS / 4);
    int before = data("from");
    browser.run("document.getElementById('lanes').focus()");
    browser.pressWithShift(Keys.ARROW_RIGHT);
    await(() -> data("from") > before);
    assertThat(browser.step()).isEqualTo("1000");
    browser.press("-");
    await(() -> size() == STEPS / 2);
    browser.press("0");
    await(() -> size() == STEPS);
  }

  @Test
  void theWheel_zoomsWhereItIs() {
    browser.wheel("#lanes", -400);
    await(() -> size() < STEPS * 2 / 3);
    assertThat(data("from") + size() / 2).isBetween(1100, 1300);
    browser.wheel("#lanes", 4000);
    await(() -> size() == STEPS);
  }

  @Test
  void dragging_movesAndIsNoClick() {
    browser.click("#lanes-in");
    await(() -> size() == STEPS / 2);
    int before = data("from");
    browser.drag("#lanes", -300);
    await(() -> data("from") > before + 100);
    assertThat(browser.step()).isEqualTo("1000");
  }

  @Test
  void oneFingerMovesAndTwoZoom() {
    browser.resize(390, 844);
    visit("");
    browser.run("document.getElementById('lanes').scrollIntoView({block: 'center'})");
    int y = ((Number) browser.run(middle("y + box.height / 2"))).intValue();
    int x = ((Number) browser.run(middle("x + box.width / 2"))).intValue();
    browser.touch(
        new int[] {x - 20, y, x - 40, y, x - 60, y}, new int[] {x + 20, y, x + 40, y, x + 60, y});
    await(() -> size() < STEPS / 2);
    int before = data("from");
    browser.touch(new int[] {x + 40, y, x + 20, y, x - 20, y, x - 40, y});
    await(() -> data("from") > before);
    browser.run("document.getElementById('lanes-whole').click()");
    await(() -> size() == STEPS);
  }

  private static String middle(String of) {
    return "const box = document.getElementById('lanes').getBoundingClientRect();"
        + "return Math.round(box."
        + of
        + ")";
  }

  @Test
  void aClick_goesToTheStepOfItsPlace() {
    browser.clickBeside("#lanes", 0, -60);
    await(() -> !browser.step().equals("1000"));
    browser.clickBeside("#lanes", 250, -60);
    await(() -> Integer.parseInt(browser.step()) > 1400);
  }

  @Test
  void anArrow_leadsToItsSending() {
    visit("#lanes=996-1010");
    await(() -> size() == 15);
    Object link = browser.run("return document.querySelector('#lanes .arrow').href.baseVal");
    browser.run(
        "document.querySelector('#lanes .arrow').dispatchEvent("
            + "new MouseEvent('click', {bubbles: true, cancelable: true, detail: 1}))");
    await(() -> String.valueOf(link).contains("/s/" + browser.step() + "?"));
    assertThat(browser.run("return document.querySelector('#lanes .arrow title').textContent"))
        .asString()
        .startsWith("cast x: from cell");
  }

  @Test
  void stepping_takesThePartAlong() {
    visit("#lanes=996-1010");
    await(() -> size() == 15);
    for (int step = 1001; step <= 1011; step++) {
      browser.pressUntil(Keys.ARROW_RIGHT, String.valueOf(step));
    }
    await(() -> data("to") > 1011);
    assertThat(size()).isEqualTo(15);
    assertThat(browser.address()).contains("/s/1011").contains("#lanes=" + data("from") + "-");
  }

  @Test
  void thePart_isInTheAddress() {
    visit("#lanes=300-500,threads");
    await(() -> data("from") == 300 && data("to") == 500);
    assertThat(browser.text("#lanes-account")).startsWith("Steps 300 to 500 of 2,400");
    assertThat(browser.text("#lanes-grain")).isEqualTo("By service");
    browser.click("#lanes-grain");
    await(() -> browser.text("#lanes-grain").equals("By thread"));
    assertThat(browser.address()).endsWith("#lanes=300-500");
  }

  @Test
  void aBusyRun_isCutAndSaysSo() {
    assertThat(browser.text("#lanes-account")).contains("more lanes").contains("arrows for");
    Number elements = (Number) browser.run("return document.querySelectorAll('#lanes *').length");
    assertThat(elements.intValue()).isLessThan(600);
  }

  @Test
  void withoutScripts_theLanesAreAPageWithLinks() {
    try (Browser plain = Browser.open(1440, 900)) {
      plain.withoutScripts();
      plain.read(server.address() + "r/crossing/lanes?lang=en&calls=all&step=1000");
      plain.click("#lanes-in");
      assertThat(plain.text("#lanes-account")).contains("of 2,400").doesNotContain("1 to 2,400");
      plain.click(".told summary");
      plain.click(".told a");
      assertThat(plain.address()).contains("/s/");
    }
  }
}
