package tracewalk.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tracewalk.web.cli.Tracewalk;
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
  void answerIsSaved_asTheCommandWritesIt() throws Exception {
    answered(BOTH + "en");
    for (String format : List.of("text", "json", "svg")) {
      String address =
          String.valueOf(
              browser.run(
                  "return document.querySelector('.pages a[href$=\"to=" + format + "\"]').href"));
      assertThat(fetched(address).strip())
          .isEqualTo(commanded(format).replaceAll(data + "/([a-z_]+)[.]twalk", "$1").strip());
    }
  }

  private static String fetched(String address) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private static String commanded(String format) {
    StringWriter out = new StringWriter();
    CommandLine commands = Tracewalk.commandLine();
    commands.setOut(new PrintWriter(out)).setErr(new PrintWriter(new StringWriter()));
    String left = data.resolve("a_create_one_child.twalk").toString();
    String right = data.resolve("b_create_cells_disabled.twalk").toString();
    String ignored = "times,ids,threads,cells,values";
    commands.execute("diff", left, right, "--ported", "--ignore", ignored, "--to", format);
    return out.toString();
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
