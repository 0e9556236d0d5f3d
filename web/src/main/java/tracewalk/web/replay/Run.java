package tracewalk.web.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Accounts;
import tracewalk.trace.Call;
import tracewalk.trace.Callee;
import tracewalk.trace.Info;
import tracewalk.trace.Send;
import tracewalk.trace.Step;
import tracewalk.trace.ThreadView;

/** What the page reads of a recording. */
public interface Run extends AutoCloseable {
  Info info();

  Accounts accounts();

  /** Steps are numbered from 1. */
  int stepCount();

  Step step(int number);

  /** Calls are numbered from 1. */
  int callCount();

  /** How many calls are entered in the window. */
  int windowCalls();

  /** A call of the window by its place among them, from 0. */
  int windowCall(int place);

  /** The place of a call among those of the window, which has it. */
  int placeOf(int callId);

  /** The step at which a call is entered; 0 outside the window. */
  int firstStep(int callId);

  /** The step at which a call ends; 0 while it is open or outside the window. */
  int lastStep(int callId);

  /** Whether any method has an origin in a ported program. */
  boolean hasOrigins();

  /** Tells of every thread when it works; short pauses of a long run may go untold. */
  void stretches(Stretches sink);

  /** Takes what a thread does from one step to another, in the order of their beginnings. */
  interface Stretches {
    void stretch(ThreadView thread, int from, int to);
  }

  /** The number of sends, which are numbered from 1. */
  int linkCount();

  /** A call with all its values. */
  Call call(int id);

  /** The caller of a call, or 0; what follows is known of a call without decoding its values. */
  int parent(int callId);

  /** Whether a call's method has an origin in the ported program. */
  boolean ported(int callId);

  /** What was called; the same for every call of it. */
  Callee callee(int callId);

  ThreadView thread(int callId);

  List<Integer> children(int callId);

  @Nullable Send send(int link);

  List<String> cells();

  @Override
  void close();
}
