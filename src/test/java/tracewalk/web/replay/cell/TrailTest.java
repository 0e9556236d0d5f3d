package tracewalk.web.replay.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tracewalk.web.replay.FakeRun;
import tracewalk.web.replay.Stories;
import tracewalk.web.replay.lane.Lane;
import tracewalk.web.replay.lane.LaneTable;

class TrailTest {
  private final FakeRun crossing = Stories.crossing();

  private static Trail trail(FakeRun run, int step) {
    return Trail.of(run, LaneTable.of(run, false), step);
  }

  private static List<String> legs(Trail trail) {
    return trail.legs().stream()
        .map(leg -> leg.send().what() + " " + name(leg.from()) + ">" + name(leg.to()))
        .toList();
  }

  private static String name(Lane lane) {
    return lane.place() + "/" + lane.name();
  }

  @Test
  void theWayToAStep_isEveryMessageThatLedThere() {
    Trail trail = trail(crossing, 16);
    assertThat(legs(trail))
        .containsExactly(
            "build_instances api/nova-api>api/nova-cells",
            "process_message api/nova-cells>child1/nova-cells");
    assertThat(trail.here()).isEqualTo(new Lane("child1", "nova-cells"));
    assertThat(trail.cut()).isFalse();
  }

  @Test
  void aStepThatSends_saysWhereThatWillBeTaken() {
    Trail trail = trail(crossing, 11);
    assertThat(legs(trail)).containsExactly("build_instances api/nova-api>api/nova-cells");
    assertThat(trail.way()).isNotNull();
    assertThat(trail.way().to()).isEqualTo(new Lane("child1", "nova-cells"));
    assertThat(trail(crossing, 12).way()).isNull();
  }

  @Test
  void beforeAnythingWasSent_thereIsNoWay() {
    assertThat(trail(crossing, 1).legs()).isEmpty();
  }

  @Test
  void aWayWithoutEnd_isCutAndSaysSo() {
    FakeRun run = new FakeRun().in("api", "s0").enter("a.B", "turn");
    for (int turn = 1; turn <= 100; turn++) {
      run.send(turn, "cast", "x").in("api", "s" + turn).enter("a.B", "turn").receive(turn);
    }
    Trail trail = trail(run, run.stepCount());
    assertThat(trail.legs()).hasSize(60);
    assertThat(trail.cut()).isTrue();
    assertThat(trail.legs().get(59).to()).isEqualTo(new Lane("api", "s100"));
  }
}
