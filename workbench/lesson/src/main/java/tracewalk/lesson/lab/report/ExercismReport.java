package tracewalk.lesson.lab.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import tracewalk.lesson.lab.Grade;

/** The {@code results.json} of an Exercism test runner, version 3. */
final class ExercismReport {
  private static final int LONGEST_MESSAGE = 65_535;

  private ExercismReport() {}

  static String of(Grade grade) {
    ObjectNode json = JsonReport.JSON.createObjectNode();
    json.put("version", 3);
    json.put("status", status(grade.state()));
    if (grade.state() == Grade.State.UNGRADABLE) {
      json.put("message", cut(grade.reason()));
      return json.toPrettyString() + "\n";
    }
    ArrayNode tests = json.putArray("tests");
    for (int number = 1; number <= grade.results().size(); number++) {
      write(grade.results().get(number - 1), number, tests.addObject());
    }
    return json.toPrettyString() + "\n";
  }

  private static String status(Grade.State state) {
    return switch (state) {
      case PASSED -> "pass";
      case FAILED -> "fail";
      case UNGRADABLE -> "error";
    };
  }

  private static void write(Grade.Result result, int number, ObjectNode test) {
    test.put("name", result.criterion().id());
    test.put("status", result.met() ? "pass" : "fail");
    if (!result.met()) {
      test.put("message", cut(result.criterion().feedback().en() + "\n" + result.message()));
    }
    test.put("task_id", number);
  }

  private static String cut(String text) {
    return text.length() > LONGEST_MESSAGE ? text.substring(0, LONGEST_MESSAGE) : text;
  }
}
