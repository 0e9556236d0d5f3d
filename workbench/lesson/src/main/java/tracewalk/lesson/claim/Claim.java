package tracewalk.lesson.claim;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tracewalk.lesson.text.Place;
import tracewalk.lesson.text.Yaml;
import tracewalk.trace.Callee;

/** One statement about a recording: the events it means, and what must be true of them. */
public final class Claim {
  private final Place place;
  private final String scenario;
  private final Selector selector;
  private final List<Assertion> assertions;
  private final boolean needsState;
  private final Set<String> words;

  private Claim(Yaml.Mapping written, String scenario, List<Assertion> assertions) {
    this.place = written.place();
    this.scenario = scenario;
    this.needsState = Needs.state(written);
    this.selector = Selector.read(written);
    this.assertions = assertions;
    this.words = Set.copyOf(written.values().keySet());
  }

  /**
   * Reads a claim as it stands in a note: a mapping, or the same in one line.
   *
   * @param scenario the run it speaks of unless it names another
   */
  public static Claim read(Yaml claim, String scenario) {
    Yaml.Mapping written =
        claim instanceof Yaml.Scalar line
            ? ClaimLine.read(line.text(), line.place())
            : claim.mapping();
    ClaimKeys.refuseUnknown(written);
    String own = written.text("scenario");
    return new Claim(written, own == null ? scenario : own, ClaimKeys.assertions(written));
  }

  /** Reads a claim in one line that stands nowhere. */
  public static Claim ofLine(String line) {
    return read(new Yaml.Scalar(new Place("claim", 0), line), "");
  }

  /** Whether a line is a claim, which says {@code call:} or {@code send:}, and no mere search. */
  public static boolean isOne(String line) {
    return ClaimLine.isOne(line);
  }

  public Place place() {
    return place;
  }

  /** The id of the run it speaks of. */
  public String scenario() {
    return scenario;
  }

  /** Whether it can only be decided on a recording of level {@code state}. */
  public boolean needsState() {
    return needsState;
  }

  /** Whether it asserts more than that there is such an event. */
  public boolean asserts() {
    return !assertions.isEmpty();
  }

  /** Whether it was written with one of these words. */
  public boolean saysAny(Collection<String> any) {
    return any.stream().anyMatch(words::contains);
  }

  /** Whether it says something of the calls of a callable. */
  public boolean speaksOf(Callee callee) {
    return selector.means(callee);
  }

  /** The claim in one line of English. */
  public String text() {
    return selector.text()
        + assertions.stream().map(each -> "; " + each.text()).collect(Collectors.joining());
  }

  /** The steps of the events that it means, in order; no assertion is asked. */
  public List<Integer> steps(Run run) {
    return selector.events(run).stream().map(Event::step).filter(step -> step > 0).toList();
  }

  /** What a run says to the opposite: it holds where the claim does not. */
  public Verdict refutedBy(Run run) {
    Verdict verdict = on(run);
    return verdict.holds()
        ? Verdict.broken(
            place + ": expected the run to refute " + text() + ", found that it holds",
            verdict.step())
        : Verdict.held(verdict.step());
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
