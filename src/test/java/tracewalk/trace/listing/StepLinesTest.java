package tracewalk.trace.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import tracewalk.trace.HandMade;
import tracewalk.trace.Recording;
import tracewalk.trace.table.Bits;

class StepLinesTest {
  @Test
  void wantedSteps_areALineEach_alsoOfACallThatIsNotWanted() throws IOException {
    HandMade made = HandMade.ofCells();
    HandMade.Lane api = made.thread("api/nova-api/1");
    api.call("nova.A.one", HandMade.text("x")).call("nova.A.two");
    api.sends("u1", "cast", "what", "build", "to", "child").returns().returns();

    assertThat(lines(made, 2, 3, 5))
        .isEqualTo(
            """
            2  api/nova-api t1  #2  nova.A.two()
            3  api/nova-api t1  #2  ~> link 1: cast build to child, taken by nobody
            5  api/nova-api t1  #1  end of nova.A.one
            """);
    assertThat(lines(made)).isEmpty();
  }

  private static String lines(HandMade made, int... steps) throws IOException {
    Recording recording = made.recording();
    Bits wanted = new Bits(recording.stepCount());
    for (int step : steps) {
      wanted.set(step);
    }
    StringWriter out = new StringWriter();
    StepLines.write(recording, wanted.counted(), out);
    return out.toString();
  }
}
