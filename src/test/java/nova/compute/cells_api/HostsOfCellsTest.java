package nova.compute.cells_api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.cells.OneCell;
import nova.cells.utils.ServiceProxy;
import nova.compute.ApiCell;
import nova.compute.NovaCells;
import nova.exception.CellRoutingInconsistency;
import nova.exception.ComputeHostNotFound;
import nova.exception.HostNotFound;
import nova.objects.Instance;
import nova.objects.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import runtime.Kwargs;

/** An API cell asks nova-cells about hosts, which are named by the way to their cell. */
class HostsOfCellsTest {
  private static final String HOST = "api!child@host1";

  private final ApiCell cell = new ApiCell();
  private final NovaCells novaCells = new NovaCells("1.37");
  private final HostAPI api = new HostAPI();
  private final RequestContext admin = OneCell.admin();

  @BeforeEach
  void serve() {
    cell.serve("cells", novaCells);
  }

  @AfterEach
  void leave() {
    cell.leave();
  }

  private Service service(String host) {
    Service service =
        new Service(admin, Kwargs.of("host", host, "binary", "nova-compute", "topic", "compute"));
    service.create();
    return Service.getById(admin, (Number) service.get("id"));
  }

  private void answerTwoServices() {
    novaCells.answers(
        "service_get_all",
        List.of(
            new ServiceProxy(service("host1"), "api!child"),
            new ServiceProxy(service("host2"), "api!other")));
  }

  private static List<Object> hosts(Object services) {
    List<Object> hosts = new ArrayList<>();
    ((Iterable<?>) services).forEach(each -> hosts.add(((ServiceProxy) each).host()));
    return hosts;
  }

  @Test
  void services_areThoseOfAllCells() {
    answerTwoServices();

    Object services = api.serviceGetAll(admin, null, false);

    assertThat(hosts(services)).containsExactly(HOST, "api!other@host2");
    assertThat(cell.body("service_get_all")).containsEntry("filters", Map.of());
  }

  @Test
  void services_canBeToldByZone_whichIsNoFilterOfTheCells() {
    answerTwoServices();
    Map<String, Object> filters = Kwargs.of("availability_zone", "nova", "disabled", false);

    Object services = api.serviceGetAll(admin, filters, false);

    assertThat(hosts(services)).containsExactly(HOST, "api!other@host2");
    ServiceProxy first = (ServiceProxy) ((Iterable<?>) services).iterator().next();
    assertThat(first.get("availability_zone")).isEqualTo("nova");
    assertThat(first.id()).isEqualTo("api!child@1");
    assertThat(cell.body("service_get_all")).containsEntry("filters", Map.of("disabled", false));
    assertThat(hosts(api.serviceGetAll(admin, Kwargs.of("availability_zone", "mars"), false)))
        .isEmpty();
  }

  @Test
  void requestsForAHost_areAnsweredByItsCell() {
    novaCells
        .answers("get_host_uptime", "up 3 days")
        .answers("proxy_rpc_to_manager", "done")
        .answers("service_delete", null);

    assertThat(api.getHostUptime(admin, HOST)).isEqualTo("up 3 days");
    assertThat(api.setHostEnabled(admin, HOST, "enabled")).isEqualTo("done");
    assertThat(api.hostPowerAction(admin, HOST, "reboot")).isEqualTo("done");
    api.serviceDelete(admin, "api!child@1");

    assertThat(novaCells.asked())
        .containsExactly(
            "get_host_uptime", "proxy_rpc_to_manager", "proxy_rpc_to_manager", "service_delete");
    assertThat(cell.body("service_delete")).containsEntry("cell_service_id", "api!child@1");
  }

