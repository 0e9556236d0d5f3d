package tracewalk.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tracewalk.lesson.claim.Run;
import tracewalk.lesson.claim.Told;
import tracewalk.lesson.claim.Verdict;
import tracewalk.lesson.text.WalkException;

class WalkTest {
  private static final String WALK =
      """
      title: {en: A walk, zh: 一次行走}
      summary: {en: Short., zh: 短。}
      scenarios:
        - id: one
          title: {en: One, zh: 一}
      chapters:
        - id: first
          scenario: one
          title: {en: First, zh: 其一}
          summary: {en: Begins., zh: 开始。}
          notes: [hello]
      errata:
        - {point: P1, note: hello, en: Not so., zh: 并非如此。}
      """;

  private static final String NOTE =
      """
      ---
      id: hello
      title: Hello
      point: P1
      quirk: true
      python: [nova.A.x]
      java: nova.A
      claims:
        - call: A.x
          times: 1
        - call: A.x
          calls: A.gone
      ---
      Some *words*.
      """;

  private static final String CHINESE = "---\nid: hello\ntitle: 你好\n---\n几个*字*。\n";

  @TempDir private Path folder;

  @BeforeEach
  void writeWalk() throws IOException {
    Files.createDirectories(folder.resolve("notes"));
    Files.createDirectories(folder.resolve("scenarios"));
    write("scenarios/one.yaml", "id: one");
    write("walk.yaml", WALK);
    write("notes/hello.md", NOTE);
    write("notes/hello.zh.md", CHINESE);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private void refused(String... lines) {
    assertThatThrownBy(() -> Walk.load(folder))
        .isInstanceOfSatisfying(
            WalkException.class,
            refusal -> {
              assertThat(refusal.problems()).hasSameSizeAs(lines);
              for (int at = 0; at < lines.length; at++) {
                assertThat(refusal.problems().get(at))
                    .startsWith(folder + "/" + lines[at].substring(0, lines[at].indexOf(' ')))
                    .contains(lines[at].substring(lines[at].indexOf(' ') + 1))
                    .doesNotContain("\n");
              }
            });
  }

  @Test
  void walk_isReadWithItsNotesInBothLanguages() {
    Walk walk = Walk.load(folder);
    Note note = walk.notes().get(0);

    assertThat(walk.title().in("zh")).isEqualTo("一次行走");
    assertThat(walk.chapterOf(note).id()).isEqualTo("first");
    assertThat(walk.errata()).extracting(Erratum::note).containsExactly("hello");
    assertThat(note.title().en()).isEqualTo("Hello");
    assertThat(note.html().en()).isEqualTo("<p>Some <em>words</em>.</p>\n");
    assertThat(note.html().zh()).contains("<em>字</em>");
    assertThat(note.quirk()).isTrue();
    assertThat(note.java()).containsExactly("nova.A");
    assertThat(note.claims()).extracting(claim -> claim.place().line()).containsExactly(9, 11);
  }

  @Test
  void claim_thatIsFalse_failsTheCheckAtItsLine() {
    Walk walk = Walk.load(folder);
    Run run = new Told().call("nova.A.x").returns().run();

    CheckReport report = WalkCheck.checkRuns(walk, Map.of("one", run));

    assertThat(report.holds()).isFalse();
    assertThat(report.results())
        .extracting(result -> result.verdict().outcome())
        .containsExactly(Verdict.Outcome.HELD, Verdict.Outcome.FALSE);
    assertThat(report.broken().get(0).verdict().message())
        .isEqualTo(
            folder
                + "/notes/hello.md:11: call A.x: expected calls A.gone, found no call at step 1");
  }

  @Test
  void note_standsWhereItsFirstClaimFoundItsFirstEvent() {
    Walk walk = Walk.load(folder);
    Run run = new Told().call("nova.A.w").call("nova.A.x").returns().returns().run();

    NoteAnchors anchors = NoteAnchors.of(walk, "one", run);

    assertThat(anchors.stepOf(walk.notes().get(0))).isEqualTo(2);
    assertThat(anchors.at(2)).isEqualTo(walk.notes());
    assertThat(anchors.current(1)).isNull();
    assertThat(anchors.current(4)).isEqualTo(walk.notes().get(0));
  }

  @Test
  void html_isShownAndNotPassedOn() throws IOException {
    write(
        "notes/hello.md",
        NOTE + "\n<script>alert(1)</script>\n\nx <b onclick=y>z</b> [l](javascript:alert(1))\n");

    assertThat(Walk.load(folder).notes().get(0).html().en())
        .contains("&lt;script&gt;")
        .contains("&lt;b onclick=y&gt;")
        .doesNotContain("<script")
        .doesNotContain("<b ")
        .doesNotContain("javascript:");
  }

  @Test
  void missingLanguage_isNamed() throws IOException {
    Files.delete(folder.resolve("notes/hello.zh.md"));

    refused("notes/hello.md:1: expected the Chinese text in hello.zh.md, found no such file");
  }

  @Test
  void titleInOneLanguage_isRefused() throws IOException {
    write("walk.yaml", WALK.replace("{en: A walk, zh: 一次行走}", "{en: A walk}"));

    refused("walk.yaml:1: expected the key 'zh'");
  }

  @Test
  void unknownKeys_areRefused() throws IOException {
    write("walk.yaml", WALK.replace("summary: {en: Begins", "sumary: {en: Begins"));
    refused("walk.yaml:10: unknown key 'sumary'; expected one of: id, title, summary");

    write("walk.yaml", WALK);
    write("notes/hello.md", NOTE.replace("quirk:", "querk:"));
    refused("notes/hello.md:5: unknown key 'querk'");

    write("notes/hello.md", NOTE);
    write("notes/hello.zh.md", CHINESE.replace("title", "claims: []\ntitle"));
    refused("notes/hello.zh.md:3: unknown key 'claims'");
  }

  @Test
  void everyBrokenClaim_isOneLine() throws IOException {
    write("notes/hello.md", NOTE.replace("times: 1", "times: x").replace("calls:", "cals:"));

    refused(
        "notes/hello.md:10: expected a number of times such as 2 or 2+, found 'x'",
        "notes/hello.md:12: unknown key 'cals'");
  }

  @Test
  void malformedYaml_isToldWithItsLine() throws IOException {
    write("notes/hello.md", NOTE.replace("point: P1", "point: [P1"));
    refused("notes/hello.md:5: expected YAML, found: ");

    write("notes/hello.md", "no front matter");
    refused("notes/hello.md:1: expected a front matter between lines of ---");

    write("notes/hello.md", "---\nid: hello\n");
    refused("notes/hello.md:1: expected the front matter to end with ---");
  }

  @Test
  void whatIsNotThere_isNamed() throws IOException {
    write("walk.yaml", WALK.replace("notes: [hello]", "notes: [hello, bye]"));
    refused("walk.yaml:11: expected the file");

    write("walk.yaml", WALK.replace("scenario: one", "scenario: two"));
    refused("walk.yaml:8: unknown scenario 'two'; expected one of: one");

    write("walk.yaml", WALK);
    write("notes/hello.md", NOTE.replace("point: P1", "compare: [one, two]"));
    refused("notes/hello.md:1: unknown scenario 'two'; expected one of: one");
    write("notes/hello.md", NOTE);

    write("walk.yaml", WALK.replace("note: hello", "note: bye"));
    refused("walk.yaml:13: expected the id of a note that a chapter lists, found 'bye'");

    Files.delete(folder.resolve("walk.yaml"));
    refused("walk.yaml: expected a walk, found no such file");
  }

  @Test
  void noteThatNobodyLists_isRefused() throws IOException {
    write("notes/other.md", NOTE);

    refused("notes/other.md: expected a chapter of walk.yaml to list the note, found none");
  }

  @Test
  void noteUnderAnotherName_isRefused() throws IOException {
    write("notes/hello.zh.md", CHINESE.replace("id: hello", "id: hallo"));

    refused("notes/hello.zh.md:2: expected the id 'hello' as the file is named, found 'hallo'");
  }
}
