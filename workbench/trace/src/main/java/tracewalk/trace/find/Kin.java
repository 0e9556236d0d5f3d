package tracewalk.trace.find;

/** In what two steps are of one kind. */
public enum Kin {
  /** Both begin calls of one method. */
  METHOD,
  /** Both happen in calls of one thread. */
  THREAD,
  /** Both happen in calls of one cell or, where there are none, of one process. */
  PLACE
}
