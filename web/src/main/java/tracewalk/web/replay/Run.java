package tracewalk.web.replay;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.claim.Claim;
import tracewalk.trace.Accounts;
import tracewalk.trace.Info;
import tracewalk.trace.StepVisitor;
import tracewalk.trace.ThreadView;
import tracewalk.trace.cause.Told;
import tracewalk.trace.find.Found;
import tracewalk.trace.find.Kin;
import tracewalk.trace.find.Landmark;
import tracewalk.trace.find.Landmarks;
import tracewalk.trace.find.Query;
import tracewalk.trace.sequence.Stage;

/** What the page reads of a recording. */
public interface Run extends Told, Stage, AutoCloseable {
  /** Where the recording is kept. */
  Path file();

  Info info();

  Accounts accounts();

  /** Steps are numbered from 1. */
  int stepCount();

  /** Calls are numbered from 1. */
  int callCount();

  /** The step at which a call begins, or 0 outside the window. */
  int firstStep(int callId);

  /** The step at which a call ends, or 0 if it is open or ends outside the window. */
  int lastStep(int callId);

  /** How many callers of a call are in the window. */
  int depth(int callId);

  /** How many calls begin in the window. */
  int windowCalls();

  /** The call at a place among those of the window, from 0. */
  int windowCall(int place);

  /** The place of a call among those of the window, or -1. */
  int windowPlace(int callId);

  /** Tells every step of a range, in order, without decoding values. */
  void eachStep(int first, int last, StepVisitor visitor);

  /** Tells every step. */
  default void eachStep(StepVisitor visitor) {
    if (stepCount() > 0) {
      eachStep(1, stepCount(), visitor);
    }
  }

  /** Whether any method has an origin in the ported program. */
  boolean hasOrigins();

  List<Integer> children(int callId);

  /** The first calls that a call made, at most so many. */
  List<Integer> children(int callId, int most);

  /** Begins to make what finding needs, once, in the background. */
  void prepare();

  /** The steps that answer a query and are in view; steps are asked for by number. */
  Found find(Query query, @Nullable IntPredicate inView);

  /**
   * The next step, or the last one before, that is like a step and in view.
   *
   * @return 0 if there is none, {@code StepFinder.UNREADY} if that is not known yet
   */
  int nearest(int step, Kin kin, boolean ahead, @Nullable IntPredicate inView);

  /** The steps that a claim means, and what the run says to it. */
  Answer ask(Claim claim, @Nullable IntPredicate inView);

  /** What a step is known by in any recording of the program; null until that is known. */
  @Nullable Landmark landmark(int step);

  /** Where a landmark is in this recording; null if that is not known yet. */
  Landmarks.@Nullable Place find(Landmark landmark);

  List<String> cells();

  @Override
  List<ThreadView> threads();

  @Override
  void close();
}
