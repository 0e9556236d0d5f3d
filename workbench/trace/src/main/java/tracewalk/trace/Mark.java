package tracewalk.trace;

/** A named moment; {@code afterStep} is the last step before it, or 0. */
public record Mark(String text, int afterStep, String thread, long timeNs) {}
