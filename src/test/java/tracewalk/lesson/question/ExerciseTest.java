package tracewalk.lesson.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tracewalk.lesson.CheckReport;
import tracewalk.lesson.Note;
import tracewalk.lesson.Walk;
import tracewalk.lesson.WalkCheck;
import tracewalk.lesson.claim.Run;
import tracewalk.lesson.claim.Told;

/** Questions in notes, whose answers the run decides. */
class ExerciseTest {
  private static final String QUESTION =
      """
      question:
        ask: {en: "How often?", zh: 几次？}
        right:
          text: {en: Once, zh: 一次}
          why: {en: Nobody asks again., zh: 没人再问。}
          claim: call:A.x times:1
        wrong:
          - text: {en: Twice, zh: 两次}
            why: {en: There is one call., zh: 只有一次调用。}
            claim: call:A.x times:2
          - text: {en: Never, zh: 从不}
            why: {en: It is called., zh: 它被调用了。}
            claim: {call: A.x, times: 0}
      """;

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
    note(QUESTION);
  }

  private void note(String question) throws IOException {
    String matter = "---\nid: n\ntitle: One\nclaims: [{call: A.x}]\n" + question + "---\n";
    Files.writeString(folder.resolve("notes/n.md"), matter + "Text.\n");
  }

  private Exercise exercise() {
    return Objects.requireNonNull(Walk.load(folder).notes().get(0).question());
  }

  private static Run calls(int times) {
    Told told = new Told();
    for (int i = 0; i < times; i++) {
      told.call("nova.A.x").returns();
    }
    return told.call("nova.A.y").returns().run();
  }

  @Test
  void question_hasItsAnswersMixed_andShowsTheStep() {
    Question question = Objects.requireNonNull(exercise().in("one", calls(1), 7));

    assertThat(question.kind()).isEqualTo(Kind.WRITTEN);
    assertThat(question.text().zh()).isEqualTo("几次？");
    assertThat(question.choices())
        .extracting(choice -> choice.text().en())
        .containsExactlyInAnyOrder("Once", "Twice", "Never");
    assertThat(question.choices().get(question.right()).text().en()).isEqualTo("Once");
    assertThat(question.step()).isEqualTo(1);
    assertThat(exercise().in("one", calls(1), 7)).isEqualTo(question);
  }

  @Test
  void question_isNotAskedWhereTheRunDecidesOtherwise() {
    assertThat(exercise().in("one", calls(2), 1)).isNull();
    assertThat(exercise().in("one", calls(3), 1)).isNull();
  }

  @Test
  void check_failsAtTheLineOfAnAnswerThatIsNotAsWritten() {
    Walk walk = Walk.load(folder);
    assertThat(WalkCheck.checkRuns(walk, Map.of("one", calls(1))).holds()).isTrue();

    CheckReport report = WalkCheck.checkRuns(walk, Map.of("one", calls(2)));

    assertThat(report.results()).hasSize(4);
    assertThat(report.broken())
        .extracting(result -> result.verdict().message().replace(folder + "/", ""))
        .satisfiesExactly(
            right -> assertThat(right).startsWith("notes/n.md:10: call A.x: expected"),
            wrong ->
                assertThat(wrong)
                    .startsWith("notes/n.md:14: expected the run to refute call A.x")
                    .endsWith("found that it holds"));
  }

  @Test
  void statements_countTheAnswers() {
    Note note = Walk.load(folder).notes().get(0);

    assertThat(note.claims()).hasSize(1);
    assertThat(note.statements()).hasSize(4);
  }

  @Test
  void brokenQuestion_isRefusedWithItsLine() throws IOException {
    refused(QUESTION.replaceFirst("  ask: .*\n", ""), ":6: ", "'ask'");
    refused(QUESTION.replace("zh: 几次？", "de: Wie oft"), ":6: ", "unknown key 'de'");
    refused(QUESTION.replace("{en: Twice, zh: 两次}", "{en: Once, zh: 一次}"), ":12: ", "another");
    refused(QUESTION.replace("times:2", "tmes:2"), ":14", "tmes");
    refused(QUESTION.replace("  right:", "  correct:"), ":7: ", "unknown key 'correct'");
    refused(QUESTION.substring(0, QUESTION.indexOf("  wrong:")) + "  wrong: []\n", ":11: ", "one");
  }

  private void refused(String question, String place, String problem) throws IOException {
    note(question);
    assertThatThrownBy(this::exercise).hasMessageContaining("notes/n.md" + place);
    assertThatThrownBy(this::exercise).hasMessageContaining(problem);
  }
}
