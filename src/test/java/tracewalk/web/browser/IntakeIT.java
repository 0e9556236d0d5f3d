package tracewalk.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tracewalk.web.page.Exhibit;
import tracewalk.web.run.DataFolder;
import tracewalk.web.run.Home;
import tracewalk.web.run.ScenarioRun;
import tracewalk.web.server.Shelf;
import tracewalk.web.server.WebServer;
import tracewalk.web.shelf.ExhibitReader;
import tracewalk.web.shelf.Library;
import tracewalk.web.source.PythonSources;

/** Recordings that come while others are served. */
class IntakeIT {
  @TempDir private static Path folder;

  private static WebServer server;
  private static Browser browser;
  private static Path brought;

  @BeforeAll
  static void open() {
    browser = Browser.open(1440, 900);
    Home home = Home.find();
    brought = folder.resolve("<b>my run.twalk");
    ScenarioRun.of(home, "b_create_cells_disabled").record(brought);
    ExhibitReader reader = new ExhibitReader(home, PythonSources.linksOnly());
    Exhibit exhibit = reader.open(brought);
    server =
        WebServer.start(
            "127.0.0.1",
            0,
            new Shelf(List.of(exhibit)),
            new Library(home, new DataFolder(folder.resolve("data")), reader));
  }

  @AfterAll
  static void close() {
    if (server != null) {
      server.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void nothingIsComplainedOf() {
    assertThat(browser.requestsToOthers(server.address())).isEmpty();
  }

  private static List<String> kept() throws IOException {
    try (var files = Files.list(folder.resolve("data/recordings"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void fileThatIsHandedIn_isKeptAndShown() throws IOException {
    browser.read(server.address() + "recordings?lang=en");
    browser.choose("#recording", brought);
    browser.click("#intake button");

    browser.awaitThere("#step");
    assertThat(browser.address()).contains("/r/b_create_cells_disabled-2/s/");
    assertThat(kept()).contains("-b-my-run.twalk");
    browser.read(server.address() + "recordings?lang=en");
    assertThat(browser.text("table")).contains("b_create_cells_disabled-2");
  }

  @Test
  void fileThatIsNoRecording_isRefusedAndNotKept() throws IOException {
    Path text = Files.writeString(folder.resolve("no.twalk"), "no recording");
    browser.read(server.address() + "recordings?lang=en");
    browser.choose("#recording", text);
    browser.click("#intake button");

    browser.awaitThere(".lead");
    assertThat(browser.text("h1")).isEqualTo("This is no recording that can be read");
    assertThat(browser.text(".lead")).contains("no.twalk");
    assertThat(kept()).doesNotContain("no.twalk");
  }

  @Test
  void scenario_isRecordedOnRequest() {
    browser.read(server.address() + "recordings?lang=en");
    browser.run(
        "const all = [...document.querySelectorAll('.scenarios option')].map(o => o.value);"
            + "document.querySelector('.scenarios select').value = all.at(-1)");
    String scenario =
        String.valueOf(browser.run("return document.querySelector('.scenarios select').value"));
    browser.click(".scenarios button");

    browser.awaitThere("#step");
    assertThat(browser.address()).contains("/r/" + scenario + "/s/");
  }

  @Test
  void formOfAnotherPage_isRefused() throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(server.address() + "scenarios"))
                    .header("Origin", "http://elsewhere.example")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("scenario=a_create_one_child"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).hasLineCount(1);
  }

  @Test
  void pageThatTakesRecordings_isAccessible() throws IOException {
    for (String theme : List.of("light", "dark")) {
      browser.prefer(theme);
      browser.read(server.address() + "recordings?lang=zh");
      assertThat(browser.accessibilityFaults()).isEmpty();
    }
  }

  @Test
  void noteLeadsToARunBesideIts_whichIsRecordedWhenAskedFor() {
    browser.read(server.address() + "r/b_create_cells_disabled/n/without-cells?lang=en");
    browser.click(".refs a[href^='/compare']");
    assertThat(browser.address())
        .contains("left=b_create_cells_disabled")
        .contains("right=a_create_one_child");

    browser.read(
        server.address() + "compare?left=b_create_cells_disabled&right=g6_call_timeout&lang=zh");
    assertThat(browser.text("main")).contains("运行 g6_call_timeout 还没有录制");
    browser.click("form[action='/scenarios'] button");

    browser.awaitThere(".sums");
    assertThat(browser.address()).contains("right=g6_call_timeout").contains("lang=zh");
  }
}
