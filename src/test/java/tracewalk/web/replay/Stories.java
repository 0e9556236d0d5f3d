package tracewalk.web.replay;

import tracewalk.agent.format.Value;

/** Small runs that several tests tell. */
public final class Stories {
  private Stories() {}

  /** A request crosses from one cell to another; one helper call, one exception. */
  public static FakeRun crossing() {
    return new FakeRun()
        .in("api", "nova-api")
        .enter("nova.compute.cells_api.ComputeCellsAPI", "create", text("m1.tiny"))
        .helper("runtime.Baton", "take")
        .leave(text("helper"))
        .enter("nova.cells.rpcapi.CellsAPI", "buildInstances", text("<script>alert(1)</script>"))
        .send(1, "cast", "build_instances")
        .leave(new Value.NullValue())
        .leave(text("ok"))
        .in("api", "nova-cells")
        .enter("nova.cells.manager.CellsManager", "buildInstances")
        .receive(1)
        .enter("nova.cells.messaging.TargetedMessage", "process")
        .send(2, "cast", "process_message")
        .leave(new Value.NullValue())
        .leave(new Value.NullValue())
        .in("child1", "nova-cells")
        .enter("nova.cells.rpc_driver.InterCellRPCDispatcher", "processMessage")
        .receive(2)
        .enter("nova.cells.scheduler.CellsScheduler", "buildInstances")
        .fail("nova.exception.NoCellsAvailable", "no cell <b>can</b> take it")
        .leave(new Value.NullValue());
  }

  static Value text(String text) {
    return new Value.TextValue(text);
  }
}
