package programs;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Jackson binds, streams and rewrites documents, and refuses some. */
public final class Documents {

  enum Colour {
    RED,
    GREEN
  }

  record Money(BigDecimal amount, String currency) {}

  record Order(long number, Map<Colour, List<Part>> parts, List<Money> prices) {}

  /** A part of an order. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Wheel.class, name = "wheel"),
    @JsonSubTypes.Type(value = Box.class, name = "box")
  })
  sealed interface Part permits Wheel, Box {}

  record Wheel(double radius, int[] spokes) implements Part {}

  record Box(String label, Part content) implements Part {}

  /** Reads "12.50 EUR". */
  static final class MoneyReader extends StdDeserializer<Money> {
    private static final long serialVersionUID = 1;

    MoneyReader() {
      super(Money.class);
    }

    @Override
    public Money deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      String[] words = parser.getText().split(" ", -1);
      return new Money(new BigDecimal(words[0]), words[1]);
    }
  }

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .registerModule(new SimpleModule().addDeserializer(Money.class, new MoneyReader()));

  private Documents() {}

  public static void main(String[] args) throws IOException {
    String written = "";
    for (int i = 0; i < Integer.parseInt(args[0]); i++) {
      written = MAPPER.writeValueAsString(order(i));
      Order read =
          MAPPER.readValue(
              written.replace("\"prices\":[", "\"prices\":[\"12.50 EUR\""), Order.class);
      require(read.prices().get(0).currency().equals("EUR"), read);
    }
    System.out.println(written);
    System.out.println(stream(written));
    System.out.println(rewritten(written));
    refuse("{\"number\":\"many\"}");
    refuse("{\"number\":1,\"parts\":{\"BLUE\":[]}}");
    refuse("[1, 2");
  }

  private static Order order(int number) {
    Map<Colour, List<Part>> parts = new EnumMap<>(Colour.class);
    parts.put(Colour.RED, List.of(new Wheel(number / 4.0, new int[] {1, number}), nested(9)));
    parts.put(Colour.GREEN, List.of(new Box("\u00fcber \"all\" \ud83d\ude00", nested(1))));
    return new Order(number, parts, new ArrayList<>());
  }

  private static Part nested(int depth) {
    return depth == 0 ? new Wheel(1, new int[0]) : new Box("box " + depth, nested(depth - 1));
  }

  private static String stream(String text) throws IOException {
    int[] seen = new int[JsonToken.values().length];
    try (JsonParser parser = MAPPER.createParser(text.getBytes("UTF-8"))) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        seen[token.ordinal()]++;
      }
    }
    return java.util.Arrays.toString(seen);
  }

  private static String rewritten(String text) throws IOException {
    JsonNode tree = MAPPER.readTree(text);
    ((ObjectNode) tree).put("checked", true).remove("prices");
    Map<String, Object> free = MAPPER.readValue(text, new TypeReference<>() {});
    return tree.path("parts").path("RED").get(1).path("label").asText()
        + " "
        + free.keySet()
        + " "
        + MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree).length();
  }

  private static void refuse(String text) {
    try {
      MAPPER.readValue(text, Order.class);
      throw new IllegalStateException("was taken: " + text);
    } catch (JsonProcessingException refused) {
      System.out.println(refused.getClass().getSimpleName() + " " + refused.getOriginalMessage());
    }
  }

  private static void require(boolean holds, Object found) {
    if (!holds) {
      throw new IllegalStateException("found " + found);
    }
  }
}
