package tracewalk.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class RecordingTest {
  private final HandMade made = HandMade.ofCells();

  @Test
  void calls_areNumberedInTheOrderOfTheirEntryOverAllThreads() {
    HandMade.Lane api = made.thread("api/nova-api/1");
    HandMade.Lane child = made.thread("child1/nova-cells/1");
    api.call("nova.A.first");
    child.call("nova.B.second").returns();
    api.call("nova.A.third").returns().returns();
    Recording recording = made.recording();

    assertThat(recording.callCount()).isEqualTo(3);
    assertThat(recording.call(2))
        .extracting(Call::className, Call::cell, Call::service, Call::parent, Call::depth)
        .containsExactly("nova.B", "child1", "nova-cells", 0, 0);
    assertThat(recording.call(3)).extracting(Call::parent, Call::depth).containsExactly(1, 1);
    assertThat(recording.children(1)).containsExactly(3);
    assertThat(recording.roots()).containsExactly(1, 2);
    assertThat(recording.cells()).containsExactly("api", "child1");
  }

  @Test
  void call_tellsHowItEnded() {
    HandMade.Lane thread = made.thread("main");
    thread.call("nova.A.outer").call("nova.A.thrower").throwing("nova.Odd", "no");
    thread.call("nova.A.teller", HandMade.text("x")).returns(HandMade.text("y"));
    Recording recording = made.recording();

    assertThat(recording.call(1).outcome()).isEqualTo(Outcome.OPEN);
    assertThat(recording.call(2).exception()).isEqualTo(new ThrownValue("nova.Odd", "no"));
    Call teller = recording.call(3);
    assertThat(teller.result()).isEqualTo(HandMade.text("y"));
    assertThat(teller.args()).containsExactly(new Argument("first", "Object", HandMade.text("x")));
    assertThat(teller.cell()).isNull();
  }

  @Test
  void window_isWhatLiesBetweenTheMarks() {
    HandMade.Lane thread = made.thread("main");
    thread.call("nova.A.boot").returns().mark("begin");
    thread.call("nova.A.run").mark("middle").call("nova.A.inner").returns().returns();
    thread.mark("end").call("nova.A.after").returns();
    Recording recording = made.recording();

    assertThat(recording.stepCount()).isEqualTo(4);
    Step first = recording.step(1);
    assertThat(recording.call(first.callId()).method()).isEqualTo("run");
    assertThat(recording.call(first.callId()).lastStep()).isEqualTo(4);
    assertThat(recording.roots()).containsExactly(first.callId());
    assertThat(recording.children(first.callId()))
        .extracting(id -> recording.call(id).method())
        .containsExactly("inner");
    assertThat(recording.marks())
        .extracting(Mark::text, Mark::afterStep)
        .containsExactly(tuple("begin", 0), tuple("middle", 1), tuple("end", 4));
    assertThat(recording.call(1).firstStep()).isZero();
  }

  @Test
  void window_isEverythingWithoutMarks() {
    made.thread("main").call("nova.A.run").returns();

    assertThat(made.recording().stepCount()).isEqualTo(2);
    assertThat(made.recording().info().windowed()).isFalse();
  }

  @Test
  void send_knowsWhoTookIt_andTheReceiptIsTheCauseOfTheFirstCall() {
    HandMade.Lane api = made.thread("api/nova-api/1");
    HandMade.Lane cells = made.thread("api/nova-cells/1");
    api.call("oslo.Bus.send");
    String message = "{\"routing_path\":\"api\",\"hop_count\":1,\"ctxt\":{\"a\":1},\"last\":null}";
    api.sends("u1", "cast", "what", "build", "to", "api", "message", message);
    api.returns();
    cells.call("oslo.RPCServer.serve").receives("u1").call("nova.A.build").returns().returns();
    Recording recording = made.recording();

    Send send = recording.sends().get(0);
    assertThat(send)
        .extracting(Send::link, Send::callId, Send::kind, Send::what, Send::to, Send::step)
        .containsExactly(1, 1, "cast", "build", "api", 2);
    assertThat(send.receivedBy()).containsExactly(2);
    assertThat(send.message().toString()).isEqualTo("{routing_path=api, hop_count=1, last=null}");
    assertThat(recording.call(2).cause()).isEqualTo(1);
    assertThat(recording.call(3).cause()).isNull();
  }

  @Test
  void receipt_standsAfterItsSend_evenIfItsClockWasEarlier() {
    HandMade.Lane taker = made.thread("b");
    HandMade.Lane sender = made.thread("a");
    made.at(1000);
    taker.call("nova.B.serve").receives("u1").returns();
    made.at(1150);
    sender.call("nova.A.send").sends("u1", "cast").returns();
    Recording recording = made.recording();

    assertThat(recording.sends().get(0).receivedBy()).containsExactly(1);
    assertThat(recording.step(3).kind()).isEqualTo(StepKind.SEND);
    assertThat(recording.step(4).kind()).isEqualTo(StepKind.RECEIVE);
  }

  @Test
  void receiptWithoutSend_keepsALinkOfItsOwn() {
    made.thread("b").call("nova.B.serve").receives("lost").returns();
    Recording recording = made.recording();

    assertThat(recording.step(2).link()).isEqualTo(1);
    assertThat(recording.sends()).isEmpty();
  }

  @Test
  void accounts_balanceInEveryThread() {
    HandMade.Lane thread = made.thread("main");
    thread.call("nova.A.open").call("nova.A.thrower").throwing("nova.Odd", null);
    thread.call("nova.A.teller").returns();
    Accounts accounts = made.recording().accounts();

    assertThat(accounts.total())
        .isEqualTo(new Accounts.Line("", "", 3, 1, 1, 1, 0))
        .matches(Accounts.Line::balances);
    assertThat(accounts.threads()).allMatch(Accounts.Line::balances);
  }

  @Test
  void calls_areFoundInAnyOrder_howeverMany() {
    HandMade.Lane first = made.thread("first");
    HandMade.Lane second = made.thread("second");
    for (int call = 1; call <= 3000; call++) {
      HandMade.Lane lane = call % 3 == 0 ? second : first;
      lane.call("nova.A.run", HandMade.text("in " + call)).returns(HandMade.text("out " + call));
    }
    Recording recording = made.recording();

    for (int call : new int[] {3000, 1, 1500, 1501, 2, 2999, 3, 1500}) {
      assertThat(recording.call(call).args().get(0).value()).isEqualTo(HandMade.text("in " + call));
      assertThat(recording.call(call).result()).isEqualTo(HandMade.text("out " + call));
    }
  }

  @Test
  void equalTimes_goByTheOrderOfThreads() {
    HandMade.Lane first = made.thread("first");
    HandMade.Lane second = made.thread("second");
    made.at(0);
    second.call("nova.B.second").returns();
    made.at(0);
    first.call("nova.A.first").returns();

    assertThat(made.recording().call(1).method()).isEqualTo("first");
  }
}
