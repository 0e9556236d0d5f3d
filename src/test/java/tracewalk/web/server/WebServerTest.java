package tracewalk.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tracewalk.trace.HandMade;
import tracewalk.web.replay.FakeRun;
import tracewalk.web.replay.RecordedRun;
import tracewalk.web.replay.Stories;
import tracewalk.web.run.InputException;

class WebServerTest {
  private static final HttpClient BROWSER = HttpClient.newHttpClient();
  private static WebServer server;

  @BeforeAll
  static void startServer() {
    server = Tour.start();
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  private static HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address() + path.substring(1)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void theFrontDoor_leadsToTheFirstStep() throws Exception {
    HttpResponse<String> answer = get("/", "Accept-Language", "zh-CN");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).hasValue("/r/crossing/s/1?lang=zh");
  }

  @Test
  void everyStep_isAPageInBothLanguagesAndScopes() throws Exception {
    for (String query :
        new String[] {"lang=en", "lang=zh", "lang=en&calls=all", "lang=en&part=1"}) {
      for (int step = 1; step <= 18; step++) {
        HttpResponse<String> page = get("/r/crossing/s/" + step + "?" + query);
        assertThat(page.statusCode()).as("step %s, %s", step, query).isEqualTo(200);
        assertThat(page.body()).contains("id=\"go-next\"").doesNotContain("??");
      }
    }
  }

  @Test
  void recordedText_isEscaped() throws Exception {
    String call = get("/r/crossing/s/4?lang=en").body();
    assertThat(call).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    assertThat(get("/r/crossing/s/17?lang=en").body())
        .contains("no cell &lt;b&gt;can&lt;/b&gt; take it");
  }

