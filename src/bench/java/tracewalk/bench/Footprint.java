package tracewalk.bench;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Runs {@link Moo} and says in bytes what memory the process held beside the heap at most, as the
 * JVM's own tracking counts it, and what lives in the heap when the calls are over. Wants {@code
 * -XX:NativeMemoryTracking=summary}.
 */
final class Footprint {
  private static final long PERIOD_MILLIS = 50;

  /** Where the JVM counts buffers outside the heap, whoever asks for them. */
  private static final Pattern OTHER =
      Pattern.compile("Other \\(reserved=\\d+KB, committed=(\\d+)KB\\)");

  private Footprint() {}

  public static void main(String[] arguments) throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    long[] most = {0};
    Thread watch =
        new Thread(
            () ->
                unchecked(
                    () -> {
                      do {
                        most[0] = Math.max(most[0], outsideHeap());
                      } while (!over.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS));
                      return null;
                    }));
    watch.start();
    Moo.main(arguments);
    over.countDown();
    watch.join();
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    System.out.println("FOOTPRINT " + most[0] + " " + heap);
  }

  private static void unchecked(Callable<?> work) {
    try {
      work.call();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static long outsideHeap() throws JMException {
    Object said =
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "vmNativeMemory",
                new Object[] {new String[] {"summary"}},
                new String[] {String[].class.getName()});
    Matcher other = OTHER.matcher(String.valueOf(said));
    return other.find() ? Long.parseLong(other.group(1)) << 10 : 0;
  }
}
