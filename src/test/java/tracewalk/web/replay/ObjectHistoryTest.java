package tracewalk.web.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ObjectHistoryTest {
  @Test
  void anObject_isComparedWithWhenItWasLastSeen() {
    FakeRun run = Stories.crossing();
    ObjectHistory history = new ObjectHistory(run, Track.of(run, call -> true));
    assertThat(history.changedAt(1)).isEmpty();
    assertThat(history.changedAt(7))
        .singleElement()
        .satisfies(
            changed -> {
              assertThat(changed.since()).isEqualTo(1);
              assertThat(changed.changes()).extracting("path").containsExactly("state");
            });
  }
}