  @Test
  void hostOfAnUnknownCell_isNotFound() {
    CellRoutingInconsistency lost = new CellRoutingInconsistency(Kwargs.of("reason", "no way"));
    novaCells
        .answers("proxy_rpc_to_manager", lost)
        .answers("service_get_by_compute_host", lost)
        .answers("compute_node_get", lost);

    assertThatThrownBy(() -> api.setHostEnabled(admin, HOST, "enabled"))
        .isInstanceOf(HostNotFound.class)
        .hasMessage("Host " + HOST + " could not be found.");
    assertThatThrownBy(() -> api.hostPowerAction(admin, HOST, "reboot"))
        .isInstanceOf(HostNotFound.class)
        .hasMessage("Host " + HOST + " could not be found.");
    assertThatThrownBy(() -> api.serviceGetByComputeHost(admin, HOST))
        .isInstanceOf(ComputeHostNotFound.class)
        .hasMessage("Compute host " + HOST + " could not be found.");
    assertThatThrownBy(() -> api.computeNodeGet(admin, "api!child@7"))
        .isInstanceOf(ComputeHostNotFound.class)
        .hasMessage("Compute host api!child@7 could not be found.");
  }

  @Test
  void instancesOfAHost_areReadHere() {
    Instance mine = cell.instance("api!child");
    Instance others = cell.instance("api!other");

    assertThat(uuids(api.instanceGetAllByHost(admin, HOST))).containsExactly(mine.uuid());
    assertThat(uuids(api.instanceGetAllByHost(admin, "host1")))
        .containsExactlyInAnyOrder(mine.uuid(), others.uuid());
    assertThat(cell.methods()).isEmpty();
  }

  private static List<String> uuids(Object instances) {
    List<String> uuids = new ArrayList<>();
    ((Iterable<?>) instances).forEach(each -> uuids.add(((Instance) each).uuid()));
    return uuids;
  }

  @Test
  void computeNodesAndLogs_areAskedOfAllCells() {
    novaCells
        .answers("compute_node_get_all", List.of("a node"))
        .answers("compute_node_stats", Map.of("count", 4))
        .answers("task_log_get_all", List.of("a log"))
        .answers("service_update", "updated");

    assertThat(api.computeNodeGetAll(admin)).isEqualTo(List.of("a node"));
    assertThat(cell.body("compute_node_get_all")).containsEntry("hypervisor_match", null);
    assertThat(api.computeNodeStatistics(admin)).isEqualTo(Map.of("count", 4));
    assertThat(api.taskLogGetAll(admin, "audit", "2015-01-01", "2015-02-01", HOST, "DONE"))
        .isEqualTo(List.of("a log"));
    assertThat(cell.body("task_log_get_all"))
        .containsEntry("task_name", "audit")
        .containsEntry("host", HOST)
        .containsEntry("state", "DONE");
    assertThat(api.serviceUpdate(admin, HOST, "nova-compute", Kwargs.of("disabled", true)))
        .isEqualTo("updated");
  }

  @Test
  void searchByHypervisor_sendsWhatToLookFor() {
    novaCells.answers("compute_node_get_all", List.of("a node"));

    assertThat(api.computeNodeSearchByHypervisor(admin, "xen")).isEqualTo(List.of("a node"));
    assertThat(cell.body("compute_node_get_all")).containsEntry("hypervisor_match", "xen");
  }

  @Test
  void actionsOfAnInstance_areAskedOfItsCell() {
    Instance instance = cell.instance("api!child");
    InstanceActionAPI actions = new InstanceActionAPI();
    novaCells
        .answers("actions_get", List.of("create"))
        .answers("action_get_by_request_id", "create")
        .answers("action_events_get", List.of("began"));

    assertThat(actions.actionsGet(admin, instance)).isEqualTo(List.of("create"));
    assertThat(actions.actionGetByRequestId(admin, instance, "req-1")).isEqualTo("create");
    assertThat(cell.body("action_get_by_request_id")).containsEntry("request_id", "req-1");
    assertThat(actions.actionEventsGet(admin, instance, 7)).isEqualTo(List.of("began"));
    assertThat(cell.body("action_events_get"))
        .containsEntry("action_id", 7)
        .containsEntry("cell_name", "api!child");
  }
}
