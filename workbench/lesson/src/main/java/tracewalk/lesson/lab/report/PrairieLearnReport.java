package tracewalk.lesson.lab.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import tracewalk.lesson.lab.Grade;

/** The {@code results.json} of an external grader of PrairieLearn. */
final class PrairieLearnReport {
  private PrairieLearnReport() {}

  static String of(Grade grade) {
    ObjectNode json = JsonReport.JSON.createObjectNode();
    boolean gradable = grade.state() != Grade.State.UNGRADABLE;
    json.put("gradable", gradable);
    json.put("score", gradable ? (double) grade.points() / grade.most() : 0.0);
    if (!gradable) {
      json.put("message", grade.reason());
      json.putArray("format_errors").add(grade.reason());
      return json.toPrettyString() + "\n";
    }
    ArrayNode tests = json.putArray("tests");
    grade.results().forEach(result -> write(result, tests.addObject()));
    return json.toPrettyString() + "\n";
  }

  private static void write(Grade.Result result, ObjectNode test) {
    test.put("name", result.criterion().id());
    test.put("description", result.criterion().feedback().en());
    test.put("points", result.points());
    test.put("max_points", result.criterion().points());
    test.put("message", result.message());
  }
}
