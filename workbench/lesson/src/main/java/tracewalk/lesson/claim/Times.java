package tracewalk.lesson.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.text.Yaml;

/** How often: a number, or a number and a plus for "at least". */
record Times(int least, int most) implements Assertion {

  static Times read(Yaml written) {
    if (written instanceof Yaml.Scalar scalar && scalar.value() instanceof String text) {
      if (!text.matches("\\d{1,6}\\+")) {
        throw written.expected("a number of times such as 2 or 2+");
      }
      return new Times(Integer.parseInt(text.substring(0, text.length() - 1)), Integer.MAX_VALUE);
    }
    int exactly = written.number();
    if (exactly < 0) {
      throw written.expected("a number of times such as 2 or 2+");
    }
    return new Times(exactly, exactly);
  }

  @Override
  public @Nullable String problem(List<Event> events, Run run) {
    int found = events.size();
    return found >= least && found <= most ? null : "expected " + text() + ", found " + found;
  }

  @Override
  public String text() {
    return (most == least ? "" : "at least ") + least + (least == 1 ? " time" : " times");
  }

  @Override
  public boolean standsWithoutEvents() {
    return least == 0;
  }
}
