package scenario.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nova.db.Database;
import oslo.db.DBDuplicateEntry;
import oslo.db.DBError;
import oslo.messaging.Bus;
import runtime.Kwargs;
import runtime.PythonError;
import runtime.Stuck;
import runtime.World;
import scenario.language.CellSpec;
import scenario.language.Entry;
import scenario.language.Scenario;
import scenario.language.ScenarioError;
import standin.ImageAPI;

/** All cells of a scenario in one process, with one run queue. */
public final class Deployment {
  private static final String BOOT = "boot";
  private static final List<String> RESULT =
      List.of("uuid", "vm_state", "task_state", "cell_name", "host", "display_name", "hostname");

  private final Scenario scenario;
  private final World world;
  private final Map<String, Cell> cells = new LinkedHashMap<>();
  private final CellFiles files;

  /** Reads every cell's configuration; nothing runs yet. */
  public Deployment(Scenario scenario, World world) {
    this.scenario = scenario;
    this.world = world;
    this.files = new CellFiles(scenario);
    for (CellSpec spec : scenario.cells().values()) {
      cells.put(
          spec.name(), new Cell(world, spec, new NovaConf(scenario.file(), spec, files).read()));
    }
  }

  /** Makes the calling thread the one that drives the run. */
  public void enter() {
    files.open();
    world.baton().start();
    for (CellSpec spec : scenario.cells().values()) {
      name(spec.name());
      spec.parents().forEach(this::name);
      spec.children().forEach(this::name);
    }
  }

  public void leave() {
    world.leave();
    cells.values().forEach(cell -> cell.site().close());
    files.close();
  }

  private void name(String cell) {
    Bus.current().name(NovaConf.transportUrl(cell), cell);
  }

  public CellFiles files() {
    return files;
  }

  public Cell cell(String name) {
    return cells.get(name);
  }

  public World world() {
    return world;
  }

  /** Runs {@code work} in a new thread of the cell and waits for its end. */
  public void run(String cell, String service, Runnable work) {
    untilStuck(() -> world.baton().runAndWait(cells.get(cell).site(), service, work));
  }

  /** Waits until no delivery is pending or running. */
  public void drain() {
    untilStuck(world.baton()::drain);
  }

  private void untilStuck(Runnable wait) {
    try {
      wait.run();
    } catch (Stuck endless) {
      throw new ScenarioError(scenario.file() + ": " + endless.getMessage());
    }
  }

  public void fill(List<String> order) {
    order.forEach(name -> boot(name, BOOT, () -> fill(cells.get(name))));
  }

  /** Without its cells there is nothing to run: what the original dies of is told in one line. */
  private void boot(String cell, String service, Runnable work) {
    try {
      run(cell, service, work);
    } catch (PythonError failure) {
      throw new ScenarioError(
          scenario.file(),
          scenario.cells().get(cell).line(),
          "cell " + cell + " does not start: " + failure.toString().lines().findFirst().orElse(""));
    }
  }

  private void fill(Cell cell) {
    ImageAPI.setProperties(scenario.imageProperties());
    cell.fill();
  }

  public void start(String cell) {
    boot(cell, BOOT, cells.get(cell)::start);
  }

  public void postStart(String cell) {
    boot(cell, "nova-cells", cells.get(cell)::postStart);
  }

  /** Lets something go wrong from now on. */
  public void disturb(Scenario.Fault fault) {
    if (fault.word().equals("db.fail")) {
      failDatabase(fault);
      return;
    }
    Bus.current().disturb(new Disturbance(fault));
  }

  private void failDatabase(Scenario.Fault fault) {
    Entry raise = fault.arguments().get("raise");
    Entry message = fault.arguments().get("message");
    String text = message == null ? "the database is down" : message.text();
    RuntimeException error =
        raise != null && raise.text().equals("DBDuplicateEntry")
            ? new DBDuplicateEntry(text)
            : new DBError(text);
    String function = fault.arguments().get("function").text();
    run(fault.arguments().get("cell").text(), BOOT, () -> Database.current().fail(function, error));
  }

  /** The rows of all instances of all cells, soft-deleted ones included, in the order of ids. */
  public Map<String, Object> finalRows() {
    Map<String, Object> rows = new LinkedHashMap<>();
    cells.forEach((name, cell) -> run(name, BOOT, () -> rows.put(name, instances())));
    return rows;
  }

  private static List<Map<String, Object>> instances() {
    List<Map<String, Object>> result = new ArrayList<>();
    for (Map<String, Object> row : Database.current().select("instances")) {
      Map<String, Object> shown = Kwargs.of();
      RESULT.forEach(column -> shown.put(column, row.get(column)));
      shown.put("deleted", ((Number) row.get("deleted")).longValue() != 0);
      result.add(shown);
    }
    return result;
  }
}
