package tracewalk.agent.format;

/**
 * Where a recording stands among those of one file: what its numbers are raised by, so that those
 * of several processes differ.
 *
 * @param part 0 for the first
 * @param shiftNs how much later it began than the earliest
 */
record Place(int part, long shiftNs, int threads, int methods) {
  static final Place ALONE = new Place(0, 0, 0, 0);
  private static final int IDENTITIES = 40;

  /** Links of this kind are numbers of the recorder's own; all others are the program's. */
  private static final String OWN_LINK = "spawn-";

  long identity(long number) {
    return number == 0 ? 0 : number + ((long) part << IDENTITIES);
  }

  String link(String text) {
    return part > 0 && text.startsWith(OWN_LINK) ? part + ":" + text : text;
  }
}
