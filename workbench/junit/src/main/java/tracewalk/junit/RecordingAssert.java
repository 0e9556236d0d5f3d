package tracewalk.junit;

import java.util.Map;
import org.assertj.core.api.AbstractAssert;
import tracewalk.lesson.claim.Claim;
import tracewalk.lesson.claim.RecordedRun;
import tracewalk.lesson.claim.Run;
import tracewalk.lesson.claim.Verdict;
import tracewalk.lesson.text.Place;
import tracewalk.lesson.text.Yaml;
import tracewalk.trace.Accounts;
import tracewalk.trace.Recording;

/**
 * Assertions on a recording, in the words of claims: what docs/AUTHORING.md says of them is meant
 * here. A failure tells what the recording holds instead.
 */
public final class RecordingAssert extends AbstractAssert<RecordingAssert, Recording> {
  private final Run run;

  private RecordingAssert(Recording recording) {
    super(recording, RecordingAssert.class);
    this.run = RecordedRun.of(recording);
  }

  public static RecordingAssert assertThat(Recording recording) {
    return new RecordingAssert(recording);
  }

  /**
   * The calls of a method, by its name or the end of it: {@code Shop.buy}, {@code org.Shop.buy}.
   */
  public EventsAssert calls(String name) {
    return new EventsAssert(this, Map.of("call", text(name)));
  }

  /** What was sent under a name. */
  public EventsAssert sends(String name) {
    return new EventsAssert(this, Map.of("send", text(name)));
  }

  /** That a claim in one line holds. */
  public RecordingAssert satisfies(String claim) {
    return hold(Claim.ofLine(claim));
  }

  /** That the program came to its end, and every call that began is accounted for. */
  public RecordingAssert isComplete() {
    Accounts.Line total = actual.accounts().total();
    if (!actual.isWhole() || !actual.info().closed() || !total.balances() || total.dropped() > 0) {
      failWithMessage("expected a recording that is whole, found accounts of %s", total);
    }
    return this;
  }

  RecordingAssert hold(Claim claim) {
    Verdict verdict = claim.on(run);
    if (!verdict.holds()) {
      failWithMessage("%s", verdict.message());
    }
    return this;
  }

  static Yaml text(Object value) {
    Object plain = value instanceof Integer number ? Long.valueOf(number) : value;
    return new Yaml.Scalar(new Place("claim", 0), plain);
  }
}
