package tracewalk.trace.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Send;
import tracewalk.trace.align.Branch;

/** Something that was sent: a message, a reply, work for another thread. */
record StorySend(Story story, Send send) implements Branch {

  @Override
  public Kind kind() {
    return Kind.MESSAGE;
  }

  @Override
  public String name() {
    return send.what() == null ? send.kind() : send.kind() + " " + send.what();
  }

  @Override
  public String title() {
    return send.to() == null ? "~ " + name() : "~ " + name() + " to=" + send.to();
  }

  @Override
  public Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    put(facts, "topic", send.topic());
    put(facts, "fanout", send.fanout());
    put(facts, "version", send.version());
    if (!story.ignored.contains(Aspect.CELLS)) {
      put(facts, "to", send.to());
    }
    if (!story.ignored.contains(Aspect.VALUES)) {
      send.message().forEach((field, value) -> put(facts, field, value));
    }
    if (send.receivedBy().isEmpty()) {
      facts.put("taken", "by nobody");
    }
    return facts;
  }

  private void put(Map<String, String> facts, String fact, @Nullable Object value) {
    if (value != null) {
      facts.put(fact, story.told(String.valueOf(value)));
    }
  }

  @Override
  public List<Branch> below() {
    return story.ofSend(send.link());
  }
}
