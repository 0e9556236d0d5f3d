package nova.cells.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.cells.CellsScheduler;

/** Notes what it is to build, and builds nothing. */
public final class FakeScheduler extends CellsScheduler {
  final List<Message> messages = new ArrayList<>();
  final List<Map<String, Object>> builds = new ArrayList<>();

  public FakeScheduler(MessageRunner runner) {
    super(runner);
  }

  @Override
  public void buildInstances(Message message, Map<String, Object> buildInstKwargs) {
    messages.add(message);
    builds.add(buildInstKwargs);
  }
}
