package tracewalk.trace.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tracewalk.trace.align.Likeness;

class FinalRowsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String GOLDEN =
      """
      {"api": [{"uuid": "u1", "vm_state": "active", "hostname": "server-u1", "deleted": false}],
       "child1": [{"uuid": "u1", "vm_state": null, "deleted": true}], "old": []}
      """;

  @Test
  void rowsUnderOtherIds_areTheSame() throws JsonProcessingException {
    assertThat(differences(GOLDEN)).isEmpty();
    assertThat(differences(GOLDEN.replace("u1", "x9"))).isEmpty();
  }

  @Test
  void everyValueThatDiffers_isALine() throws JsonProcessingException {
    assertThat(differences(GOLDEN.replace("\"active\"", "\"error\"").replace("null", "\"\"")))
        .containsExactly(
            "api row 1 vm_state: expected \"active\", found \"error\"",
            "child1 row 1 vm_state: expected null, found \"\"");
    assertThat(differences(GOLDEN.replace("server-u1", "server-u2")))
        .containsExactly("api row 1 hostname: expected \"server-u1\", found \"server-u2\"");
  }

  @Test
  void idThatAnswersTwo_isALine() throws JsonProcessingException {
    assertThat(
            differences(
                GOLDEN.replaceFirst("u1\", \"vm_state\": null", "u2\", \"vm_state\": null")))
        .containsExactly("child1 row 1 uuid: u2 does not answer u1");
  }

  @Test
  void missingRowsAndCells_areLines() throws JsonProcessingException {
    assertThat(differences("{\"api\": [], \"child1\": [{\"uuid\":\"u1\"},{}], \"old\": []}"))
        .containsExactly(
            "api: expected 1 rows, found 0 rows", "child1: expected 1 rows, found 2 rows");
    assertThat(differences("{}")).hasSize(3).contains("old: expected 0 rows, found no such cell");
  }

  private static List<String> differences(String found) throws JsonProcessingException {
    Map<String, List<JsonNode>> rows = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> cell : JSON.readTree(GOLDEN).properties()) {
      List<JsonNode> ofCell = new ArrayList<>();
      cell.getValue().forEach(ofCell::add);
      rows.put(cell.getKey(), ofCell);
    }
    return FinalRows.differences(rows, JSON.readTree(found), new Likeness());
  }
}
