package tracewalk.agent.runtime;

/** Writes one kind of object. */
interface Content {

  /**
   * Writes the object whole, its head included.
   *
   * @param depth how far its parts may be opened
   */
  void write(Values values, TypePlan plan, Object object, long id, int depth);
}
