package tracewalk.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tracewalk.web.page.Exhibit;
import tracewalk.web.run.Home;
import tracewalk.web.run.ScenarioRun;
import tracewalk.web.server.Shelf;
import tracewalk.web.server.WebServer;
import tracewalk.web.shelf.ExhibitReader;
import tracewalk.web.source.PythonSources;

/** The same request with cells and without, side by side in a browser. */
class CompareIT {
  private static final String BOTH =
      "compare?left=a_create_one_child&right=b_create_cells_disabled&lang=";

  @TempDir private static Path data;

  private static List<Exhibit> exhibits;
  private static WebServer server;
  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = Browser.open(1440, 900);
    Home home = Home.find();
    ExhibitReader reader = new ExhibitReader(home, PythonSources.linksOnly());
    exhibits =
        List.of(
            reader.open(recorded(home, "a_create_one_child")),
            reader.open(recorded(home, "b_create_cells_disabled")));
    server = WebServer.start("127.0.0.1", 0, new Shelf(exhibits));
  }

  private static Path recorded(Home home, String scenario) {
    Path file = data.resolve(scenario + ".twalk");
    ScenarioRun.of(home, scenario).record(file);
    return file;
  }

  @AfterAll
  static void close() {
    if (server != null) {
      server.close();
      exhibits.forEach(exhibit -> exhibit.run().close());
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

  private static void answered(String path) {
    browser.read(server.address() + path);
    browser.awaitThere(".sums");
  }

  @Test
  void recordingsAreChosen_andTheirDifferencesLeadToStepsAndNotes() {
    browser.read(server.address() + "recordings?lang=en");
    browser.click("a[href^='/compare']");
    browser.run("document.querySelector('select[name=right]').selectedIndex = 1");
    browser.click(".pairing button");
    browser.awaitThere(".sums");

    assertThat(browser.text(".sums")).matches("\\d+ of 2,\\d+ and 1,\\d+ calls alike · .*");
    assertThat(browser.text(".beside tr.left .code")).contains("ComputeCellsAPI.<init>");
    assertThat(browser.text(".beside tr.right .code")).contains("nova.compute.api.API.<init>");
    assertThat(browser.text(".beside .fold")).isEqualTo("(1 call below)");
    assertThat(browser.text(".beside .note")).startsWith("Note:");

    browser.click(".beside tr.left .code");
    assertThat(browser.address()).contains("/r/a_create_one_child/s/");
  }

  @Test
  void whatIsComparedBesidesCalls_isChosen() {
    answered(BOTH + "en&with=values&with=cells");

    assertThat(browser.text(".beside tr.other")).contains("cell api", "cell nova", "00.058Z");
    assertThat(browser.run("return document.querySelector('[value=values]').checked"))
        .isEqualTo(true);
  }

  @Test
  void longAnswers_comeInParts() {
    answered(BOTH + "en");
    assertThat(browser.run("return document.querySelectorAll('.beside tbody tr').length"))
        .isEqualTo(400L);
    browser.click(".pages [rel=next]");
    assertThat(browser.text(".pages")).contains("Lines 401 to 800");
    browser.click(".pages [rel=prev]");
    assertThat(browser.text(".pages")).contains("Lines 1 to 400");
  }

  @Test
  void runBesideItself_hasNothingToShow() {
    answered("compare?left=a_create_one_child&right=a_create_one_child&lang=en");
    assertThat(browser.text("main")).contains("Nothing differs in what was compared.");
  }

  @ParameterizedTest
  @CsvSource({
    "en,light,1440", "en,dark,1440", "zh,light,1440", "zh,dark,1440",
    "en,light,390", "en,dark,390", "zh,light,390", "zh,dark,390"
  })
  void axeFindsNothing_andNothingIsWiderThanTheWindow(String language, String theme, int width)
      throws IOException {
    browser.resize(width, 844);
    browser.prefer(theme);
    answered(BOTH + language);
    assertThat(browser.accessibilityFaults()).isEmpty();
    assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    browser.resize(1440, 900);
  }
}
