package nova.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the noting doubles of these tests were asked to do, in order, and what they answer. */
public final class Calls {
  private final List<Call> made = new ArrayList<>();
  private Object answer;

  /** A method by its Python name, with all its arguments. */
  public record Call(String method, List<Object> args) {}

  public static Call call(String method, Object... args) {
    return new Call(method, Arrays.asList(args));
  }

  /** Every method answers this from now on. */
  public void answer(Object value) {
    this.answer = value;
  }

  public Object note(String method, Object... args) {
    made.add(call(method, args));
    return answer;
  }

  public List<Call> made() {
    return made;
  }

  /** The only call there was. */
  public Call single() {
    if (made.size() != 1) {
      throw new AssertionError("expected one call, found " + made);
    }
    return made.get(0);
  }
}
