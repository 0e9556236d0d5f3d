package tracewalk.lesson.lab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tracewalk.agent.format.RecordingException;
import tracewalk.lesson.claim.RecordedRun;
import tracewalk.lesson.text.WalkException;
import tracewalk.trace.Recording;

/** Grades a student's folder, or one that was handed in, as data: none of its code is run. */
public final class Grading {
  private static final int MOST_CALLS = 1_000_000;

  private final Lab lab;
  private final boolean everything;

  private Grading(Lab lab, boolean everything) {
    this.lab = lab;
    this.everything = everything;
  }

  /** As a student sees it: without what is hidden. */
  public static Grading forStudents(Lab lab) {
    return new Grading(lab, false);
  }

  /** As the teacher sees it. */
  public static Grading forTeachers(Lab lab) {
    return new Grading(lab, true);
  }

  /** The student's own folder. */
  public Grade own(Path folder) {
    Assignment assignment = StudentFolder.assignment(folder, lab);
    return grade(folder, folder.toString(), assignment);
  }

  /**
   * What was handed in, unpacked. What the student got is drawn anew; their copy of it only tells
   * their name.
   *
   * @param work how the work is called in the grade
   * @param key the secret of the class, or empty
   */
  public Grade handedIn(Path folder, String work, String key) {
    Assignment said = StudentFolder.assignment(folder, lab);
    Assignment drawn = Assignment.of(lab, said.student(), key, said.started());
    if (!drawn.token().equals(said.token()) || !drawn.values().equals(said.values())) {
      return Grade.ungradable(
          work,
          lab.id(),
          said.student(),
          "expected what was drawn for this student in lab.json, found something else; it was"
              + " changed, or started with another key");
    }
    return grade(folder, work, drawn);
  }

  private Grade grade(Path folder, String work, Assignment assignment) {
    try (Recording recording = open(folder)) {
      Evidence.refuseOther(recording, lab, assignment);
      Seal.refuseBroken(folder, assignment);
      Marking marking = new Marking(RecordedRun.of(recording, MOST_CALLS), Answers.in(folder));
      List<Grade.Result> results =
          lab.criteria(assignment).stream()
              .filter(criterion -> everything || !criterion.hidden())
              .map(marking::result)
              .toList();
      return new Grade(work, lab.id(), assignment.student(), results, "");
    } catch (SubmissionException | RecordingException | WalkException refused) {
      return Grade.ungradable(
          work, lab.id(), assignment.student(), String.valueOf(refused.getMessage()));
    }
  }

  private static Recording open(Path folder) {
    Path file = folder.resolve(StudentFolder.RECORDING);
    if (!Files.isRegularFile(file)) {
      throw new SubmissionException(
          "expected the recording " + StudentFolder.RECORDING + ", found no such file");
    }
    return Recording.open(file);
  }
}