  @Test
  void whatIsInView_isHandedOutAsOneFile() throws Exception {
    HttpResponse<String> file = get("/r/crossing/export?to=html&lang=zh&depth=1");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"crossing.html\"");
    assertThat(file.body()).contains("<html lang=\"zh-Hans\">", "次深于层数", "id=\"step-1\"");
  }

  @Test
  void everyAnswer_carriesAStrictPolicy() throws Exception {
    for (String path : new String[] {"/r/crossing/s/1", "/assets/app.js", "/nothing"}) {
      assertThat(get(path).headers().firstValue("Content-Security-Policy").orElse(""))
          .startsWith("default-src 'none'")
          .doesNotContain("unsafe");
    }
  }

  @Test
  void noPage_needsAnInlineStyleOrScript() throws Exception {
    assertThat(get("/r/crossing/s/4?lang=en").body())
        .doesNotContain(" style=")
        .doesNotContain("<style")
        .doesNotContain(" onclick")
        .doesNotContainPattern("<script(?! type=\"module\" src)");
  }

  @Test
  void whatDoesNotExist_isAPageThatSaysWhatToDo() throws Exception {
    String[] paths = {
      "/nothing",
      "/r/other/s/1",
      "/r/crossing/s/0",
      "/r/crossing/s/999",
      "/r/crossing/s/x",
      "/r/crossing/n/none",
      "/r/crossing/c/99",
      "/assets/..%2f..%2fpom.xml",
      "/assets/none.css"
    };
    for (String path : paths) {
      HttpResponse<String> page = get(path + "?lang=en");
      assertThat(page.statusCode()).as(path).isIn(404, 400);
    }
    assertThat(get("/r/crossing/s/999?lang=en").body()).contains("1 to 18");
  }

  @Test
  void aNote_hasAnAddressOfItsOwn() throws Exception {
    assertThat(get("/r/crossing/n/cast?lang=en").headers().firstValue("Location"))
        .hasValue("/r/crossing/s/9?lang=en");
  }

  @Test
  void aLinkWithALandmark_findsItsStepWhateverItsNumber() throws Exception {
    String meant = "child1~~nova.cells.rpc_driver.InterCellRPCDispatcher.processMessage~1~end";
    String own = get("/r/crossing/s/18?lang=en").body();
    assertThat(own).contains("data-number=\"18\"", "&amp;at=" + meant);
    for (String number : new String[] {"3", "0", "999"}) {
      assertThat(get("/r/crossing/s/" + number + "?lang=en&at=" + meant).body())
          .contains("data-number=\"18\"")
          .doesNotContain("does not have");
    }
  }

  @Test
  void aLinkWhoseStepIsGone_saysSoAndShowsTheNearest() throws Exception {
    String gone = "api~~nova.cells.manager.CellsManager.buildInstances~7";
    assertThat(get("/r/crossing/s/1?lang=en&at=" + gone).body())
        .contains("data-number=\"8\"", "does not have", "call 7 of nova.cells.manager");
    assertThat(get("/r/crossing/s/5?lang=en&at=api~~a.B.none~1").body())
        .contains("data-number=\"5\"", "there is none");
    assertThat(get("/r/crossing/s/5?lang=en&at=nonsense").body())
        .contains("data-number=\"5\"")
        .doesNotContain("does not have");
  }

  @Test
  void aPlaceInTheView_leadsToItsStep() throws Exception {
    assertThat(get("/r/crossing/at?lang=en&at=2&part=1").headers().firstValue("Location"))
        .hasValue("/r/crossing/s/4?lang=en&part=1");
  }

  @Test
  void rowsOfTheTree_areReadInPieces() throws Exception {
    assertThat(get("/r/crossing/tree?lang=en&from=2&count=2").body())
        .contains("CellsManager", "TargetedMessage")
        .doesNotContain("ComputeCellsAPI", "InterCellRPCDispatcher");
  }

  @Test
  void severalProcesses_areSeenInTreeStepAndFilter() throws Exception {
    FakeRun run =
        new FakeRun()
            .inProcess("parent", "main")
            .enter("a.Parent", "start")
            .leave(null)
            .inProcess("fork-2", "worker")
            .enter("a.Fork", "work")
            .leave(null);
    try (WebServer several = Tour.start(run)) {
      String page = body(several, "s/3?lang=en");
      assertThat(page).contains("process fork-2").containsPattern("class=\"cell c1\">fork-2<");
      assertThat(body(several, "s/3?lang=en&process=fork-2"))
          .contains("1 of 2 calls shown", "1 by process");
      assertThat(body(several, "filter?lang=en&step=3")).contains("name=\"process\"", "parent");
    }
  }

  @Test
  void foldedRepeats_areCountedInTheTree() throws Exception {
    FakeRun run = new FakeRun().enter("a.Poll", "all");
    for (int poll = 0; poll < 3; poll++) {
      run.enter("a.Poll", "once").leave(null);
    }
    try (WebServer polling = Tour.start(run.leave(null))) {
      assertThat(body(polling, "s/1?lang=en&calls=all&collapse=1"))
          .contains(">×3<", "and 2 more like this", "2 of 4 calls shown", "2 repeats");
    }
  }

  private static String body(WebServer of, String path) throws Exception {
    return BROWSER
        .send(
            HttpRequest.newBuilder(URI.create(of.address() + "r/crossing/" + path)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  @Test
  void search_findsCallsAndNotes() throws Exception {
    assertThat(get("/r/crossing/find?lang=en&q=BUILDINST").body())
        .contains("of 3 steps", "CellsScheduler.buildInstances");
    assertThat(get("/r/crossing/find?lang=en&q=request%20leaves").body())
        .contains("/r/crossing/n/leaves");
    assertThat(get("/r/crossing/find?lang=en&q=%3Cb%3E").body()).doesNotContain("<b>");
  }

  @Test
  void claimInTheSearch_isHeldAgainstTheRecording() throws Exception {
    HandMade made = HandMade.ofCells();
    made.thread("api/nova-api/1").call("nova.A.one", HandMade.text("x")).returns();
    try (WebServer server = Tour.start(new RecordedRun(made.recording()))) {
      assertThat(body(server, "find?lang=en&calls=all&q=call:A.one%20args.first:x"))
          .contains("of 1 steps", "A.one")
          .doesNotContain("class=\"problem\"");
      assertThat(body(server, "find?lang=en&q=call:A.one%20cell:child"))
          .contains("class=\"problem\"", "with cell &quot;api&quot;");
      assertThat(body(server, "find?lang=en&q=call:A.one%20what:%3Cb%3E"))
          .contains("unknown key &#39;what&#39;")
          .doesNotContain("<b>");
    }
  }

  @Test
  void aChosenLanguage_isRemembered() throws Exception {
    HttpResponse<String> page = get("/r/crossing/s/1?lang=zh&theme=dark");
    assertThat(page.headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("lang=zh"))
        .anyMatch(cookie -> cookie.startsWith("theme=dark"));
    assertThat(get("/r/crossing/s/1", "Cookie", "lang=zh; theme=dark").body())
        .contains("lang=\"zh-Hans\"", "data-theme=\"dark\"");
  }

  @Test
  void anUnchangedStyle_isNotSentAgain() throws Exception {
    String tag = get("/assets/page.css").headers().firstValue("ETag").orElseThrow();
    assertThat(get("/assets/page.css", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void theGate_knowsItsHost() {
    Gate gate = new Gate("127.0.0.1");
    assertThat(gate.serves("localhost:7070")).isTrue();
    assertThat(gate.serves("[::1]:7070")).isTrue();
    assertThat(gate.serves("evil.example")).isFalse();
    assertThat(gate.serves("127.0.0.1.evil.example:7070")).isFalse();
    assertThat(gate.serves(null)).isFalse();
  }

  @Test
  void aTakenPort_isToldInOneLine() {
    int port = URI.create(server.address()).getPort();
    assertThatThrownBy(() -> Tour.start(Stories.crossing(), port))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("127.0.0.1:" + port);
  }

  @Test
  void anEmptyRecording_isAPageThatSaysSo() throws Exception {
    try (WebServer empty = Tour.start(new FakeRun())) {
      URI address = URI.create(empty.address() + "r/crossing?lang=en");
      HttpResponse<String> page =
          BROWSER.send(
              HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(page.statusCode()).isEqualTo(404);
      assertThat(page.body()).contains("Nothing to step through");
    }
  }
}
