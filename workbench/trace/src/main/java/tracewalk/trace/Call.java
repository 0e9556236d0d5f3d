package tracewalk.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.agent.format.Value;

/**
 * One call with everything that was recorded of it.
 *
 * @param parent the caller in the same thread, or 0
 * @param cause the link that led to a first call
 * @param thread short name, {@code t1}, {@code t2} and so on
 * @param callLine the caller's line, or 0
 * @param firstStep the step of its entry, or 0 outside the window
 * @param lastStep the step of its end, or 0 if open or outside the window
 */
public record Call(
    int id,
    int parent,
    @Nullable Integer cause,
    @Nullable String cell,
    @Nullable String service,
    String thread,
    String threadName,
    int depth,
    String className,
    String method,
    String signature,
    @Nullable String file,
    int line,
    int callLine,
    @Nullable String declared,
    @Nullable Origin origin,
    @Nullable Value receiver,
    List<Argument> args,
    Outcome outcome,
    @Nullable Value result,
    @Nullable ThrownValue exception,
    @Nullable Value receiverAfter,
    long enterNs,
    long exitNs,
    int firstStep,
    int lastStep) {

  /** The class without its package. */
  public String simpleClass() {
    return className.substring(className.lastIndexOf('.') + 1);
  }
}
