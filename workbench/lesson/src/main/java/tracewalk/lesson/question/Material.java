package tracewalk.lesson.question;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Call;
import tracewalk.trace.Callee;
import tracewalk.trace.Send;
import tracewalk.trace.Step;
import tracewalk.trace.ThreadView;

/** What questions are made of: a run, of which only what is asked for is decoded. */
public interface Material {
  /** Steps are numbered from 1. */
  int stepCount();

  Step step(int number);

  /** The step at which a call begins, or 0. */
  int firstStep(int callId);

  Call call(int id);

  Callee callee(int callId);

  ThreadView thread(int callId);

  /** The caller in the same thread, or 0. */
  int parent(int callId);

  /** The first calls that a call made, at most so many. */
  List<Integer> children(int callId, int most);

  /** The link of the message or thread that led to an outermost call, or 0. */
  int cause(int callId);

  @Nullable Send send(int link);

  /** Whether questions speak of a call; others are looked through. */
  boolean counts(int callId);

  List<String> cells();

  /** How many calls begin in the run. */
  int calls();

  /** The call at a place among those that begin in the run, from 0. */
  int callAt(int place);
}
