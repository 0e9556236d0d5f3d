package nova.compute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import oslo.messaging.Target;
import runtime.Callable;
import runtime.DynamicAttributes;

/** Answers every request of a cell as it was told to; an error as answer is thrown. */
public final class NovaCells implements DynamicAttributes {
  public final Target target;
  private final Map<String, Object> answers = new LinkedHashMap<>();
  private final List<String> asked = new ArrayList<>();

  public NovaCells(String version) {
    this.target = Target.of("version", version);
  }

  public NovaCells answers(String method, Object answer) {
    answers.put(method, answer);
    return this;
  }

  /** Names of the methods that were asked for, in order. */
  public List<String> asked() {
    return asked;
  }

  @Override
  public Object getattr(String name) {
    Callable method = (args, kwargs) -> answer(name);
    return method;
  }

  private Object answer(String method) {
    asked.add(method);
    if (answers.get(method) instanceof RuntimeException failure) {
      throw failure;
    }
    return answers.get(method);
  }
}
