package tracewalk.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import tracewalk.agent.format.Value;
import tracewalk.web.replay.FakeRun;
import tracewalk.web.server.Tour;
import tracewalk.web.server.WebServer;

/**
 * A recording whose every name and value is made to harm: in a real browser nothing of it runs,
 * nothing is wider than the window, and what cannot be seen is written out.
 */
class HostileIT {
  private static final String MARKUP = "\"'><img src=x onerror=hacked=1><script>hacked=1</script>";
  private static final String TEMPLATE = "${T(java.lang.Runtime)}[[${7*7}]]__${7*7}__{0} ''";
  private static final String UNSEEN = "a\u0000b\u202Etxt.exe\u200Bc\uD800d\u2028e";
  private static final List<String> EVIL =
      List.of(MARKUP, TEMPLATE, UNSEEN, "W".repeat(10_000), "javascript:hacked=1");

  private static WebServer server;
  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = Browser.open(1440, 900);
    server = Tour.start(run());
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
      server.close();
    }
  }

  /** Each evil text as a cell, a service, a class, a method, a field, a key, a value, a message. */
  private static FakeRun run() {
    FakeRun run = new FakeRun();
    int link = 1;
    for (String evil : EVIL) {
      run.in(evil, evil)
          .enter("a." + evil, evil, object(evil, 1), text(evil))
          .enter("b." + evil, evil, object(evil, 2))
          .leave(object(evil, 3))
          .send(link, evil, evil)
          .fail(evil, evil)
          .in("calm", evil)
          .enter("a.B", "taken", object(evil, 4))
          .receive(link++)
          .leave(text(evil));
    }
    return run;
  }

  private static Value text(String text) {
    return new Value.TextValue(text);
  }

  /** One object in many states, with a part that is itself one. */
  private static Value object(String evil, long state) {
    Value inner =
        new Value.ObjectValue(
            evil,
            77,
            null,
            null,
            List.of(new Value.Entry(text(evil), text(evil + state))),
            evil,
            -1,
            false,
            false,
            false);
    List<Value.Field> fields =
        List.of(
            new Value.Field(evil, new Value.NumberValue(state)),
            new Value.Field("inner", inner),
            new Value.Field(evil + "2", text(evil + state)));
    return new Value.ObjectValue(
        "c." + evil, 66, fields, List.of(inner, text(evil)), null, null, -1, false, false, false);
  }

  private static List<String> pages() {
    List<String> pages = new ArrayList<>();
    for (int step = 1; step <= 40; step += step % 8 == 0 ? 5 : 1) {
      pages.add("s/" + step + "?lang=en&calls=all");
    }
    for (int step : new int[] {1, 2, 3, 4, 7, 8, 18, 19, 20, 26, 36}) {
      for (String asked : List.of("ask=why", "ask=path", "ask=later", "value=t", "value=a0")) {
        pages.add("s/" + step + "?lang=en&calls=all&" + asked);
      }
    }
    for (String path : List.of("a0.0", "a0.1", "a0.1.0", "a0.2", "a0.3", "a1", "r", "t.0")) {
      pages.add("s/2?lang=zh&calls=all&value=" + path);
      pages.add("s/18?lang=en&calls=all&value=" + path);
    }
    pages.addAll(List.of("find?q=%3Cimg&lang=en", "filter?step=1&lang=en", "find?q=W&lang=en"));
    return pages;
  }

  @ParameterizedTest
  @ValueSource(ints = {1440, 390})
  void nothingRecorded_doesAnythingButShow(int width) {
    browser.resize(width, 844);
    for (String page : pages()) {
      browser.read(server.address() + "r/crossing/" + page);
      assertThat(browser.run("return typeof hacked")).as(page).isEqualTo("undefined");
      assertThat(browser.run("return document.title")).as(page).isNotEqualTo("");
      assertThat(
              browser.run(
                  "return document.querySelectorAll('img, iframe, object, embed, script:not([src]),"
                      + " [onerror], a[href^=javascript]').length"))
          .as(page)
          .isEqualTo(0L);
      assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
          .as("%s fits %s pixels", page, width)
          .isEqualTo(true);
      assertThat(
              browser.run("return /[\\u0000\\u202E\\u200B\\u2028]/.test(document.body.innerText)"))
          .as(page)
          .isEqualTo(false);
    }
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requestsToOthers(server.address())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask=why", "value=a0.2", "value=a0.0"})
  void whatCannotBeSeen_isWrittenOut(String asked) {
    browser.resize(1440, 900);
    browser.read(server.address() + "r/crossing/s/17?lang=en&calls=all&" + asked);
    assertThat(browser.text("#answer")).contains("\\u0000").contains("\\u202E").contains("\\uD800");
  }

  @ParameterizedTest
  @ValueSource(ints = {1440, 390})
  void steppingThroughIt_movesNothing(int width) {
    browser.resize(width, 844);
    browser.visit(server.address() + "r/crossing/s/1?lang=en&calls=all");
    for (int step = 2; step <= 20; step++) {
      browser.pressUntil(Keys.ARROW_RIGHT, String.valueOf(step));
      assertThat(browser.run("return typeof hacked")).isEqualTo("undefined");
      assertThat(browser.run("return document.querySelector('.head').offsetHeight"))
          .isEqualTo(width > 900 ? 74L : 116L);
    }
    assertThat(browser.complaints()).isEmpty();
  }
}
