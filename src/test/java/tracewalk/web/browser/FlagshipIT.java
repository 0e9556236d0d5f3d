package tracewalk.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Guide;
import tracewalk.web.replay.Track;
import tracewalk.web.replay.View;
import tracewalk.web.run.DataFolder;
import tracewalk.web.run.Home;
import tracewalk.web.server.Shelf;
import tracewalk.web.server.WebServer;
import tracewalk.web.shelf.ExhibitReader;
import tracewalk.web.shelf.Flagship;
import tracewalk.web.source.PythonSources;

/** The page on a fresh recording of the real scenario, with its walk beside it. */
class FlagshipIT {
  @TempDir private static Path data;

  private static Exhibit exhibit;
  private static WebServer server;
  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = Browser.open(1440, 900);
    Home home = Home.find();
    Path file = new Flagship(home, new DataFolder(data)).recording(doing -> {});
    exhibit = new ExhibitReader(home, PythonSources.linksOnly()).open(file);
    server = WebServer.start("127.0.0.1", 0, new Shelf(List.of(exhibit)));
  }

  @AfterAll
  static void close() {
    if (server != null) {
      server.close();
      exhibit.run().close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void nothingIsComplainedOf() {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requestsToOthers(server.address())).isEmpty();
  }

  private static Track track() {
    return exhibit.track(new View(exhibit.usual()));
  }

  @Test
  void theWalk_goesFromNoteToNoteToTheLastStepAndBack() {
    browser.visit(server.address() + "r/" + exhibit.id() + "/s/" + track().first() + "?lang=en");
    List<String> seen = new ArrayList<>();
    for (Guide.Note note : exhibit.guide().notes()) {
      if (note.step() > track().first() && !seen.contains(String.valueOf(note.step()))) {
        browser.pressForAnotherStep("j");
        seen.add(browser.step());
        assertThat(browser.step()).isEqualTo(String.valueOf(note.step()));
      }
    }
    assertThat(seen).hasSizeGreaterThan(20);
    browser.pressUntil(Keys.END, String.valueOf(track().last()));
    browser.pressUntil(Keys.HOME, String.valueOf(track().first()));
  }

  @Test
  void everyStepOfAStretch_isReachedWithTheArrowKeys() {
    int from = track().ordinal(exhibit.guide().notes().get(0).step());
    browser.visit(
        server.address() + "r/" + exhibit.id() + "/s/" + track().stepAt(from) + "?lang=zh");
    for (int place = from + 1; place <= from + 60; place++) {
      browser.pressUntil(Keys.ARROW_RIGHT, String.valueOf(track().stepAt(place)));
      assertThat(browser.shows(".tree .now")).as("place %s", place).isTrue();
    }
    for (int place = from + 59; place >= from; place--) {
      browser.pressUntil(Keys.ARROW_LEFT, String.valueOf(track().stepAt(place)));
    }
  }

  @ParameterizedTest
  @CsvSource({"en,light,1440,900", "zh,dark,1440,900", "en,dark,390,844", "zh,light,390,844"})
  void aStepWithItsNote_isAccessibleAndLight(String language, String theme, int width, int height)
      throws IOException {
    browser.resize(width, height);
    browser.prefer(theme);
    for (int i = 0; i < exhibit.guide().notes().size(); i += 8) {
      String note = exhibit.guide().notes().get(i).id();
      browser.visit(server.address() + "r/" + exhibit.id() + "/n/" + note + "?lang=" + language);
      assertThat(browser.accessibilityFaults()).as(note).isEmpty();
      assertThat((Long) browser.run("return document.querySelectorAll('*').length"))
          .as(note)
          .isLessThan(3000);
      assertThat((Boolean) browser.run("return document.documentElement.scrollWidth <= innerWidth"))
          .as(note)
          .isTrue();
    }
    browser.resize(1440, 900);
  }

  @Test
  void thePage_weighsLessThan300Kilobytes() {
    browser.visit(server.address() + "?lang=en");
    Number bytes =
        (Number)
            browser.run(
                "return performance.getEntries().filter(e => !e.name.includes('part=1'))"
                    + ".reduce((sum, e) => sum + (e.transferSize || 0), 0)");
    assertThat(bytes.longValue()).isLessThan(300_000);
  }

  @Test
  void theSourceOfThePort_isShownWithItsLine() {
    Guide.Note note = exhibit.guide().notes().get(0);
    browser.visit(server.address() + "r/" + exhibit.id() + "/n/" + note.id() + "?lang=en");
    assertThat(browser.shows("#code-java .hit")).isTrue();
    assertThat(browser.text(".src .file")).matches("(?s).*nova/.*\\.py:\\d+–\\d+.*");
  }
}
