package tracewalk.trace.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tracewalk.agent.format.Value;
import tracewalk.trace.HandMade;
import tracewalk.trace.align.Branch;

/** What of a recording counts, and where it stands. */
class RecordedForestTest {
  private static final String RULES =
      """
      count nova.cells.**
      lift nova.cells.B.lifted
      sleep standin.Time.sleep
      message hop_count
      """;

  private final HandMade made = HandMade.ofCells();
  @TempDir private Path folder;

  @BeforeEach
  void origins() {
    made.origin("nova.A.one", "nova/cells/a.py::A", "one#L1");
    made.origin("nova.B.two", "nova/cells/b.py::B", "two#L2");
    made.origin("nova.B.lifted", "nova/cells.py::B", "lifted#L3");
    made.origin("nova.C.object", "nova/objects/base.py::C", "object#L3");
  }

  @Test
  void callsThatDoNotCount_handWhatIsBelowThemToTheirCallers() throws IOException {
    HandMade.Lane api = made.thread("api/nova-api/1");
    api.call("nova.Helper.run").call("nova.A.one").call("nova.B.lifted").call("nova.C.object");
    api.call("nova.B.two").returns().returns().returns().returns().returns();

    assertThat(text()).isEqualTo("api nova.cells.a.A.one\n  api nova.cells.b.B.two\n");
  }

  @Test
  void deliveries_standBelowTheirMessageAndALostMessageSaysSo() throws IOException {
    HandMade.Lane api = made.thread("api/nova-api/1");
    HandMade.Lane child = made.thread("child1/nova-cells/1");
    api.call("nova.A.one").call("oslo.Bus.send");
    api.sends("u1", "cast", "what", "build", "topic", "cells", "version", "1.0", "to", "child1");
    api.sends("u2", "call", "what", "x", "message", "{\"hop_count\":2,\"other\":1}");
    api.sends("u3", "reply", "what", "x");
    api.returns().returns();
    child.call("oslo.RPCServer.serve").receives("u1").call("nova.C.object").call("nova.B.two");
    child.throwing("nova.exception.Odd_Remote", "x").returns().returns();

    assertThat(text())
        .isEqualTo(
            """
            api nova.cells.a.A.one
              ~ cast build topic=cells fanout=null version=1.0 to=child1
                child1 nova.cells.b.B.two [threw Odd]
              ~ call x topic=null fanout=null version=null to=null hop_count=2 lost=true
            """);
  }

  @Test
  void whoOfSeveralTakesAMessageFirst_isNotTold() throws IOException {
    HandMade.Lane api = made.thread("api/nova-api/1");
    api.call("nova.A.one").sends("u1", "cast", "what", "build").returns();
    for (String cell : List.of("child2", "child1")) {
      HandMade.Lane child = made.thread(cell + "/nova-cells/1");
      child.call("oslo.RPCServer.serve").receives("u1").call("nova.B.two").returns().returns();
    }

    assertThat(text().lines().skip(2).map(String::strip))
        .containsExactly("child1 nova.cells.b.B.two", "child2 nova.cells.b.B.two");
  }

  @Test
  void sleep_tellsItsSecondsAndAnOpenCallThatItIsOpen() throws IOException {
    HandMade.Lane api = made.thread("api/nova-api/1");
    api.call("nova.A.one").call("standin.Time.sleep", new Value.NumberValue(2)).returns();

    assertThat(text()).isEqualTo("api nova.cells.a.A.one [open]\n  ~ sleep seconds=2\n");
  }

  private String text() throws IOException {
    Path rules = Files.writeString(folder.resolve(Counting.FILE), RULES);
    return text("", RecordedForest.of(made.recording(), Counting.read(rules)).forest());
  }

  private static String text(String indent, List<Branch> branches) {
    return branches.stream()
        .map(branch -> indent + branch.text() + "\n" + text(indent + "  ", branch.below()))
        .collect(Collectors.joining());
  }
}
