package tracewalk.trace.select;

import tracewalk.trace.ThreadView;

/** What a selection asks about calls; no value is decoded for it. */
public interface Facts {
  String className(int callId);

  String method(int callId);

  /** A number that calls of one method share. */
  int methodNumber(int callId);

  ThreadView thread(int callId);

  /** Whether a call's method has an origin in the ported program. */
  boolean ported(int callId);

  /** The link that a call took, or 0. */
  int taken(int callId);

  /** The link of a step that sends, or 0. */
  int sent(int step);
}
