package tracewalk.web.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tracewalk.agent.format.Value;
import tracewalk.trace.sequence.Story;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Guide;
import tracewalk.web.page.Language;
import tracewalk.web.page.Links;
import tracewalk.web.replay.FakeRun;
import tracewalk.web.replay.Run;
import tracewalk.web.replay.Stories;
import tracewalk.web.server.Tour;

/** What EPUBCheck, the standard's own validator, and a ZIP reader say of a book. */
class EpubTest {
  @TempDir private Path folder;

  private static byte[] epub(Exhibit exhibit, Language language) {
    Links links = new Links(exhibit.id(), language, exhibit.usual(), exhibit.usual());
    return new Book(exhibit, links, Asking.NOTHING).epub();
  }

  private static byte[] epub(Run run, Language language) {
    return epub(Tour.exhibit(run), language);
  }

  private String complaints(byte[] epub) throws Exception {
    return EpubPeer.check(Files.write(folder.resolve("book.epub"), epub));
  }

  private static Map<String, String> files(byte[] epub) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(epub))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private static Run hostile() {
    FakeRun run = new FakeRun();
    for (String name : Story.HOSTILE) {
      run.in(name, name).enter("a." + name, name, new Value.TextValue(name)).fail(name, name);
    }
    run.in("\u0000\u202E\uD800", "]]>").enter("a.\u0000", "<!--").leave(new Value.TextValue("-->"));
    return run;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theStandardsValidator_findsNothing(Language language) throws Exception {
    assertThat(complaints(epub(Stories.crossing(), language))).isEmpty();
  }

  @Test
  void theStandardsValidator_findsNothing_withNamesOfEveryKind() throws Exception {
    byte[] epub = epub(hostile(), Language.EN);
    assertThat(complaints(epub)).isEmpty();
    assertThat(files(epub).get("book/steps-1.xhtml"))
        .contains("&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;", "父单元", "C:\\new\\temp")
        .doesNotContain("<script");
  }

  @Test
  void theStandardsValidator_findsNothing_withoutAWalk() throws Exception {
    Exhibit tour = Tour.exhibit(Stories.crossing());
    Exhibit plain = new Exhibit("plain", tour.run(), Guide.NONE, tour.java(), tour.python());
    byte[] epub = epub(plain, Language.EN);
    assertThat(complaints(epub)).isEmpty();
    assertThat(files(epub)).containsKeys("book/figures.xhtml", "book/figure-1.svg");
  }

  @Test
  void notes_claims_steps_andAccounts_areInIt_eachLeadingToTheOther() throws IOException {
    Map<String, String> files = files(epub(Stories.crossing(), Language.EN));
    assertThat(files.get("book/chapter-1.xhtml"))
        .contains("<h1>1 · The redirect</h1>", "id=\"note-leaves\"", "Where the request leaves")
        .contains("href=\"steps-1.xhtml#step-2\"", "href=\"glossary.xhtml#term-cell\"")
        .contains("expected a call, found none")
        .contains("<img src=\"figure-2.svg\" alt=\"Steps 2 to 16 as a sequence diagram\" />");
    assertThat(files.get("book/steps-1.xhtml"))
        .contains("id=\"step-16\"", "href=\"chapter-1.xhtml#note-leaves\"")
        .contains("In nova-api, cell api: ComputeCellsAPI.create calls CellsAPI.buildInstances.");
    assertThat(files.get("book/accounts.xhtml")).contains("6 of 7 calls;", "0 dropped");
    assertThat(files.get("book/package.opf"))
        .contains("schema:accessModeSufficient\">textual", "schema:accessibilitySummary");
  }

  @Test
  void theLanguageAskedFor_isTheOnlyOne() throws IOException {
    Map<String, String> files = files(epub(Stories.crossing(), Language.ZH));
    assertThat(files.get("book/chapter-1.xhtml"))
        .contains("lang=\"zh-Hans\"", "请求离开之处")
        .doesNotContain("Where the request leaves");
  }

  @Test
  void theSameRecording_givesTheSameBytes_withTheTypeFirst() throws IOException {
    byte[] epub = epub(Stories.crossing(), Language.EN);
    assertThat(epub).isEqualTo(epub(Stories.crossing(), Language.EN));
    assertThat(List.copyOf(files(epub).keySet()).get(0)).isEqualTo("mimetype");
    assertThat(new String(epub, 30, 28, StandardCharsets.US_ASCII))
        .isEqualTo("mimetypeapplication/epub+zip");
  }
}
