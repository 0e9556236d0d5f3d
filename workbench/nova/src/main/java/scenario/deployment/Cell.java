package scenario.deployment;

import java.util.List;
import nova.baserpc.BaseRPCAPI;
import nova.cells.BaseCellsDriver;
import nova.cells.CellsManager;
import nova.cells.messaging.MessageRunner;
import nova.conductor.manager.ComputeTaskManager;
import nova.db.Database;
import nova.objects.base.NovaObjectSerializer;
import nova.rpc.RpcModule;
import oslo.config.CONF;
import oslo.config.ConfigOpts;
import oslo.messaging.Target;
import runtime.Attributes;
import runtime.Baton;
import runtime.Kwargs;
import runtime.Site;
import runtime.World;
import scenario.language.CellSpec;
import standin.Compute;
import standin.ConsoleAuth;
import standin.Scheduler;

/** A cell with its services. Everything here runs in a thread of the cell. */
public final class Cell {
  private final CellSpec spec;
  private final Site site;
  private CellsManager manager;

  Cell(World world, CellSpec spec, ConfigOpts conf) {
    this.spec = spec;
    this.site = new Site(world, spec.name());
    site.setAttribute(ConfigOpts.class, conf);
  }

  public String name() {
    return spec.name();
  }

  public Site site() {
    return site;
  }

  /** The running nova-cells of this cell; null before its start and where cells are off. */
  public CellsManager manager() {
    return manager;
  }

  void fill() {
    RpcModule.init(CONF.current());
    new CellRows(Database.current(), spec).fill();
  }

  /** Starts the services, stand-ins first. */
  public void start() {
    String controller = NovaConf.controller(spec.name());
    serve(
        "nova-scheduler",
        "scheduler",
        controller,
        () -> List.of(new Scheduler(spec.name(), spec.noValidHost())));
    serve("nova-consoleauth", "consoleauth", controller, () -> List.of(new ConsoleAuth()));
    for (int i = 1; i <= spec.hosts(); i++) {
      String host = spec.name() + "-host" + i;
      serve(
          "nova-compute",
          CONF.string("DEFAULT", "compute_topic"),
          host,
          () -> List.of(new Compute(host, spec.computeUpdates())));
    }
    serve(
        "nova-conductor",
        CONF.string("conductor", "topic"),
        controller,
        () -> List.of(new ComputeTaskManager()));
    if (CONF.bool("cells", "enable")) {
      serve("nova-cells", CONF.string("cells", "topic"), controller, this::startCells);
    }
  }

  private List<Object> startCells() {
    manager = new CellsManager(Kwargs.of("host", NovaConf.controller(spec.name())));
    manager.initHost();
    manager.preStartHook();
    return List.of(manager, new BaseRPCAPI("nova-cells", null));
  }

  /** A second nova-cells on another host, which opens the inter-cell queues and says nothing. */
  public void addCells(String host) {
    CellsManager second = new CellsManager(Kwargs.of("host", host));
    Baton.inService(
        "nova-cells",
        () -> {
          List<Object> offered = List.of(second, new BaseRPCAPI("nova-cells", null));
          serve("nova-cells", CONF.string("cells", "topic"), host, () -> offered);
          BaseCellsDriver driver = (BaseCellsDriver) Attributes.get(second, "driver");
          driver.startServers((MessageRunner) Attributes.get(second, "msg_runner"));
        });
  }

  /** Opens the inter-cell queues and tells or asks the neighbours. */
  public void postStart() {
    if (manager != null) {
      manager.postStartHook();
    }
  }

  /** What a service offers, made as part of that service. */
  private interface Endpoints {
    List<Object> make();
  }

  private static void serve(String service, String topic, String server, Endpoints endpoints) {
    Baton.inService(
        service,
        () -> {
          List<Object> offered = endpoints.make();
          Target target = Target.of("topic", topic, "server", server);
          RpcModule.getServer(target, offered, new NovaObjectSerializer()).start();
        });
  }
}
