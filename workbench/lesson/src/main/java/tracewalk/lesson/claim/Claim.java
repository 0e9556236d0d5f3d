package tracewalk.lesson.claim;

import java.util.List;
import java.util.stream.Collectors;
import tracewalk.lesson.text.Place;
import tracewalk.lesson.text.Yaml;

/** One statement about a recording: the events it means, and what must be true of them. */
public final class Claim {
  private final Place place;
  private final String scenario;
  private final Selector selector;
  private final List<Assertion> assertions;

  private Claim(Place place, String scenario, Selector selector, List<Assertion> assertions) {
    this.place = place;
    this.scenario = scenario;
    this.selector = selector;
    this.assertions = assertions;
  }

  /**
   * Reads a claim as it stands in a note.
   *
   * @param scenario the run it speaks of unless it names another
   */
  public static Claim read(Yaml.Mapping written, String scenario) {
    ClaimKeys.refuseUnknown(written);
    String own = written.text("scenario");
    return new Claim(
        written.place(),
        own == null ? scenario : own,
        Selector.read(written),
        ClaimKeys.assertions(written));
  }

  public Place place() {
    return place;
  }

  /** The id of the run it speaks of. */
  public String scenario() {
    return scenario;
  }

  /** The claim in one line of English. */
  public String text() {
    return selector.text()
        + assertions.stream().map(each -> "; " + each.text()).collect(Collectors.joining());
  }

  /** What a run says to it. */
  public Verdict on(Run run) {
    List<Event> events = selector.events(run);
    if (events.isEmpty() && assertions.stream().noneMatch(Assertion::standsWithoutEvents)) {
      return Verdict.unmatched(
          place + ": expected " + selector.text() + ", found " + selector.nearest(run));
    }
    int step = events.isEmpty() ? 0 : events.get(0).step();
    for (Assertion assertion : assertions) {
      String problem = assertion.problem(events, run);
      if (problem != null) {
        return Verdict.broken(place + ": " + selector.text() + ": " + problem, step);
      }
    }
    return Verdict.held(step);
  }
}
