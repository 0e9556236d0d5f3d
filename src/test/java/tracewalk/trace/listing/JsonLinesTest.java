package tracewalk.trace.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import tracewalk.agent.format.Value;
import tracewalk.trace.HandMade;
import tracewalk.trace.Recording;

class JsonLinesTest {
  private static final Choice PORTED = new Choice(false, true, false);
  private static final Choice NORMALISED = new Choice(false, false, true);

  private final HandMade made = HandMade.ofCells();

  @Test
  void call_hasItsFactsAndLeavesOutWhatIsAbsent() throws IOException {
    made.origin("nova.A.build", "nova/a.py::A", "build#L3-L9");
    made.thread("api/nova-api/1")
        .call("nova.A.build", HandMade.text("x"))
        .returns(new Value.NumberValue(7L));

    assertThat(lines(Choice.WINDOW))
        .containsExactly(
            "{\"seq\":1,\"event\":\"call\",\"id\":1,\"cell\":\"api\",\"service\":\"nova-api\","
                + "\"thread\":\"t1\",\"depth\":0,\"class\":\"nova.A\",\"method\":\"build\","
                + "\"signature\":\"(Object)\",\"file\":\"A.java\",\"line\":10,"
                + "\"origin\":{\"symbol\":\"nova.a.A.build\",\"file\":\"nova/a.py\",\"first\":3,"
                + "\"last\":9},\"args\":[{\"name\":\"first\",\"value\":\"x\"}],\"timeNs\":100}",
            "{\"seq\":2,\"event\":\"return\",\"id\":1,\"value\":7,\"timeNs\":200}");
  }

  @Test
  void throw_namesTypeAndMessage() throws IOException {
    made.thread("main").call("nova.A.build").throwing("nova.Odd", "no room");

    assertThat(lines(Choice.WINDOW).get(1))
        .isEqualTo(
            "{\"seq\":2,\"event\":\"throw\",\"id\":1,"
                + "\"exception\":{\"type\":\"nova.Odd\",\"message\":\"no room\"},\"timeNs\":200}");
  }

  @Test
  void send_andReceive_nameTheirFramesAndLink() throws IOException {
    made.thread("api/nova-api/1")
        .call("oslo.Bus.send")
        .sends("u1", "cast", "what", "process_message", "message", "{\"hop_count\":1}")
        .returns();
    made.thread("child/nova-cells/1").call("oslo.RPCServer.serve").receives("u1").returns();

    assertThat(lines(Choice.WINDOW))
        .contains(
            "{\"seq\":2,\"event\":\"send\",\"call\":1,\"link\":1,\"kind\":\"cast\","
                + "\"what\":\"process_message\",\"message\":{\"hop_count\":1}}",
            "{\"seq\":5,\"event\":\"receive\",\"call\":2,\"link\":1}");
  }

  @Test
  void marks_areEvents_andTheCallsThatSetThemAreShownWithAllOnly() throws IOException {
    made.thread("main").mark("begin").call("nova.A.run").mark("half").returns().mark("end");

    assertThat(lines(Choice.WINDOW))
        .hasSize(3)
        .contains("{\"seq\":6,\"event\":\"mark\",\"text\":\"half\"}");
    assertThat(lines(new Choice(true, false, false))).hasSize(11);
  }

  @Test
  void ported_movesParentsDepthsAndLinksToTheNearestKeptFrame() throws IOException {
    for (String method : List.of("nova.A.one", "nova.A.two", "nova.B.served")) {
      made.origin(method, "nova/a.py::A", method.substring(method.length() - 3) + "#L1-L2");
    }
    HandMade.Lane api = made.thread("api/nova-api/1");
    api.call("nova.A.one").call("nova.Helper.run").call("nova.A.two").call("oslo.Bus.send");
    api.sends("u1", "cast", "what", "x").returns().returns().returns().returns();
    made.thread("child/nova-cells/1")
        .call("oslo.RPCServer.serve")
        .receives("u1")
        .call("nova.B.served")
        .returns()
        .returns();

    List<String> lines = lines(PORTED);
    assertThat(lines).hasSize(8);
    assertThat(lines.get(1)).contains("\"id\":3,\"parent\":1,").contains("\"depth\":1");
    assertThat(lines.get(2)).contains("\"event\":\"send\",\"call\":3,\"link\":1");
    assertThat(lines.get(5)).contains("\"id\":6,\"cause\":1,").contains("\"depth\":0");
    assertThat(lines.get(6)).contains("\"event\":\"receive\",\"call\":6,\"link\":1");
  }

  @Test
  void normalised_leavesOutTimesAndNamesObjectsByFirstAppearance() throws IOException {
    made.thread("main")
        .call("nova.A.run", HandMade.object("nova.A$$Lambda/0x00007f", 900))
        .returns(HandMade.object("nova.B", 900));

    assertThat(lines(NORMALISED).get(0))
        .endsWith(
            "\"args\":[{\"name\":\"first\",\"value\":"
                + "{\"type\":\"nova.A$$Lambda\",\"id\":1,\"seen\":true}}]}");
    assertThat(lines(NORMALISED).get(1))
        .isEqualTo(
            "{\"seq\":2,\"event\":\"return\",\"id\":1,"
                + "\"value\":{\"type\":\"nova.B\",\"id\":1,\"seen\":true}}");
  }

  @Test
  void shown_addsUpToAllCalls() {
    made.origin("nova.A.kept", "nova/a.py::A", "kept#L1");
    HandMade.Lane thread = made.thread("main");
    thread.call("nova.A.boot").returns().mark("begin");
    thread.call("nova.A.kept").call("nova.A.helper").returns().returns().mark("end");

    assertThat(Shown.of(made.recording(), PORTED))
        .isEqualTo(
            "1 of 5 calls shown; hidden: 2 outside the marks, 1 that set marks, 1 without origin,"
                + " 0 that never reached the file");
  }

  private List<String> lines(Choice choice) throws IOException {
    StringWriter out = new StringWriter();
    try (Recording recording = made.recording()) {
      JsonLines.write(recording, choice, out);
    }
    return out.toString().lines().toList();
  }
}
