package tracewalk.web.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/** Standard output that ends the program when nobody reads on, as other tools do. */
final class Pipe extends FileOutputStream {
  Pipe(FileDescriptor descriptor) {
    super(descriptor);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    try {
      super.write(bytes, from, length);
    } catch (IOException refused) {
      boolean closed = String.valueOf(refused.getMessage()).contains("Broken pipe");
      if (!closed) {
        System.err.println(
            "tracewalk: expected to write the output, found " + refused.getMessage());
      }
      Runtime.getRuntime().halt(closed ? 0 : 2);
    }
  }
}
