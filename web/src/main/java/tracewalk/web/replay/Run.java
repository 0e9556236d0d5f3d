package tracewalk.web.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Accounts;
import tracewalk.trace.Call;
import tracewalk.trace.Info;
import tracewalk.trace.Send;
import tracewalk.trace.Step;

/** What the page reads of a recording. */
public interface Run extends AutoCloseable {
  Info info();

  Accounts accounts();

  /** Steps are numbered from 1. */
  int stepCount();

  Step step(int number);

  /** Calls are numbered from 1. */
  int callCount();

  Call call(int id);

  List<Integer> children(int callId);

  @Nullable Send send(int link);

  List<String> cells();

  @Override
  void close();
}
