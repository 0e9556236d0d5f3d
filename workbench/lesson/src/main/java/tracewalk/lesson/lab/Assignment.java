package tracewalk.lesson.lab;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A lab as one student got it.
 *
 * @param student the name they gave, which may be any text in one line
 * @param started when their folder was made
 * @param token what their recording must hold, and nobody else's
 * @param values what was drawn for them; {@code token} and {@code lab} are among them
 */
public record Assignment(
    String lab, String student, Instant started, String token, Map<String, String> values) {
  private static final int LONGEST_NAME = 200;

  /**
   * What a student gets.
   *
   * @param key the secret of the class, or empty
   */
  public static Assignment of(Lab lab, String student, String key, Instant started) {
    Draw draw = new Draw(key, lab.id(), student);
    Map<String, String> values = new LinkedHashMap<>();
    lab.parameters().forEach((name, from) -> values.put(name, draw.choose(name, from)));
    return with(lab, student, started, draw.token(), values);
  }

  static Assignment with(
      Lab lab, String student, Instant started, String token, Map<String, String> drawn) {
    Map<String, String> values = new LinkedHashMap<>(drawn);
    values.put("lab", lab.id());
    values.put("token", token);
    return new Assignment(lab.id(), student, started, token, values);
  }

  /** Whether a text can be a student's name: one line that is not empty and not too long. */
  public static boolean isName(String student) {
    return !student.isBlank()
        && student.length() <= LONGEST_NAME
        && student.chars().noneMatch(Character::isISOControl);
  }

  /** The mark that the recording must hold. */
  String mark() {
    return "lab " + lab + " " + token;
  }
}
