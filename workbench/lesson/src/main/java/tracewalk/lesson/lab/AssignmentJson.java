package tracewalk.lesson.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** An assignment as JSON, in the student's folder and in what is handed in. */
final class AssignmentJson {
  static final ObjectMapper JSON = new ObjectMapper();

  private AssignmentJson() {}

  static String write(Assignment assignment) {
    ObjectNode json = JSON.createObjectNode();
    json.put("lab", assignment.lab());
    json.put("student", assignment.student());
    json.put("started", assignment.started().toString());
    json.put("token", assignment.token());
    ObjectNode values = json.putObject("values");
    assignment.values().forEach(values::put);
    return json.toPrettyString() + "\n";
  }

  static String lab(String json) {
    return text(parse(json), "lab");
  }

  static Assignment read(String text, Lab lab) {
    JsonNode json = parse(text);
    String student = text(json, "student");
    if (!Assignment.isName(student)) {
      throw new SubmissionException("expected a student's name in one line in lab.json");
    }
    if (!text(json, "lab").equals(lab.id())) {
      throw new SubmissionException(
          "expected work for the lab " + lab.id() + ", found " + text(json, "lab"));
    }
    Map<String, String> drawn = new LinkedHashMap<>();
    for (String name : lab.parameters().keySet()) {
      String value = json.path("values").path(name).asText();
      if (!lab.parameters().getOrDefault(name, java.util.List.of()).contains(value)) {
        throw new SubmissionException(
            "expected the parameter '" + name + "' as it was drawn in lab.json, found another");
      }
      drawn.put(name, value);
    }
    return Assignment.with(lab, student, started(json), text(json, "token"), drawn);
  }

  private static Instant started(JsonNode json) {
    try {
      return Instant.parse(text(json, "started"));
    } catch (DateTimeException odd) {
      throw new SubmissionException("expected a time under 'started' in lab.json");
    }
  }

  private static JsonNode parse(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      if (json != null && json.isObject()) {
        return json;
      }
    } catch (JsonProcessingException malformed) {
      throw new SubmissionException(
          "expected JSON in lab.json, found none at line " + malformed.getLocation().getLineNr());
    }
    throw new SubmissionException("expected an object in lab.json, found none");
  }

  private static String text(JsonNode json, String key) {
    JsonNode value = json.get(key);
    if (value == null || !value.isTextual()) {
      throw new SubmissionException("expected a text under '" + key + "' in lab.json, found none");
    }
    return value.textValue();
  }
}
