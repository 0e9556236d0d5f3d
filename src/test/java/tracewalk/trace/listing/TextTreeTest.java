package tracewalk.trace.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import tracewalk.trace.HandMade;

class TextTreeTest {
  @Test
  void tree_hasACallALine_threadByThread() throws IOException {
    HandMade made = HandMade.ofCells();
    made.origin("nova.A.one", "nova/a.py::A", "one#L7-L9");
    HandMade.Lane api = made.thread("api/nova-api/1");
    api.call("nova.A.one", HandMade.text("x"));
    made.thread("child/nova-cells/1")
        .call("nova.B.serve")
        .receives("u0")
        .throwing("nova.Odd", "no room\nat all");
    api.call("nova.A.two").sends("u1", "cast", "what", "build", "to", "child").returns();
    api.returns(HandMade.object("nova.A", 5));
    StringWriter out = new StringWriter();
    TextTree.write(made.recording(), Choice.WINDOW, out);

    assertThat(out.toString())
        .isEqualTo(
            """
            t1 api/nova-api
              #1 nova.A.one("x") = A@5  [nova/a.py:7]
                #3 nova.A.two()
                  ~> link 2: cast build to child
            t2 child/nova-cells
              #2 nova.B.serve() ! Odd: no room  <- link 1
                <~ link 1
            """);
  }
}
