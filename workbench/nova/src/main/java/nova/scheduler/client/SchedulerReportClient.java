package nova.scheduler.client;

import nova.objects.ComputeNode;

/** Reports to the scheduler, by way of the database; nova/scheduler/client/report.py. */
public final class SchedulerReportClient {
  public void updateResourceStats(ComputeNode computeNode) {
    computeNode.save();
  }
}
