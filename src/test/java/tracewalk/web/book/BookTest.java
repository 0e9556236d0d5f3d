package tracewalk.web.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tracewalk.agent.format.Value;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Language;
import tracewalk.web.page.Links;
import tracewalk.web.replay.FakeRun;
import tracewalk.web.replay.Run;
import tracewalk.web.replay.Stories;
import tracewalk.web.server.Tour;

class BookTest {
  private static String html(Run run, Language language) {
    Exhibit exhibit = Tour.exhibit(run);
    Links links = new Links(exhibit.id(), language, exhibit.usual(), exhibit.usual());
    return new Book(exhibit, links, Asking.NOTHING).html();
  }

  private static String crossing() {
    return html(Stories.crossing(), Language.EN);
  }

  private static List<String> all(String pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @Test
  void everyStepInView_isToldInBothLanguages() {
    String html = crossing();
    assertThat(all("<li id=\"step-(\\d+)\"", html)).hasSize(16).startsWith("1").endsWith("16");
    assertThat(html)
        .contains("In nova-api, cell api: ComputeCellsAPI.create calls CellsAPI.buildInstances.")
        .contains("cell api 的 nova-api：ComputeCellsAPI.create 调用 CellsAPI.buildInstances。")
        .contains("no cell &lt;b&gt;can&lt;/b&gt; take it");
  }

  @Test
  void everyNote_leadsToItsStep_andBack() {
    assertThat(crossing())
        .contains("id=\"note-leaves\"", "href=\"#note-leaves\"", "href=\"#step-3\"")
        .contains("Where the request leaves", "请求离开之处")
        .contains("<a href=\"#term-cell\">单元</a>", "id=\"term-cell\"");
  }

  @Test
  void everyLinkInside_leadsSomewhere_andEveryPlaceIsOnlyOne() {
    String html = crossing();
    List<String> places = all(" id=\"([^\"]+)\"", html);
    assertThat(places).doesNotHaveDuplicates();
    assertThat(places).containsAll(all("(?:href=\"#|labelledby=\")([^\"]+)\"", html));
  }

  @Test
  void nothingIsAskedForFromElsewhere_andTheOnlyLooksAreItsOwn() throws Exception {
    String html = crossing();
    assertThat(html).doesNotContain("<script", "src=", "@import", "url(", " style=", " onclick");
    assertThat(all("<link [^>]*href=\"([^\"]+)\"", html)).containsExactly("data:,");
    String css = all("<style>(.*?)</style>", html).get(0);
    byte[] sum = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
    assertThat(html)
        .contains("default-src &#39;none&#39;")
        .contains("sha256-" + Base64.getEncoder().encodeToString(sum) + "&#39;");
  }

  @Test
  void theSameRecording_givesTheSameText() {
    assertThat(crossing()).isEqualTo(crossing());
  }

  @Test
  void theLanguageAskedFor_isTheOneThatIsChosen() {
    String html = html(Stories.crossing(), Language.ZH);
    assertThat(html).contains("<html lang=\"zh-Hans\">", "id=\"in-zh\" checked");
    assertThat(html).doesNotContain("id=\"in-en\" checked");
  }

  @Test
  void theAccounts_standAtItsEnd() {
    String html = crossing();
    assertThat(html.substring(html.indexOf("id=\"accounts\"")))
        .contains("6 of 7 calls shown", "1 helpers of the port")
        .contains("6 returned, 1 threw, 0 open, 0 dropped")
        .contains("Left out of this file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=x onerror=alert(1)>",
        "\"><script>alert(1)</script>",
        "</style></pre></svg>",
        "[[${7*7}]]",
        "__${7*7}__",
        "{0} ' '' {",
        "\u0000\u202E\uD800\uDFFF",
        "`a` $1 \\",
        "javascript:alert(1)"
      })
  void anyName_isShownAsText(String evil) {
    FakeRun run =
        new FakeRun()
            .in(evil, evil)
            .enter("a." + evil, evil, new Value.TextValue(evil.repeat(400)))
            .send(1, evil, evil)
            .fail(evil, evil)
            .in("calm", evil)
            .enter("a.B", "taken")
            .receive(1)
            .leave(new Value.TextValue(evil));
    assertThat(html(run, Language.EN))
        .doesNotContain("<img", "<script", "\u0000", "\u202E", "\"javascript:", ">49", "__49")
        .containsOnlyOnce("</style>")
        .contains("B.taken");
  }
}
