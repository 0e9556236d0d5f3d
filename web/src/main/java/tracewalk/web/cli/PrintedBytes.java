package tracewalk.web.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes of UTF-8 that are printed as they come. */
final class PrintedBytes extends OutputStream {
  private static final int BUFFER = 1 << 13;

  private final PrintWriter printer;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE);
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
  private final CharBuffer characters = CharBuffer.allocate(BUFFER);

  PrintedBytes(PrintWriter printer) {
    this.printer = printer;
  }

  @Override
  public void write(int octet) {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] from, int start, int length) {
    int at = start;
    while (at < start + length) {
      int some = Math.min(bytes.remaining(), start + length - at);
      bytes.put(from, at, some);
      at += some;
      flush();
    }
  }

  /** Prints what is whole; a character's first bytes wait for the others. */
  @Override
  public void flush() {
    bytes.flip();
    decoder.decode(bytes, characters, false);
    bytes.compact();
    printer.write(characters.array(), 0, characters.position());
    characters.clear();
  }
}
