package tracewalk.trace.export;

import java.io.IOException;
import tracewalk.trace.StepKind;

/** Is told the steps that are shown, in order. */
interface StepWriter {
  void at(int step, StepKind kind, int call, int thread) throws IOException;

  void finish() throws IOException;
}
