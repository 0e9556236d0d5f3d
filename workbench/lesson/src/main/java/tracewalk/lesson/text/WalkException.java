package tracewalk.lesson.text;

import java.util.List;

/** A walk that cannot be read: one line for each problem, with its place. */
public final class WalkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  /** One problem: what was expected and what was found. */
  public WalkException(Place place, String problem) {
    this(List.of(place + ": " + problem));
  }

  /** Several problems, each a line that begins with its place. */
  public WalkException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
