package tracewalk.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import tracewalk.trace.HandMade;
import tracewalk.trace.listing.Choice;
import tracewalk.trace.listing.JsonLines;

/** The comparer itself: what it lifts, where it puts deliveries, how it tells a difference. */
class PortedForestTest {
  private final HandMade made = HandMade.ofCells();

  @Test
  void forest_liftsHelpersAndPutsDeliveriesBelowTheirMessage() throws IOException {
    made.origin("nova.A.one", "nova/cells/manager.py::A", "one#L1");
    made.origin("nova.B.two", "nova/cells/manager.py::B", "two#L2");
    made.origin("nova.C.object", "nova/objects/base.py::C", "object#L3");
    HandMade.Lane api = made.thread("api/nova-api/1");
    HandMade.Lane child = made.thread("child1/nova-cells/1");
    api.call("nova.Helper.run").call("nova.A.one").call("oslo.Bus.send");
    api.sends("u1", "cast", "what", "build", "topic", "cells", "version", "1.0", "to", "child1");
    api.returns().returns().returns();
    child.call("oslo.RPCServer.serve").receives("u1").call("nova.C.object").call("nova.B.two");
    child.throwing("nova.exception.Odd_Remote", "x").returns().returns();
    StringWriter listing = new StringWriter();
    JsonLines.write(made.recording(), Choice.WINDOW, listing);

    assertThat(PortedForest.of(listing.toString().lines()))
        .containsExactly(
            "api nova.cells.manager.A.one [returned]",
            "  ~ cast build topic=cells fanout=null version=1.0 to=child1",
            "    child1 nova.cells.manager.B.two [threw Odd]");
  }

  @Test
  void difference_showsBothSidesFromWhereTheyPart() {
    List<String> golden = List.of("a", "b [threw *]", "c", "d");

    assertThat(AlignedDifference.of(golden, List.of("a", "b [threw TypeError]", "c", "d")))
        .isEmpty();
    assertThat(AlignedDifference.of(golden, List.of("a", "b [threw X]", "x")))
        .isEqualTo(
            """
            first difference at line 3
              both      a
              both      b [threw *]
              golden    c
              golden    d
              golden    (end)
              recording x
              recording (end)
            """);
  }
}
