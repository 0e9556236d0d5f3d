package tracewalk.web.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanesTest {
  private final FakeRun run = Stories.crossing();
  private final Lanes lanes = Lanes.of(run, Track.of(run, call -> true));

  @Test
  void lanes_areServicesGroupedByCell() {
    assertThat(lanes.lanes())
        .extracting(lane -> lane.cell() + " " + lane.service())
        .containsExactly("api nova-api", "api nova-cells", "child1 nova-cells");
  }

  @Test
  void lanesOfABusyRun_areCutToWhatAPageHolds() {
    FakeRun busy = new FakeRun();
    for (int turn = 0; turn < 300; turn++) {
      busy.in("api", "service" + turn % 60).enter("a.B", "turn").send(turn, "cast", "x");
      busy.leave(null).in("api", "service" + (turn + 1) % 60).enter("a.B", "take");
      busy.receive(turn).leave(null);
    }
    Lanes all = Lanes.of(busy, Track.all(busy));
    Lanes some = all.atMost(40, 100, 50);
    assertThat(all.lanes()).hasSize(60);
    assertThat(some.lanes()).hasSize(40);
    assertThat(some.lanes().stream().mapToInt(lane -> lane.bars().size()).sum()).isBetween(40, 100);
    assertThat(some.hops()).hasSizeBetween(25, 50).allMatch(hop -> hop.toLane() < 40);
    assertThat(all.atMost(60, 5000, 5000)).isEqualTo(all);
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
    assertThat(Lanes.of(processes, Track.all(processes)).lanes())
        .extracting(lane -> lane.cell() + " " + lane.service())
        .containsExactly("parent main", "fork-2 worker");
    assertThat(Lanes.places(processes)).containsExactly("parent", "fork-2");
  }

  @Test
  void workWithoutAPause_isOneBar() {
    assertThat(lanes.lanes()).allSatisfy(lane -> assertThat(lane.bars()).hasSize(1));
  }

  @Test
  void aMessage_leadsFromItsSenderToItsReceiver() {
    assertThat(lanes.hops())
        .extracting(hop -> hop.what() + " " + hop.fromLane() + ">" + hop.toLane())
        .containsExactly("build_instances 0>1", "process_message 1>2");
  }
}
