package nova.scheduler.client;

import nova.objects.ComputeNode;
import port.PortOf;

/** Reports to the scheduler, by way of the database. */
@PortOf("nova/scheduler/client/report.py::SchedulerReportClient")
public final class SchedulerReportClient {
  @PortOf("update_resource_stats#L20-L25")
  public void updateResourceStats(ComputeNode computeNode) {
    computeNode.save();
  }
}
