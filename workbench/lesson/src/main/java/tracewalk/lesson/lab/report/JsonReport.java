package tracewalk.lesson.lab.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import tracewalk.lesson.lab.Grade;

/** Everything that is known of the grades, a list of objects. */
final class JsonReport {
  static final ObjectMapper JSON = new ObjectMapper();

  private JsonReport() {}

  static String of(List<Grade> grades) {
    ArrayNode all = JSON.createArrayNode();
    grades.forEach(grade -> write(grade, all.addObject()));
    return all.toPrettyString() + "\n";
  }

  private static void write(Grade grade, ObjectNode json) {
    json.put("work", grade.work());
    json.put("lab", grade.lab());
    json.put("student", grade.student());
    json.put("state", grade.state().name().toLowerCase(Locale.ROOT));
    json.put("points", grade.points());
    json.put("most", grade.most());
    if (!grade.reason().isEmpty()) {
      json.put("reason", grade.reason());
    }
    ArrayNode results = json.putArray("results");
    grade.results().forEach(result -> write(result, results.addObject()));
  }

  private static void write(Grade.Result result, ObjectNode json) {
    json.put("id", result.criterion().id());
    json.put("met", result.met());
    json.put("points", result.points());
    json.put("most", result.criterion().points());
    if (result.step() > 0) {
      json.put("step", result.step());
    }
    if (!result.met()) {
      json.put("message", result.message());
      json.putObject("feedback")
          .put("en", result.criterion().feedback().en())
          .put("zh", result.criterion().feedback().zh());
    }
  }
}
