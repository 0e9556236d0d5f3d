package tracewalk.trace.follow;

import java.util.List;

/** Answers what became of objects, messages and options; no answer goes through the recording. */
public interface Following {
  /** Begins to make what is needed, once, in the background. */
  void begin();

  /** How much of the recording was gone through, from 0 to 1. */
  double progress();

  /** Waits a little until all is known up to a step; whether it is. */
  boolean await(int step, long millis);

  /** The way of an object, by its identity. */
  Trail object(long id);

  /** The steps in which a call, or one that it called, sent something, from a step on. */
  List<Integer> sends(int callId, int fromStep, int most);

  /** The last calls by which a call, or one that it called, read options before a step. */
  List<Integer> options(int callId, int beforeStep, int most);
}
