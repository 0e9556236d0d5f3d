package tracewalk.trace.find;

/** Makes the lists of a recording, segment by segment, in the order of its events. */
interface Terms {
  /** Takes the next event; it is numbered from 0 in its segment. */
  void event(int event, int inSegment);

  /** Ends a segment and begins the next. */
  byte[] segment();
}
