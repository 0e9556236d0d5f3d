package nova.cells.messaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nova.OptionsModule;
import nova.RequestContext;
import nova.cells.BaseCellsDriver;
import nova.cells.state.CellState;
import nova.cells.state.TreeStateManager;
import nova.rpc.RpcModule;
import oslo.config.CONF;
import oslo.config.ConfigOpts;
import runtime.Kwargs;
import runtime.Site;
import runtime.World;

/**
 * Eight cells in three levels, as Nova's own tests use them: messages go from one to the next at
 * once, in the thread that sends.
 */
final class FakeCells {
  static final String API = "api-cell";

  /** What runs where a message arrives, in place of the real methods. */
  @FunctionalInterface
  interface Handler {
    Object handle(BaseMessage message, Map<String, Object> kwargs);
  }

  private final World world = new World();
  private final Map<String, List<String>> children = new LinkedHashMap<>();
  private final Map<String, Site> sites = new LinkedHashMap<>();
  private final Map<String, MessageRunner> runners = new LinkedHashMap<>();

  FakeCells() {
    children.put(API, List.of("child-cell1", "child-cell2", "child-cell3", "child-cell4"));
    children.put("child-cell2", List.of("grandchild-cell1"));
    children.put("child-cell3", List.of("grandchild-cell2", "grandchild-cell3"));
    world.baton().start();
    List<String> names = new ArrayList<>(List.of(API));
    for (int i = 0; i < names.size(); i++) {
      names.addAll(children.getOrDefault(names.get(i), List.of()));
    }
    names.forEach(name -> runners.put(name, make(name)));
    enter(API);
  }

  private MessageRunner make(String name) {
    Site site = new Site(world, name);
    sites.put(name, site);
    site.setAttribute(ConfigOpts.class, new ConfigOpts(OptionsModule.all(), "nova.conf", ""));
    site.enter();
    CONF.setOverride("cells", "name", name);
    CONF.setOverride("DEFAULT", "transport_url", "fake://mq-" + name + "/");
    RpcModule.init(CONF.current());
    List<String> parents =
        children.entrySet().stream()
            .filter(entry -> entry.getValue().contains(name))
            .map(Map.Entry::getKey)
            .toList();
    List<String> below = children.getOrDefault(name, List.of());
    return new MessageRunner(TreeStateManager.of(parents, below, new Courier()));
  }

  /** From here on the test's thread belongs to this cell. */
  MessageRunner enter(String name) {
    sites.get(name).enter();
    return runners.get(name);
  }

  MessageRunner runner(String name) {
    return runners.get(name);
  }

  void leave() {
    world.leave();
  }

  /** In every cell {@code our_fake_method} is now this. */
  void stub(Handler handler) {
    String here = Site.current().name();
    runners.forEach(
        (name, runner) -> {
          enter(name);
          runner.methodsByType.put("targeted", new FakeTargeted(runner, handler));
          runner.methodsByType.put("broadcast", new FakeBroadcast(runner, handler));
        });
    enter(here);
  }

  static RequestContext context() {
    return new RequestContext(Kwargs.of("user_id", "fake", "project_id", "fake"));
  }

  private final class Courier extends BaseCellsDriver {
    @Override
    public void sendMessageToCell(CellState cellState, Message message) {
      String text = message.toJson();
      String here = Site.current().name();
      MessageRunner runner = enter(cellState.name);
      try {
        runner.messageFromJson(text).process();
      } finally {
        enter(here);
      }
    }
  }

  private static final class FakeTargeted extends TargetedMessageMethods {
    private final Handler handler;

    FakeTargeted(MessageRunner runner, Handler handler) {
      super(runner);
      this.handler = handler;
    }

    Object ourFakeMethod(BaseMessage message, Map<String, Object> kwargs) {
      return handler.handle(message, kwargs);
    }
  }

  private static final class FakeBroadcast extends BroadcastMessageMethods {
    private final Handler handler;

    FakeBroadcast(MessageRunner runner, Handler handler) {
      super(runner);
      this.handler = handler;
    }

    Object ourFakeMethod(BaseMessage message, Map<String, Object> kwargs) {
      return handler.handle(message, kwargs);
    }
  }
}
