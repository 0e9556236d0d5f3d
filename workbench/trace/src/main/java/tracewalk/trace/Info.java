package tracewalk.trace;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Where a recording comes from and how much it holds.
 *
 * @param closed false when the recorded program was killed
 * @param windowed whether marks bound the window; otherwise it is everything
 */
public record Info(
    Path file,
    int formatVersion,
    Instant startedAt,
    long pid,
    String label,
    String command,
    String jvm,
    String captureLevel,
    boolean closed,
    boolean windowed,
    int methods,
    int events,
    int steps,
    List<String> notInstrumented) {}
