package tracewalk.web.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tracewalk.trace.StepKind;

class TrackTest {
  private final FakeRun run = Stories.crossing();
  private final Track ported = Track.of(run, run::ported);
  private final Track all = Track.of(run, call -> true);

  @Test
  void track_visitsEveryStepForwardsAndBackwards() {
    List<Integer> there = new ArrayList<>();
    for (int step = all.first(); there.size() < all.size(); step = all.next(step)) {
      there.add(step);
    }
    assertThat(there).hasSize(run.stepCount()).isSorted().doesNotHaveDuplicates();
    int back = all.last();
    for (int i = 1; i < all.size(); i++) {
      back = all.back(back);
    }
    assertThat(back).isEqualTo(all.first());
  }

  @Test
  void track_staysAtItsEnds() {
    assertThat(all.next(all.last())).isEqualTo(all.last());
    assertThat(all.back(all.first())).isEqualTo(all.first());
  }

  @Test
  void portedTrack_leavesHelpersOut() {
    assertThat(ported.rowCount()).isEqualTo(all.rowCount() - 1);
    assertThat(ported.size()).isEqualTo(all.size() - 2);
    assertThat(ported.next(1)).isEqualTo(4);
  }

  @Test
  void over_goesToTheEndOfTheCall() {
    assertThat(all.over(1)).isEqualTo(7);
    assertThat(run.step(7).kind()).isEqualTo(StepKind.RETURN);
    assertThat(run.step(7).callId()).isEqualTo(run.step(1).callId());
  }

  @Test
  void out_goesToTheEndOfTheCaller() {
    assertThat(all.out(4)).isEqualTo(7);
    assertThat(ported.out(2)).isEqualTo(7);
  }

  @Test
  void aStepOutOfView_hasThePlaceOfTheLastOneBefore() {
    assertThat(ported.ordinal(3)).isEqualTo(1);
    assertThat(ported.ordinal(4)).isEqualTo(2);
    assertThat(ported.back(3)).isEqualTo(1);
    assertThat(ported.next(3)).isEqualTo(4);
  }

  @Test
  void aHelper_isStoodForByItsCaller() {
    int helper = run.step(2).callId();
    assertThat(ported.row(helper)).isZero();
    assertThat(all.row(helper)).isEqualTo(1);
  }

  @Test
  void aMessageTakenOutsideEveryCallInView_pointsAtTheCallItLeadsTo() {
    FakeRun delivered =
        new FakeRun()
            .in("api", "nova-api")
            .enter("a.One", "first")
            .send(1, "cast", "second")
            .leave(null)
            .in("api", "nova-cells")
            .helper("a.Dispatcher", "dispatch")
            .receive(1)
            .enter("a.Two", "second")
            .leave(null)
            .leave(null);
    Track track = Track.of(delivered, delivered::ported);
    assertThat(track.rowAt(5)).isEqualTo(1);
    assertThat(track.rowAt(8)).isEqualTo(1);
    assertThat(track.rowAt(2)).isZero();
  }
}
