package tracewalk.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tracewalk.lesson.text.WalkException;

/** Whatever stands in a note: a problem in a line with its place, and never a crash. */
class BadNoteTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeWalk() throws IOException {
    Files.createDirectories(folder.resolve("notes"));
    Files.createDirectories(folder.resolve("scenarios"));
    Files.writeString(folder.resolve("scenarios/one.yaml"), "scenario: one\n");
    Files.writeString(
        folder.resolve("walk.yaml"),
        """
        title: {en: A, zh: 一}
        summary: {en: A., zh: 一。}
        scenarios: [{id: one, title: {en: One, zh: 一}}]
        chapters:
          - {id: c, scenario: one, title: {en: C, zh: 章}, summary: {en: C., zh: 章。}, notes: [n]}
        """);
    Files.writeString(folder.resolve("notes/n.zh.md"), "---\nid: n\ntitle: 一\n---\n正文。\n");
  }

  private void note(String claims, String text) throws IOException {
    String matter = "---\nid: n\ntitle: One\nclaims: " + claims + "\n---\n";
    Files.writeString(folder.resolve("notes/n.md"), matter + text);
  }

  private void refused(String problem) {
    assertThatThrownBy(() -> Walk.load(folder))
        .isInstanceOfSatisfying(
            WalkException.class,
            refusal -> {
              assertThat(refusal.problems()).hasSize(1);
              assertThat(refusal.problems().get(0))
                  .startsWith(folder + "/notes/n")
                  .containsPattern("\\.md(:\\d+)?: ")
                  .contains(problem)
                  .doesNotContain("\n");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 | expected a list, found 5",
        "[] | expected at least one claim",
        "[null] | expected",
        "[[]] | expected a mapping, found a list of 0",
        "[{}] | expected either 'call' or 'send'",
        "[{call: A.x, send: y}] | either 'call' or 'send'",
        "[{call: ''}] | expected a text",
        "[{call: A.x, nth: 0}] | expected a number from 1",
        "[{call: A.x, nth: 99999999999}] | expected a whole number",
        "[{call: A.x, times: -1}] | expected a number of times",
        "[{call: A.x, args: 5}] | expected a mapping, found 5",
        "[{call: A.x, under: []}] | expected a name or a list of names",
        "[{call: A.x, under: {a: 1}}] | expected a text",
        "[{call: A.x, before: {call: B.y, times: 1}}] | unknown key 'times'",
        "[{call: A.x, returns: {at_least: many}}] | expected a number",
        "[{call: A.x, changes: {f: {from: 1}}}] | expected the key 'to'",
        "[{call: A.x, topic: cells}] | unknown key 'topic'",
        "[{send: x, returns: 1}] | unknown key 'returns'",
        "[{call: A.x, scenario: two}] | unknown scenario 'two'; expected one of: one",
        "['times:1'] | expected either 'call' or 'send'",
        "['A.x'] | expected words with their values",
        "['call:A.x call:A.y'] | expected each word once",
        "['call:A.x args.a:1 args.a.b:2'] | expected each word once",
        "[&a {call: A.x}, *a] | found an alias",
        "[{call: A.x, call: A.y}] | expected"
      })
  void claimThatCannotBe_isToldWithItsLine(String claims, String problem) throws IOException {
    note(claims, "Text.\n");
    refused(problem);
  }

  @Test
  void deepNesting_isRefused() throws IOException {
    note("[".repeat(5000) + "]".repeat(5000), "Text.\n");
    refused("expected");
  }

  @Test
  void bytesThatAreNoText_areRefused() throws IOException {
    Files.write(folder.resolve("notes/n.md"), "\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    refused("expected UTF-8, found other bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   \n\n"})
  void emptyText_isRefused_inEitherLanguage(String text) throws IOException {
    note("[{call: A.x}]", text);
    refused("expected a text after the front matter");

    note("[{call: A.x}]", "Text.\n");
    Files.writeString(folder.resolve("notes/n.zh.md"), "---\nid: n\ntitle: 一\n---\n" + text);
    refused("expected a text after the front matter");
  }

  @Test
  void markupOfTheWriters_isShownAsText() throws IOException {
    note(
        "[{call: A.x}]",
        "<img src=x onerror=alert(1)> <iframe src=//a></iframe> [a](vbscript:x) ![b](javascript:y)\n"
            + "\n<style>*{display:none}</style>\n\n[c](data:text/html;base64,PHNjcmlwdD4=)\n");
    String html = Walk.load(folder).notes().get(0).html().en();

    assertThat(html)
        .contains("&lt;img src=x onerror=alert(1)&gt;", "&lt;style&gt;", "&lt;iframe")
        .doesNotContain("<img src=x", "<iframe", "<style", "vbscript:", "javascript:", "data:");
  }
}
