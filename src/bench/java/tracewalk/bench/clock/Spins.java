package tracewalk.bench.clock;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * Makes calls of known length on so many threads and writes when each really began and ended. Half
 * of them come right behind short calls, half behind a pause without any.
 */
final class Spins {
  /** How long the calls last, in nanoseconds. */
  static final long[] LENGTHS = {1_000, 10_000, 100_000, 1_000_000, 10_000_000};

  private static final int WARM_UP = 20_000;
  private static final int MOST_SHORT_CALLS = 40;
  private static final int LONGEST_PAUSE = 200_000;

  private static volatile long sink;

  private Spins() {}

  /** Of the longest there are fewer, or they would take all the time. */
  static int samplesOf(long nanos, int samples) {
    return (int) Math.max(20, Math.min(samples, samples * 1_000_000L / nanos));
  }

  /** Wants a folder for the moments, the number of threads and of samples. */
  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[0]);
    Thread[] threads = new Thread[Integer.parseInt(arguments[1])];
    int samples = Integer.parseInt(arguments[2]);
    for (int at = 0; at < threads.length; at++) {
      String name = "spin-" + at;
      long seed = at;
      threads[at] = new Thread(() -> spin(folder.resolve(name), samples, new Random(seed)), name);
      threads[at].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static void spin(Path file, int samples, Random random) {
    long[] lengths = lengths(samples, random);
    long[] real = new long[2 * lengths.length];
    shortCalls(WARM_UP);
    for (int at = 0; at < lengths.length; at++) {
      if (random.nextBoolean()) {
        shortCalls(random.nextInt(MOST_SHORT_CALLS));
      } else {
        pause(random.nextInt(LONGEST_PAUSE));
      }
      Spun.spin(lengths[at], real, 2 * at);
    }
    write(file, lengths, real);
  }

  /** Every length as often as it is to come, in an order by chance, behind some that warm up. */
  private static long[] lengths(int samples, Random random) {
    long[] all =
        LongStream.of(LENGTHS)
            .flatMap(nanos -> LongStream.generate(() -> nanos).limit(samplesOf(nanos, samples)))
            .toArray();
    for (int at = all.length - 1; at > 0; at--) {
      int other = random.nextInt(at + 1);
      long kept = all[at];
      all[at] = all[other];
      all[other] = kept;
    }
    return all;
  }

  private static void shortCalls(int count) {
    long value = sink;
    for (int call = 0; call < count; call++) {
      value = Spun.step(value);
    }
    sink = value;
  }

  private static void pause(long nanos) {
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < nanos) {
      Thread.onSpinWait();
    }
  }

  private static void write(Path file, long[] lengths, long[] real) {
    try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file));
        DataOutputStream out = new DataOutputStream(bytes)) {
      for (int at = 0; at < lengths.length; at++) {
        out.writeLong(lengths[at]);
        out.writeLong(real[2 * at]);
        out.writeLong(real[2 * at + 1]);
      }
    } catch (IOException unwritten) {
      throw new java.io.UncheckedIOException(unwritten);
    }
  }
}
