package tracewalk.lesson.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tracewalk.lesson.text.Words;

/**
 * A task of a walk, as its folder tells it.
 *
 * @param difficulty from 1 to 5
 * @param minutes how long it takes a student, about
 * @param scenario the id of the scenario in the start, whose recording is handed in
 * @param capture how much is recorded of it
 * @param classes whether the student's Java files are compiled and take part in the run
 * @param handIn the student's files that go along with the recording
 * @param parameters what differs from student to student, each with the values to draw from
 * @param text the task, in Markdown, with the parameters still to be put in
 * @param start the files that a student gets
 */
public record Lab(
    String id,
    Path folder,
    Words title,
    int difficulty,
    int minutes,
    String scenario,
    String capture,
    boolean classes,
    List<String> handIn,
    Map<String, List<String>> parameters,
    Words text,
    List<StartFile> start) {

  /**
   * Reads a lab whole, its grading included.
   *
   * @throws tracewalk.lesson.text.WalkException when anything in it cannot be read or is missing
   */
  public static Lab load(Path folder) {
    return new LabReader(folder).read();
  }

  /** The labs of a walk, easiest first. */
  public static List<Lab> ofWalk(Path walk) {
    return LabReader.all(walk);
  }

  /** What is asked of a student's work. */
  public List<Criterion> criteria(Assignment assignment) {
    return GradingReader.read(this, assignment.values());
  }

  /** The file of the scenario in a student's folder. */
  public String scenarioFile() {
    return scenario + ".yaml";
  }
}
