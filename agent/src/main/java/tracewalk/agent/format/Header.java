package tracewalk.agent.format;

/**
 * What a recording says of itself.
 *
 * @param startedAtMillis wall clock of the start, in milliseconds since 1970
 * @param startNanos the nanosecond clock of the recorded JVM at its start; event times count from
 *     here
 * @param label the name given to the process, or empty
 * @param command main class or jar and its arguments
 * @param captureLevel {@code calls}, {@code values} or {@code state}
 * @param rulesText the rules it was recorded under, or empty
 * @param stopped true if the file took no more while the program still ran
 * @param closed true if the program ended in its own time, false if it was killed or still runs
 */
public record Header(
    int formatVersion,
    long startedAtMillis,
    long startNanos,
    long pid,
    String label,
    String command,
    String jvm,
    String captureLevel,
    String rulesText,
    boolean closed,
    boolean stopped) {}
