package tracewalk.trace.sequence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Call;
import tracewalk.trace.Send;
import tracewalk.trace.Step;
import tracewalk.trace.ThreadView;
import tracewalk.trace.select.Facts;

/** What a diagram asks of a run. */
public interface Stage extends Facts {
  List<ThreadView> threads();

  /** A call with its values. */
  Call call(int id);

  /** Steps are numbered from 1. */
  Step step(int number);

  @Nullable Send send(int link);
}
