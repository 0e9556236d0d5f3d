package tracewalk.bench.peers.work;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Jackson reads a document of 2 kB into records and writes it again. */
final class Documents {
  private static final int LINES = 20;

  private Documents() {}

  record Line(int number, String name, double price, List<String> words, Map<String, Long> left) {}

  record Basket(long number, String owner, List<Line> lines) {}

  static Chore readAndWritten() throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    String text = mapper.writeValueAsString(basket());
    return () -> mapper.writeValueAsString(mapper.readValue(text, Basket.class)).length();
  }

  private static Basket basket() {
    return new Basket(
        987_654_321, "Grace Hopper", IntStream.range(0, LINES).mapToObj(Documents::line).toList());
  }

  private static Line line(int at) {
    List<String> words = List.of("red", "a\tb", "x");
    return new Line(at, "thing " + at, at * 1.5, words, Map.of("here", (long) at));
  }
}
