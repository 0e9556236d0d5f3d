package tracewalk.trace.export;

import java.io.IOException;

/** Is told calls as they end. */
interface EndWriter {
  void write(Ended ended) throws IOException;

  void finish() throws IOException;
}
