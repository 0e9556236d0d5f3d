package tracewalk.lesson.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What stands in a student's folder: the start, the task in both languages, and whose it is. */
public final class StudentFolder {
  public static final String RECORDING = "recording.twalk";
  public static final String ANSWERS = "answers.yaml";
  static final String ASSIGNMENT = "lab.json";

  private StudentFolder() {}

  /** Every file that a student gets, by its name. */
  public static Map<String, String> files(Lab lab, Assignment assignment) {
    Map<String, String> files = new LinkedHashMap<>();
    String folder = lab.folder().toString();
    files.put("TASK.md", filled(lab.text().en(), folder + "/lab.en.md", assignment));
    files.put("TASK.zh.md", filled(lab.text().zh(), folder + "/lab.zh.md", assignment));
    for (StartFile file : lab.start()) {
      String place = folder + "/start/" + file.path();
      files.put(file.path(), filled(file.text(), place, assignment));
    }
    files.put(ASSIGNMENT, AssignmentJson.write(assignment));
    return files;
  }

  private static String filled(String text, String place, Assignment assignment) {
    return Filling.fill(text, place, assignment.values());
  }

  /** The id of the lab that a student's folder is for. */
  public static String labOf(Path folder) {
    return AssignmentJson.lab(read(folder));
  }

  /** The assignment as the folder keeps it. */
  public static Assignment assignment(Path folder, Lab lab) {
    return AssignmentJson.read(read(folder), lab);
  }

  /** The same folder, with the scenario as it was given where it is not handed in. */
  public static Path withScenario(Path folder, Lab lab) {
    Path scenario = folder.resolve(lab.scenarioFile());
    if (!lab.handIn().contains(lab.scenarioFile())) {
      String given = files(lab, assignment(folder, lab)).getOrDefault(lab.scenarioFile(), "");
      try {
        Files.writeString(scenario, given);
      } catch (IOException unwritable) {
        throw new UncheckedIOException(unwritable);
      }
    }
    return folder;
  }

  private static String read(Path folder) {
    Path file = folder.resolve(ASSIGNMENT);
    try {
      if (Files.isRegularFile(file) && Files.size(file) <= Submission.SMALL) {
        return Files.readString(file);
      }
    } catch (IOException unreadable) {
      throw new SubmissionException("expected " + ASSIGNMENT + " in UTF-8, found other bytes");
    }
    throw new SubmissionException(
        "expected a folder that 'lab start' made, found no " + ASSIGNMENT + " in " + folder);
  }
}
