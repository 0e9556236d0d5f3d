package tracewalk.recorded.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What a program sees of its stack: traces, walkers, callers. */
public final class StackTraces {

  private StackTraces() {}

  static List<String> trace(Throwable thrown) {
    List<String> lines = new ArrayList<>();
    for (StackTraceElement element : thrown.getStackTrace()) {
      lines.add(element.getMethodName() + ":" + element.getLineNumber());
    }
    return lines.subList(0, Math.min(3, lines.size()));
  }

  static final class Origin {
    Origin(int ignored) {
      throw new IllegalStateException("made here");
    }
  }

  static String caller() {
    return StackWalker.getInstance()
        .walk(frames -> frames.skip(1).findFirst().get().getMethodName());
  }

  static Class<?> callerClass() {
    return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).getCallerClass();
  }

  public static Object run() {
    String all = caller() + callerClass().getSimpleName();
    try {
      new Origin(1);
    } catch (IllegalStateException thrown) {
      all += trace(thrown);
    }
    try {
      Supplier<String> lambda = () -> List.of("a").get(1);
      all += lambda.get();
    } catch (IndexOutOfBoundsException thrown) {
      all += thrown.getStackTrace().length;
    }
    return all + trace(new Throwable()) + Thread.currentThread().getStackTrace()[1].getMethodName();
  }
}
