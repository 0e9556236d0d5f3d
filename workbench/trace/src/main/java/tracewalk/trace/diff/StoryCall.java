package tracewalk.trace.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value;
import tracewalk.trace.Argument;
import tracewalk.trace.Call;
import tracewalk.trace.Outcome;
import tracewalk.trace.ThrownValue;
import tracewalk.trace.align.Branch;

/** A recorded call; its values are decoded when they are asked for. */
record StoryCall(Story story, int id) implements Branch {

  @Override
  public Kind kind() {
    return Kind.CALL;
  }

  @Override
  public String name() {
    return story.name(story.recording.callee(id));
  }

  @Override
  public String title() {
    return name();
  }

  @Override
  public Map<String, String> facts() {
    Call call = story.recording.call(id);
    Map<String, String> facts = new LinkedHashMap<>();
    if (call.cell() != null && !story.ignored.contains(Aspect.CELLS)) {
      facts.put("cell", call.cell());
    }
    if (!story.ignored.contains(Aspect.THREADS)) {
      facts.put("thread", call.threadName());
    }
    put(facts, "this", call.receiver());
    for (Argument argument : call.args()) {
      put(facts, "arg " + argument.name(), argument.value());
    }
    put(facts, "returned", call.result());
    if (call.exception() != null) {
      facts.put("threw", story.told(thrown(call.exception())));
    }
    put(facts, "this after", call.receiverAfter());
    if (call.outcome() == Outcome.OPEN) {
      facts.put("open", "");
    } else if (!story.ignored.contains(Aspect.TIMES)) {
      facts.put("took", call.exitNs() - call.enterNs() + " ns");
    }
    return facts;
  }

  private void put(Map<String, String> facts, String fact, @Nullable Value value) {
    if (value != null && !story.ignored.contains(Aspect.VALUES)) {
      facts.put(fact, story.told(FactText.of(value)));
    }
  }

  private String thrown(ThrownValue thrown) {
    boolean silent = thrown.message() == null || story.ignored.contains(Aspect.VALUES);
    return thrown.simpleType() + (silent ? "" : ": " + thrown.message());
  }

  @Override
  public List<Branch> below() {
    return story.ofCall(id);
  }
}
