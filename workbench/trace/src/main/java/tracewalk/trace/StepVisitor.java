package tracewalk.trace;

/** Is told steps one after the other; {@code thread} is a place in the list of threads. */
@FunctionalInterface
public interface StepVisitor {
  void at(int number, StepKind kind, int callId, int thread);
}
