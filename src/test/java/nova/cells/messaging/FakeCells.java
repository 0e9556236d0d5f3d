package nova.cells.messaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nova.OptionsModule;
import nova.RequestContext;
import nova.cells.BaseCellsDriver;
import nova.cells.state.CellState;
import nova.cells.state.TreeStateManager;
import nova.db.Database;
import nova.network.model.NetworkInfo;
import nova.objects.Instance;
import nova.objects.InstanceInfoCache;
import nova.rpc.RpcModule;
import oslo.config.CONF;
import oslo.config.ConfigOpts;
import oslo.messaging.Bus;
import oslo.serialization.JsonUtils;
import runtime.Ids;
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
  private final List<Sent> sent = new ArrayList<>();

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
    CONF.setOverride("cells", "scheduler", FakeScheduler.class.getName());
    String url = "fake://mq-" + name + "/";
    Bus.current().name(url, name);
    CONF.setOverride("DEFAULT", "transport_url", url);
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
    runners.keySet().forEach(name -> stub(name, handler));
  }

  /** In one cell {@code our_fake_method} is now this. */
  void stub(String cell, Handler handler) {
    MessageRunner runner = runners.get(cell);
    ask(cell, () -> runner.methodsByType.put("targeted", new FakeTargeted(runner, handler)));
    ask(cell, () -> runner.methodsByType.put("broadcast", new FakeBroadcast(runner, handler)));
  }

  /** What that cell answers. */
  <T> T ask(String cell, Supplier<T> work) {
    String here = Site.current().name();
    enter(cell);
    try {
      return work.get();
    } finally {
      enter(here);
    }
  }

  /** Does something as that cell. */
  void within(String cell, Runnable work) {
    ask(
        cell,
        () -> {
          work.run();
          return null;
        });
  }

  /** What the cell does when a message for it alone has arrived. */
  TargetedMessageMethods targeted(String cell) {
    return (TargetedMessageMethods) runners.get(cell).methodsByType.get("targeted");
  }

  /** What the cell does when a message for many cells has arrived. */
  BroadcastMessageMethods broadcast(String cell) {
    return (BroadcastMessageMethods) runners.get(cell).methodsByType.get("broadcast");
  }

  /** The top forgets its other children: one line of three cells is left. */
  void keepOnly(String child) {
    runners.get(API).stateManager.childCells.keySet().retainAll(List.of(child));
  }

  /** Every message so far that went from one cell to another, with the cell that got it. */
  List<Sent> sent() {
    return sent;
  }

  /** The messages of this method: the cells that got one, in order. */
  List<String> receivers(String method) {
    return sent.stream()
        .filter(each -> each.text().get("method_name").equals(method))
        .map(Sent::to)
        .toList();
  }

  /** An instance with a row in that cell; the names and values are fields. */
  Instance instance(String cell, Object... fields) {
    return ask(
        cell,
        () -> {
          Instance instance =
              new Instance(
                  context(),
                  Kwargs.of(
                      "uuid",
                      Ids.uuid4(),
                      "user_id",
                      "fake",
                      "project_id",
                      "fake",
                      "vm_state",
                      "active",
                      "task_state",
                      null,
                      "host",
                      "host1",
                      "info_cache",
                      infoCache(),
                      "system_metadata",
                      Kwargs.of("colour", "blue")));
          instance.update(Kwargs.of(fields));
          instance.create();
          return Instance.getByUuid(
              context().elevated(),
              instance.uuid(),
              List.of("metadata", "system_metadata", "info_cache"));
        });
  }

  private static InstanceInfoCache infoCache() {
    InstanceInfoCache cache = new InstanceInfoCache();
    cache.set("network_info", new NetworkInfo());
    return cache;
  }

  /** A new row of a cell's table. */
  Map<String, Object> insert(String cell, String table, Object... row) {
    return ask(cell, () -> Database.current().insert(table, Kwargs.of(row)));
  }

  List<Map<String, Object>> rows(String cell, String table) {
    return ask(cell, () -> Database.current().select(table));
  }

  static RequestContext context() {
    return new RequestContext(Kwargs.of("user_id", "fake", "project_id", "fake"));
  }

  /** A message on its way to a neighbour. */
  record Sent(String to, Map<String, Object> text) {
    @SuppressWarnings("unchecked")
    Map<String, Object> kwargs() {
      return (Map<String, Object>) text.get("method_kwargs");
    }
  }

  private final class Courier extends BaseCellsDriver {
    @Override
    @SuppressWarnings("unchecked")
    public void sendMessageToCell(CellState cellState, Message message) {
      String text = message.toJson();
      sent.add(new Sent(cellState.name, (Map<String, Object>) JsonUtils.loads(text)));
      MessageRunner runner = runners.get(cellState.name);
      ask(cellState.name, () -> runner.messageFromJson(text).process());
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
