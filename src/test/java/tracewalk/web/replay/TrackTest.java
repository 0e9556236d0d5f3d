package tracewalk.web.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
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
  void everything_isInViewWithoutGoingThroughIt() {
    List<String> asked = new ArrayList<>();
    Run watched = watched(asked);
    Track whole = Track.all(watched);
    assertThat(List.of(whole.size(), whole.rowCount(), whole.ordinal(9), whole.over(1)))
        .containsExactly(18, 7, 9, 7);
    assertThat(asked).doesNotContain("eachStep", "call").hasSizeLessThan(12);
  }

  @Test
  void everything_isWhatARuleThatKeepsAllKeeps() {
    Track whole = Track.all(run);
    for (int step = 1; step <= run.stepCount(); step++) {
      assertThat(moves(whole, step)).as("step %s", step).isEqualTo(moves(all, step));
    }
    for (int row = 0; row < whole.rowCount(); row++) {
      assertThat(List.of(whole.callAt(row), whole.depthAt(row), whole.row(whole.callAt(row))))
          .containsExactly(all.callAt(row), all.depthAt(row), row);
    }
  }

  private static List<Integer> moves(Track track, int step) {
    return List.of(
        track.ordinal(step),
        track.next(step),
        track.back(step),
        track.over(step),
        track.out(step),
        track.rowAt(step));
  }

  private Run watched(List<String> asked) {
    return (Run)
        Proxy.newProxyInstance(
            Run.class.getClassLoader(),
            new Class<?>[] {Run.class},
            (proxy, method, arguments) -> {
              asked.add(method.getName());
              return method.invoke(run, arguments);
            });
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
