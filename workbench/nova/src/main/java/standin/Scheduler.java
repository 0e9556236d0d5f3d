package standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.exception.NoValidHost;
import oslo.messaging.ExpectedExceptions;
import oslo.messaging.Target;
import runtime.Kwargs;

/** Stands in for nova-scheduler: names two hosts of its cell in turn, or refuses everything. */
public final class Scheduler {
  public static final Target TARGET = Target.of("version", "4.2");

  private final String cell;
  private final boolean noValidHost;

  public Scheduler(String cell, boolean noValidHost) {
    this.cell = cell;
    this.noValidHost = noValidHost;
  }

  public Target target() {
    return TARGET;
  }

  @ExpectedExceptions(NoValidHost.class)
  public List<Object> selectDestinations(
      RequestContext context,
      Map<String, Object> requestSpec,
      Map<String, Object> filterProperties) {
    if (noValidHost) {
      throw new NoValidHost(Kwargs.of("reason", "fake"));
    }
    int instances = ((Number) requestSpec.get("num_instances")).intValue();
    List<Object> hosts = new ArrayList<>();
    for (int i = 0; i < instances; i++) {
      String host = cell + "-host" + (i % 2 + 1);
      hosts.add(Kwargs.of("host", host, "nodename", host, "limits", Kwargs.of()));
    }
    return hosts;
  }

  public void updateAggregates(RequestContext context, Object aggregates) {}

  public void deleteAggregate(RequestContext context, Object aggregate) {}

  public void updateInstanceInfo(RequestContext context, String hostName, Object instanceInfo) {}

  public void deleteInstanceInfo(RequestContext context, String hostName, String instanceUuid) {}

  public void syncInstanceInfo(
      RequestContext context, String hostName, List<Object> instanceUuids) {}
}
