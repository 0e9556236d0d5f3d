package tracewalk.web.replay.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tracewalk.web.replay.FakeRun;
import tracewalk.web.replay.Run;
import tracewalk.web.replay.Stories;
import tracewalk.web.replay.Track;

class TimelineTest {
  private final Stretch crossing = whole(Stories.crossing());

  private static Timeline timeline(Run run, boolean threads) {
    Timeline timeline = new Timeline(run, Track.all(run), LaneTable.of(run, threads));
    timeline.sketch();
    return timeline;
  }

  private static Stretch whole(Run run) {
    return timeline(run, false).stretch(1, run.stepCount(), 0);
  }

  private static List<String> names(Stretch stretch) {
    return stretch.strips().stream()
        .map(strip -> strip.lane().place() + " " + strip.lane().name())
        .toList();
  }

  /** Two services hand work to each other, over and over. */
  private static FakeRun busy(int turns, int services) {
    FakeRun busy = new FakeRun();
    for (int turn = 1; turn <= turns; turn++) {
      busy.in("api", "service" + turn % services).enter("a.B", "turn").send(turn, "cast", "x");
      busy.leave(null).in("api", "service" + (turn + 1) % services).enter("a.B", "take");
      busy.receive(turn).leave(null);
    }
    return busy;
  }

  @Test
  void lanes_areServicesGroupedByCell() {
    assertThat(names(crossing))
        .containsExactly("api nova-api", "api nova-cells", "child1 nova-cells");
  }

  @Test
  void threads_haveLanesOfTheirOwnWhenAskedFor() {
    FakeRun run = Stories.crossing();
    Stretch threads = timeline(run, true).stretch(1, run.stepCount(), 0);
    assertThat(names(threads))
        .containsExactly("api nova-api/1", "api nova-cells/1", "child1 nova-cells/1");
  }

  @Test
  void workWithoutAPause_isOneBar() {
    assertThat(crossing.strips()).allSatisfy(strip -> assertThat(strip.bars()).hasSize(1));
    assertThat(crossing.strips().get(1).bars()).containsExactly(new Stretch.Bar(8, 13));
  }

  @Test
  void aMessage_leadsFromItsSenderToItsReceiver() {
    assertThat(crossing.hops())
        .extracting(hop -> hop.from() + "@" + hop.fromLane() + ">" + hop.to() + "@" + hop.toLane())
        .containsExactlyInAnyOrder("5@0>9@1", "11@1>15@2");
    assertThat(crossing.thinned()).isFalse();
    assertThat(crossing.sampled()).isFalse();
  }

  @Test
  void aPart_hasTheArrowsThatPassItsBorders() {
    Stretch part = timeline(Stories.crossing(), false).stretch(8, 11, 0);
    assertThat(part.hops()).hasSize(2);
    assertThat(part.strips()).hasSize(3);
    assertThat(part.strips().get(1).bars()).containsExactly(new Stretch.Bar(8, 11));
    assertThat(part.strips().get(0).bars()).isEmpty();
  }

  @Test
  void aPartBeforeAllIsKnown_hasThemAsWell() {
    FakeRun run = Stories.crossing();
    Timeline fresh = new Timeline(run, Track.all(run), LaneTable.of(run, false));
    Stretch part = fresh.stretch(8, 11, 0);
    assertThat(part.sampled()).isFalse();
    assertThat(part.hops())
        .extracting(hop -> hop.from() + ">" + hop.to())
        .containsExactlyInAnyOrder("5>8", "11>14");
  }

  @Test
  void aBusyRun_isCutToWhatAPageHoldsAndSaysSo() {
    FakeRun run = busy(600, 60);
    Stretch all = whole(run);
    assertThat(all.strips()).hasSize(40);
    assertThat(all.lanesLeftOut()).isEqualTo(20);
    assertThat(all.strips().stream().mapToInt(strip -> strip.bars().size()).sum())
        .isBetween(40, 1500);
    assertThat(all.hops()).hasSizeBetween(60, 80).allMatch(hop -> hop.toLane() < 40);
    assertThat(all.thinned()).isTrue();
    assertThat(all.known()).isGreaterThan(all.hops().size());
  }

  @Test
  void ofManyMessages_somePartIsNotedAndThePartIsSaid() {
    FakeRun run = busy(70_000, 2);
    Timeline timeline = timeline(run, false);
    Stretch all = timeline.stretch(1, run.stepCount(), 0);
    assertThat(all.every()).isGreaterThan(1);
    assertThat((long) all.known() * all.every()).isBetween(60_000L, 80_000L);
    assertThat(all.merged()).isGreaterThan(1);
    Stretch near = timeline.stretch(1000, 1060, 0);
    assertThat(near.every()).isEqualTo(1);
    assertThat(near.hops()).hasSize(10 + 1);
  }

  @Test
  void aLongRunThatIsNotKnownYet_isDrawnOfSomePlacesAndSaysSo() {
    FakeRun run = busy(20_000, 2);
    Timeline fresh = new Timeline(run, Track.all(run), LaneTable.of(run, false));
    Stretch some = fresh.stretch(1, run.stepCount(), 0);
    assertThat(some.sampled()).isTrue();
    assertThat(some.looked()).isBetween(1000, 128 * 32);
    assertThat(some.strips()).allSatisfy(strip -> assertThat(strip.bars()).hasSize(1));
  }

  @Test
  void processesOfAProgramWithoutCells_areWhatLanesAreGroupedBy() {
    FakeRun processes =
        new FakeRun()
            .inProcess("parent", "main")
            .enter("a.Parent", "start")
            .leave(null)
            .inProcess("fork-2", "worker")
            .enter("a.Fork", "work")
            .leave(null);
    assertThat(names(whole(processes))).containsExactly("parent main", "fork-2 worker");
    assertThat(LaneTable.places(processes)).containsExactly("parent", "fork-2");
  }
}
