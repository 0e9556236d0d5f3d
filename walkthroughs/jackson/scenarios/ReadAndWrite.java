import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;

/** What the walk through Jackson walks through. */
public final class ReadAndWrite {
  private ReadAndWrite() {}

  /** Something bought. */
  public record Line(String what, int count) {}

  /** Who bought it. */
  public record Purchase(String customer, List<Line> lines) {}

  public static void main(String[] args) throws JsonProcessingException {
    ObjectMapper mapper = new ObjectMapper();
    Purchase first =
        mapper.readValue(
            "{\"customer\":\"Ada\",\"lines\":[{\"what\":\"nut\",\"count\":3},"
                + "{\"what\":\"bolt\",\"count\":4}]}",
            Purchase.class);
    Purchase second = mapper.readValue("{\"customer\":\"Bob\",\"lines\":[]}", Purchase.class);
    System.out.println(mapper.writeValueAsString(first));
    try {
      mapper.readValue("{\"customer\":\"Eve\",\"linse\":[]}", Purchase.class);
      throw new IllegalStateException("expected a complaint, found none");
    } catch (UnrecognizedPropertyException unknown) {
      System.out.println(second.customer() + ", " + unknown.getPropertyName());
    }
  }
}
