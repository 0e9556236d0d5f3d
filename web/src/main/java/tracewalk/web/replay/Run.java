package tracewalk.web.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Accounts;
import tracewalk.trace.Call;
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

  /** A call with all its values. */
  Call call(int id);

  /** The caller of a call, or 0; what follows is known of a call without decoding its values. */
  int parent(int callId);

  /** Whether a call's method has an origin in the ported program. */
  boolean ported(int callId);

  String className(int callId);

  String method(int callId);

  ThreadView thread(int callId);

  List<Integer> children(int callId);

  @Nullable Send send(int link);

  List<String> cells();

  @Override
  void close();
}
