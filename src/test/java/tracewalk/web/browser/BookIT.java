package tracewalk.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tracewalk.web.cli.Tracewalk;

/** The flagship's walk as one file, opened from disk. */
class BookIT {
  private static final long MEGABYTE = 1024 * 1024;

  @TempDir private static Path folder;

  private static Path file;
  private static Browser browser;

  @BeforeAll
  static void export() {
    browser = Browser.open(1440, 900, "--host-resolver-rules=MAP * ~NOTFOUND");
    Path run = folder.resolve("run.twalk");
    run("run", "a_create_one_child", "-o", run.toString());
    file = exported(run, "walk.html");
  }

  private static Path exported(Path run, String name, String... more) {
    Path out = folder.resolve(name);
    String[] all = new String[6 + more.length];
    System.arraycopy(
        new String[] {"export", run.toString(), "--to", "html", "-o", out.toString()},
        0,
        all,
        0,
        6);
    System.arraycopy(more, 0, all, 6, more.length);
    run(all);
    return out;
  }

  private static void run(String... words) {
    StringWriter told = new StringWriter();
    CommandLine commands = Tracewalk.commandLine();
    commands.setOut(new PrintWriter(told)).setErr(new PrintWriter(told));
    assertThat(commands.execute(words)).as(told.toString()).isZero();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void itIsSmall_andTheSameEveryTime() throws IOException {
    assertThat(Files.size(file)).isLessThan(3 * MEGABYTE);
    assertThat(exported(folder.resolve("run.twalk"), "again.html")).hasSameBinaryContentAs(file);
  }

  @Test
  void withoutScripts_itIsReadInEitherLanguage_andLeadsFromNoteToStep() {
    try (Browser plain = Browser.open(1440, 900)) {
      plain.withoutScripts();
      plain.read(file.toUri().toString());
      assertThat(plain.text("h1")).isEqualTo("A create request crosses cells");
      assertThat(plain.shows("#chapter-1 .sq")).isTrue();
      plain.click("#in-zh");
      assertThat(plain.text("h1")).isEqualTo("一个创建请求如何穿过单元");
      plain.click("#chapter-1 .note .where a");
      assertThat(plain.address()).endsWith("#step-1");
      assertThat(plain.requestsToOthers("file:")).isEmpty();
      assertThat(plain.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"en,light,1440", "zh,dark,390"})
  void axeFindsNothing_andNothingIsWiderThanTheWindow(String language, String theme, int width)
      throws IOException {
    browser.resize(width, 844);
    browser.prefer(theme);
    browser.read(file.toUri().toString());
    browser.click("#in-" + language);
    assertThat(browser.accessibilityFaults()).isEmpty();
    assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    assertThat(browser.requestsToOthers("file:")).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void ofARunWithoutAWalk_theCallsThatAreChosenAreTold() throws IOException {
    Path out =
        exported(folder.resolve("run.twalk"), "few.html", "--depth", "1", "--language", "zh");
    assertThat(Files.readString(out)).contains("<html lang=\"zh-Hans\">", "deeper than");
  }
}
