package tracewalk.recorded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Calls a method for ever and keeps, in a mapped file that outlives it, how many calls it had made
 * at each of its last milliseconds.
 */
public final class Ledger {
  /** How many milliseconds it remembers. */
  public static final int SLOTS = 4096;

  private static long made;

  static void call() {
    made++;
  }

  public static void main(String[] arguments) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(arguments[0], "rw")) {
      keep(file.getChannel().map(FileChannel.MapMode.READ_WRITE, 0, (SLOTS + 1L) * Long.BYTES));
    }
  }

  private static void keep(MappedByteBuffer ledger) {
    long start = System.nanoTime();
    while (true) {
      call();
      long millis = (System.nanoTime() - start) / 1_000_000;
      ledger.putLong((int) (1 + millis % SLOTS) * Long.BYTES, made);
      ledger.putLong(0, millis);
    }
  }
}
