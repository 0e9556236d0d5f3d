package tracewalk.trace.diff;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.align.Aligned;
import tracewalk.trace.align.Branch;
import tracewalk.trace.align.Branch.Kind;
import tracewalk.trace.align.Count;

/** A difference as one JSON object: counts, and each place where the runs part with its callers. */
public final class DifferenceJson {
  private final JsonGenerator json;
  private final List<String> path = new ArrayList<>();

  private DifferenceJson(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Writes it; the writer stays open.
   *
   * @param remarks what was compared and what not, a line each
   */
  public static void write(
      Difference difference, String left, String right, List<String> remarks, Writer out)
      throws IOException {
    JsonFactory factory = new JsonFactory();
    factory.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("left", left);
      json.writeStringField("right", right);
      json.writeBooleanField("same", difference.isEmpty());
      count(json, "calls", difference.calls());
      count(json, "sends", difference.sends());
      json.writeArrayFieldStart("differences");
      new DifferenceJson(json).all(difference.forest());
      json.writeEndArray();
      json.writeArrayFieldStart("remarks");
      for (String remark : remarks) {
        json.writeString(remark);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write("\n");
  }

  private static void count(JsonGenerator json, String name, Count count) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("left", count.left());
    json.writeNumberField("right", count.right());
    json.writeNumberField("alike", count.matched());
    json.writeEndObject();
  }

  private void all(List<Aligned> neighbours) throws IOException {
    for (Aligned one : neighbours) {
      if (!one.same()) {
        if (!one.matches()) {
          place(one);
        }
        if (!alone(one)) {
          path.add(one.either().name());
          all(one.below());
          path.remove(path.size() - 1);
        }
      }
    }
  }

  /** Whether all below belongs to the same run. */
  private static boolean alone(Aligned one) {
    return (one.left() == null || one.right() == null)
        && one.below().stream()
            .allMatch(
                below ->
                    (below.left() == null) == (one.left() == null)
                        && (below.right() == null) == (one.right() == null)
                        && alone(below));
  }

  private void place(Aligned one) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("path");
    for (String caller : path) {
      json.writeString(caller);
    }
    json.writeEndArray();
    side("left", one.left());
    side("right", one.right());
    if (!one.differing().isEmpty()) {
      facts(one);
    }
    if (alone(one)) {
      Count inside = Count.of(Kind.CALL, one.below());
      json.writeNumberField("callsBelow", inside.left() + inside.right());
    }
    json.writeEndObject();
  }

  private void side(String name, @Nullable Branch branch) throws IOException {
    if (branch == null) {
      json.writeNullField(name);
      return;
    }
    json.writeObjectFieldStart(name);
    json.writeStringField("name", branch.name());
    if (branch instanceof StoryCall call) {
      json.writeNumberField("call", call.id());
      json.writeNumberField("step", call.story().recording.call(call.id()).firstStep());
    } else if (branch instanceof StorySend send) {
      json.writeNumberField("link", send.send().link());
      json.writeNumberField("step", send.send().step());
    }
    json.writeEndObject();
  }

  private void facts(Aligned one) throws IOException {
    Map<String, String> left = one.left() == null ? Map.of() : one.left().facts();
    Map<String, String> right = one.right() == null ? Map.of() : one.right().facts();
    json.writeArrayFieldStart("facts");
    for (String fact : one.differing()) {
      json.writeStartObject();
      json.writeStringField("fact", fact);
      json.writeStringField("left", left.get(fact));
      json.writeStringField("right", right.get(fact));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
