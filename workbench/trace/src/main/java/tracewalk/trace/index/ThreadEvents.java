package tracewalk.trace.index;

import tracewalk.agent.format.EventScan;

/** The threads of a recording, numbered from 0, with their events. */
public interface ThreadEvents {
  int threads();

  /** When a thread's first event cannot have been before. */
  long begins(int thread);

  EventScan scan(int thread);

  /** A scan from an event on that an earlier one found. */
  EventScan scanAt(int thread, int chunk, long position, long timeBefore);
}
