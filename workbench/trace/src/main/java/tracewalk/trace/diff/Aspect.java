package tracewalk.trace.diff;

/** What can be left out of a comparison. */
public enum Aspect {
  /** How long calls took. */
  TIMES,
  /** Which object is which, and unique ids: compared, two must always stand for each other. */
  IDS,
  /** The names of threads. */
  THREADS,
  /** In which cell a call is made. */
  CELLS,
  /** Receivers, arguments, results, messages of exceptions, what messages hold. */
  VALUES
}
