package tracewalk.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every lab: its solution passes, its start does not, and neither do work that is nearly right. */
class LabsIT {
  @TempDir private Path folder;

  static List<String> labs() throws IOException {
    return LabWork.labs();
  }

  @ParameterizedTest
  @MethodSource("labs")
  void start_doesNotPass_butTheSolutionDoes(String lab) throws IOException {
    LabWork work = LabWork.start(lab, "Ann", folder.resolve("ann"));
    assertThat(work.check().exit()).isNotZero();

    Ran checked = work.solve().check();
    Path zip = work.submit();
    Ran graded = Ran.of("lab", "grade", zip.toString());

    assertThat(checked.exit()).as(checked.out() + checked.err()).isZero();
    assertThat(graded.exit()).as(graded.out()).isZero();
    assertThat(graded.out()).contains(": passed, ").doesNotContain("  no ");
  }

  @ParameterizedTest
  @MethodSource("labs")
  void recordingOfAnotherStudent_cannotBeGraded(String lab) throws IOException {
    LabWork work = LabWork.start(lab, "Ann", folder.resolve("ann")).solve();
    assertThat(work.check().exit()).isZero();
    LabWork other = LabWork.start(lab, "Ben", folder.resolve("ben")).solve();
    Files.copy(work.folder().resolve("recording.twalk"), other.folder().resolve("recording.twalk"));

    Ran refused =
        Ran.of("lab", "submit", other.folder().toString(), "-o", folder.resolve("z").toString());

    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("of this student's start in the recording, found");
  }

  @ParameterizedTest
  @MethodSource("labs")
  void studentsFolder_hasNothingOfTheTeachers(String lab) throws IOException {
    Path work = LabWork.start(lab, "Ann", folder.resolve("ann")).folder();

    assertThat(work.resolve("grading.yaml")).doesNotExist();
    assertThat(work.resolve("solution")).doesNotExist();
    assertThat(work.resolve("TASK.md")).exists();
    assertThat(work.resolve("TASK.zh.md")).content().containsPattern("[\\u4e00-\\u9fff]");
    assertThat(Files.readString(work.resolve("TASK.md"))).doesNotContain("${");
  }

  /** What is nearly right: a solution with one change, and the criterion that sees it. */
  @ParameterizedTest
  @CsvFileSource(resources = "/lab/nearly.csv", delimiter = '|', quoteCharacter = '`')
  void nearlyRight_fails_andTheCriterionSaysSo(
      String lab, String file, String from, String to, String criterion) throws IOException {
    LabWork work = LabWork.start(lab, "Ann", folder.resolve("ann")).solve();
    work.change(file, from, to == null ? "" : to);

    work.check();
    Ran graded = Ran.of("lab", "grade", work.submit().toString());

    assertThat(graded.exit()).as(graded.out() + graded.err()).isEqualTo(1);
    assertThat(graded.out()).containsPattern("no +0/\\d+ +" + criterion + "\\b");
  }
}
