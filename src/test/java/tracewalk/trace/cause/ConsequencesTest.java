package tracewalk.trace.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tracewalk.trace.HandMade;

class ConsequencesTest {
  private final HandMade made = HandMade.ofCells();

  /** One message leads to another in a third thread; a second message is nobody's. */
  private ToldRecording story() {
    HandMade.Lane api = made.thread("api/nova-api/1");
    HandMade.Lane cells = made.thread("api/nova-cells/1");
    HandMade.Lane child = made.thread("child/nova-cells/1");
    api.call("a.A.create").call("a.A.cast").sends("l1", "cast", "what", "build"); // 1 2 3
    cells.call("a.B.serve").receives("l1").call("a.B.process"); // 4 5 6
    cells.sends("l2", "cast", "what", "process_message").returns().returns(); // 7 8 9
    child.call("a.C.serve").receives("l2").call("a.C.build").returns(); // 10 11 12 13
    api.returns().sends("l3", "cast", "what", "nobody").returns(); // 14 15 16
    return ToldRecording.of(made.recording());
  }

  private static List<String> names(List<Hop> hops) {
    return hops.stream()
        .map(
            hop ->
                hop.depth()
                    + " "
                    + hop.send().what()
                    + " "
                    + (hop.taker() == null ? "nobody" : hop.taker().className()))
        .toList();
  }

  @Test
  void whatFollowsFromACall_isWhatItsMessagesLeadTo() {
    assertThat(names(Consequences.of(story(), 1).hops()))
        .containsExactly("0 build a.B", "1 process_message a.C", "0 nobody nobody");
  }

  @Test
  void whatFollowsFromAMessage_isThatMessageAlone() {
    assertThat(names(Consequences.of(story(), 3).hops()))
        .containsExactly("0 build a.B", "1 process_message a.C");
    assertThat(names(Consequences.of(story(), 15).hops())).containsExactly("0 nobody nobody");
  }

  @Test
  void nothingFollows_whereNothingIsSent() {
    Consequences none = Consequences.of(story(), 12);
    assertThat(none.hops()).isEmpty();
    assertThat(none.cut()).isFalse();
  }

  @Test
  void veryManyMessages_areCutAndSaidToBe() {
    HandMade.Lane api = made.thread("api/nova-api/1");
    api.call("a.A.many");
    for (int link = 0; link < 200; link++) {
      api.sends("l" + link, "cast");
    }
    Consequences many = Consequences.of(ToldRecording.of(made.recording()), 1);
    assertThat(many.hops()).hasSizeLessThan(100);
    assertThat(many.cut()).isTrue();
  }

  @Test
  void thePathToAStep_isEachMessageOnTheWay() {
    ToldRecording told = story();
    assertThat(names(MessagePath.to(told, 12)))
        .containsExactly("0 build a.B", "0 process_message a.C");
    assertThat(names(MessagePath.to(told, 6))).containsExactly("0 build a.B");
    assertThat(MessagePath.to(told, 2)).isEmpty();
  }

  @Test
  void thePathToAMessage_endsWithIt() {
    List<Hop> path = MessagePath.to(story(), 7);
    assertThat(names(path)).containsExactly("0 build a.B", "0 process_message nobody");
    assertThat(path.get(0).send().step()).isEqualTo(3);
  }
}
