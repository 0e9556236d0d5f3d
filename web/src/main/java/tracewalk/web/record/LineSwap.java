package tracewalk.web.record;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Passes bytes on as they come, but for one line, in whose place another stands. Colours that a
 * program switches may stand before it.
 */
final class LineSwap extends OutputStream {
  private final OutputStream out;
  private final byte[] line;
  private final byte[] instead;

  /** How much of the line was seen. */
  private int seen;

  LineSwap(OutputStream out, byte[] line, byte[] instead) {
    this.out = out;
    this.line = line;
    this.instead = instead;
  }

  @Override
  public void write(int given) throws IOException {
    if ((byte) given != line[seen]) {
      passHeld();
    }
    if ((byte) given == line[seen]) {
      advance();
    } else {
      out.write(given);
    }
  }

  private void passHeld() throws IOException {
    out.write(line, 0, seen);
    seen = 0;
  }

  private void advance() throws IOException {
    seen++;
    if (seen == line.length) {
      seen = 0;
      out.write(instead);
    }
  }

  /** What may still become the line is kept back. */
  @Override
  public void flush() throws IOException {
    out.flush();
  }

  /** Ends the text; the stream behind stays open. */
  @Override
  public void close() throws IOException {
    passHeld();
    out.flush();
  }
}
