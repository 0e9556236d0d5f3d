package tracewalk.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tracewalk.web.book.EpubPeer;

/** Exporting runs of the flagship, as a user does it. */
class ExportIT {
  private static final String[] STORY = {
    "--ported", "--collapse", "--depth", "2", "--include", "nova.cells.**,nova.compute.cells_api.**"
  };

  @TempDir private static Path folder;

  private static String run;

  @BeforeAll
  static void record() {
    run = folder.resolve("a_create_one_child.twalk").toString();
    Ran ran = Ran.of("run", "a_create_one_child", "-o", run);
    assertThat(ran.exit()).as(ran.err()).isZero();
  }

  private static Ran export(String format, String... more) {
    String[] all = new String[4 + more.length];
    System.arraycopy(new String[] {"export", run, "--to", format}, 0, all, 0, 4);
    System.arraycopy(more, 0, all, 4, more.length);
    return Ran.of(all);
  }

  private static String golden(String name) throws IOException {
    try (var in = ExportIT.class.getResourceAsStream("/export/" + name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  /** The accounts name all calls of the recording, which change with the port. */
  private static String withoutAccounts(String text) {
    return text.replaceAll("[0-9,]+ of [0-9,]+ calls.*", "accounts").replaceAll("' step .*", "");
  }

  @Test
  void theRequestsWay_isToldAsEver() throws IOException {
    for (String format : new String[] {"mermaid", "plantuml"}) {
      Ran ran = export(format, STORY);
      assertThat(ran.exit()).as(ran.err()).isZero();
      assertThat(withoutAccounts(ran.out())).isEqualTo(golden("a_create_one_child." + format));
      assertThat(ran.err()).contains(" calls; ", " hidden: ", " by --ported", "; 0 dropped");
    }
  }

  @Test
  void picturesAreWritten_whereTold() throws IOException {
    for (String format : new String[] {"svg", "png", "pdf", "graph"}) {
      Path out = folder.resolve("story." + format);
      String[] more = new String[STORY.length + 2];
      System.arraycopy(STORY, 0, more, 0, STORY.length);
      more[STORY.length] = "-o";
      more[STORY.length + 1] = out.toString();
      assertThat(export(format, more).exit()).isZero();
      assertThat(Files.size(out)).isGreaterThan(5_000);
    }
  }

  @Test
  void whatIsMoreThanOneDiagramHolds_becomesParts_andThatIsSaid() throws IOException {
    Path out = folder.resolve("parts.svg");
    Ran ran = export("svg", "--ported", "-o", out.toString());
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.err()).contains(" parts, " + folder.resolve("parts.1.svg"));
    assertThat(Files.readString(folder.resolve("parts.2.svg"))).contains("(2 of ");
    assertThat(out).doesNotExist();
  }

  @Test
  void aCallGraph_namesWhatItLeavesOut() {
    Ran ran = export("dot", "--ported", "--max-methods", "300");
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out()).startsWith("digraph calls {").contains("style=dashed");
    assertThat(ran.err()).contains(" by --ported", "300 of ", " edges left out");
    assertThat(ran.out()).contains(ran.err().lines().reduce((one, last) -> last).orElseThrow());
  }

  @Test
  void theWalk_isABookThatTheStandardsValidatorTakes_theSameEveryTime() throws Exception {
    for (String language : new String[] {"en", "zh"}) {
      Path book = folder.resolve(language + ".epub");
      Path again = folder.resolve(language + "-again.epub");
      assertThat(export("epub", "--language", language, "-o", book.toString()).exit()).isZero();
      assertThat(export("epub", "--language", language, "-o", again.toString()).exit()).isZero();
      assertThat(EpubPeer.check(book)).isEmpty();
      assertThat(again).hasSameBinaryContentAs(book);
    }
  }

  @Test
  void theWalk_isTextToListenTo_inEitherLanguage() {
    assertThat(export("listen").out())
        .startsWith("A create request crosses cells.\n\nChapter 1. ")
        .contains("Compute Cells API", " calls; ", "; 0 dropped.\n")
        .doesNotContain("<", "`", "_", "**");
    assertThat(export("listen", "--language", "zh").out())
        .startsWith("一个创建请求如何穿过单元。\n\n第 1 章。")
        .contains("全部成立");
  }

  @Test
  void whatCannotBe_isOneLineAndExitCode2() {
    refused("found none", export("svg", "--cell", "nowhere"));
    refused("found 99999999", export("svg", "--root", "99999999"));
    refused("at most", export("mermaid"));
    refused("expected -o FILE for png", export("png", STORY));
    refused("found none", export("dot", "--cell", "nowhere"));
    refused("found -1", export("dot", "--max-methods", "-1"));
    refused("expected -o FILE for epub", export("epub"));
    refused("'gif'", export("gif"));
    refused("can be written", export("svg", "--depth", "1", "-o", "/nowhere/at/all.svg"));
  }

  private static void refused(String told, Ran ran) {
    assertThat(ran.exit()).as(ran.err()).isEqualTo(2);
    assertThat(ran.err()).hasLineCount(1).contains(told);
  }
}
