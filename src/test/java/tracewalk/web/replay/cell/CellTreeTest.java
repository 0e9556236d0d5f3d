package tracewalk.web.replay.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tracewalk.web.replay.FakeRun;
import tracewalk.web.replay.Track;
import tracewalk.web.replay.View;
import tracewalk.web.replay.lane.Timelines;

class CellTreeTest {
  private int link;

  private static CellTree tree(FakeRun run) {
    Timelines timelines = new Timelines(run, view -> Track.all(run));
    return new Cells(run, timelines.of(View.ALL, false)).known(10_000).tree();
  }

  /** One cell sends to another, with a message that says this of itself. */
  private FakeRun pass(FakeRun run, String from, String to, Map<String, Object> message) {
    link++;
    run.in(from, "nova-cells").enter("a.B", "tell").send(link, "cast", "x", message).leave(null);
    return run.in(to, "nova-cells").enter("a.B", "hear").receive(link).leave(null);
  }

  @Test
  void aMessageThatSaysItGoesDown_putsTheReceiverBelowTheSender() {
    FakeRun run = pass(new FakeRun(), "api", "region", Map.of("direction", "down"));
    pass(run, "region", "leaf", Map.of("direction", "down"));
    assertThat(tree(run).parents()).isEqualTo(Map.of("region", "api", "leaf", "region"));
    assertThat(tree(run).below(null)).containsExactly("api");
    assertThat(tree(run).below("region")).containsExactly("leaf");
  }

  @Test
  void newsThatGoesUp_comesFromBelow() {
    FakeRun run = pass(new FakeRun(), "leaf", "api", Map.of("direction", "up"));
    assertThat(tree(run).parents()).isEqualTo(Map.of("leaf", "api"));
  }

  @Test
  void whereNoMessageSaysADirection_whoSendsFirstIsAbove() {
    FakeRun run = pass(new FakeRun(), "one", "other", Map.of());
    pass(run, "other", "one", Map.of());
    assertThat(tree(run).parents()).isEqualTo(Map.of("other", "one"));
  }

  @Test
  void aCircleOfMessages_isNoCircleOfCells() {
    FakeRun run = pass(new FakeRun(), "a", "b", Map.of());
    pass(pass(run, "b", "c", Map.of()), "c", "a", Map.of());
    assertThat(tree(run).parents()).isEqualTo(Map.of("b", "a", "c", "b"));
  }

  @Test
  void aCellThatHearsNothing_standsApart() {
    FakeRun run = pass(new FakeRun(), "api", "leaf", Map.of());
    run.in("mute", "nova-cells").enter("a.B", "wait").leave(null);
    assertThat(tree(run).below(null)).containsExactly("api", "mute");
  }
}
