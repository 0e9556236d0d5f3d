package nova.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.objects.Instance;
import nova.objects.InstanceInfoCache;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import oslo.messaging.Bus;
import oslo.messaging.TransportDriverError;
import port.PortOf;
import runtime.Kwargs;

/** Casts to nova-cells: builds, and what is to go to the top or to all cells. */
@PortOf("nova/tests/unit/cells/test_cells_rpcapi.py::CellsAPITestCase")
class CellsRPCAPITest {
  private final OneCell here = new OneCell("api");
  private final CellsService service = new CellsService(here);
  private final RequestContext ctxt = service.ctxt;
  private final CellsAPI api = new CellsAPI();

  @BeforeEach
  void answer() {
    service.answer("fake_response");
  }

  @AfterEach
  void leave() {
    here.leave();
  }

  private static Map<String, Object> methodInfo() {
    return Kwargs.of(
        "method",
        "fake_method",
        "method_args",
        List.of(1, 2),
        "method_kwargs",
        Kwargs.of("kwarg1", 10, "kwarg2", 20));
  }

  @Test
  @PortOf("test_cast_compute_api_method#L82-L101")
  void testCastComputeApiMethod() {
    api.castComputeApiMethod(
        ctxt,
        "fake_cell_name",
        "fake_method",
        List.of(1, 2),
        Kwargs.of("kwarg1", 10, "kwarg2", 20));

    service.assertCast(
        "run_compute_api_method",
        "1.0",
        "method_info",
        methodInfo(),
        "cell_name",
        "fake_cell_name",
        "call",
        false);
  }

  @Test
  @PortOf("test_call_compute_api_method#L103-L124")
  void testCallComputeApiMethod() {
    assertThat(
            api.callComputeApiMethod(
                ctxt,
                "fake_cell_name",
                "fake_method",
                List.of(1, 2),
                Kwargs.of("kwarg1", 10, "kwarg2", 20)))
        .isEqualTo("fake_response");
    service.assertCalled(
        "run_compute_api_method",
        "1.0",
        "method_info",
        methodInfo(),
        "cell_name",
        "fake_cell_name",
        "call",
        true);
  }

  private Instance instance(int id) {
    return new Instance(ctxt, Kwargs.of("id", id, "uuid", "fake-uuid", "cell_name", "fake"));
  }

  @Test
  @PortOf("test_build_instances#L126-L142")
  void testBuildInstances() {
    List<Object> instances = List.of(instance(1), instance(2));

    api.buildInstances(
        ctxt,
        Kwargs.of(
            "instances",
            instances,
            "image",
            Kwargs.of("fake", "image"),
            "legacy_bdm",
            true,
            "arg1",
            1,
            "arg2",
            2,
            "arg3",
            3));

    service.assertCast(
        "build_instances",
        "1.34",
        "build_inst_kwargs",
        Kwargs.of(
            "instances",
            instances,
            "image",
            Kwargs.of("fake", "image"),
            "arg1",
            1,
            "arg2",
            2,
            "arg3",
            3));
  }

  @Test
  @PortOf("test_instance_update_at_top#L154-L172")
  void testInstanceUpdateAtTop() {
    Instance instance = instance(2);
    instance.set("metadata", Kwargs.of("fake", "fake"));
    instance.set("system_metadata", Kwargs.of("key1", "value1", "key2", "value2"));
    instance.set(
        "info_cache", new InstanceInfoCache(ctxt, Kwargs.of("instance_uuid", "fake-uuid")));

    api.instanceUpdateAtTop(ctxt, instance);

    service.assertCast("instance_update_at_top", "1.35", "instance", instance);
  }

  @Test
  @PortOf("test_instance_destroy_at_top#L174-L184")
  void testInstanceDestroyAtTop() {
    api.instanceDestroyAtTop(ctxt, instance(2));

    service.assertCast("instance_destroy_at_top", "1.35", "instance", instance(2));
  }

  @Test
  @PortOf("test_instance_delete_everywhere#L186-L198")
  void testInstanceDeleteEverywhere() {
    api.instanceDeleteEverywhere(ctxt, instance(2), "fake-type");

    service.assertCast(
        "instance_delete_everywhere", "1.27", "instance", instance(2), "delete_type", "fake-type");
  }

  @Test
  @PortOf("test_instance_fault_create_at_top#L200-L211")
  void testInstanceFaultCreateAtTop() {
    api.instanceFaultCreateAtTop(ctxt, Kwargs.of("id", 2, "other", "meow"));

    service.assertCast(
        "instance_fault_create_at_top",
        "1.0",
        "instance_fault",
        Kwargs.of("id", 2, "other", "meow"));
  }

  @Test
  @PortOf("test_bw_usage_update_at_top#L213-L235")
  void testBwUsageUpdateAtTop() {
    api.bwUsageUpdateAtTop(
        ctxt,
        "fake_uuid",
        "fake_mac",
        "fake_start_period",
        "fake_bw_in",
        "fake_bw_out",
        "fake_ctr_in",
        "fake_ctr_out",
        "fake_refreshed");

    service.assertCast(
        "bw_usage_update_at_top",
        "1.0",
        "bw_update_info",
        Kwargs.of(
            "uuid",
            "fake_uuid",
            "mac",
            "fake_mac",
            "start_period",
            "fake_start_period",
            "bw_in",
            "fake_bw_in",
            "bw_out",
            "fake_bw_out",
            "last_ctr_in",
            "fake_ctr_in",
            "last_ctr_out",
            "fake_ctr_out",
            "last_refreshed",
            "fake_refreshed"));
  }

  @Test
  void instanceInfoCacheUpdateAtTop_sendsAnInstanceThatHasNothingElse() {
    InstanceInfoCache cache = new InstanceInfoCache(ctxt, Kwargs.of("instance_uuid", "fake-uuid"));

    api.instanceInfoCacheUpdateAtTop(ctxt, cache);

    service.assertCast(
        "instance_update_at_top",
        "1.35",
        "instance",
        new Instance(null, Kwargs.of("uuid", "fake-uuid", "info_cache", cache)));
  }

  @Test
  @PortOf("test_sync_instances#L245-L255")
  void testSyncInstances() {
    api.syncInstances(ctxt, "fake_project", "fake_time", true);

    service.assertCast(
        "sync_instances",
        "1.1",
        "project_id",
        "fake_project",
        "updated_since",
        "fake_time",
        "deleted",
        true);
  }

  @Test
  @PortOf("test_consoleauth_delete_tokens#L425-L433")
  void testConsoleauthDeleteTokens() {
    api.consoleauthDeleteTokens(ctxt, "fake-uuid");

    service.assertCast("consoleauth_delete_tokens", "1.6", "instance_uuid", "fake-uuid");
  }

  @Test
  @PortOf("test_bdm_update_or_create_at_top#L448-L458")
  void testBdmUpdateOrCreateAtTop() {
    api.bdmUpdateOrCreateAtTop(ctxt, Kwargs.of("id", 2, "other", "meow"), true);

    service.assertCast(
        "bdm_update_or_create_at_top",
        "1.28",
        "bdm",
        Kwargs.of("id", 2, "other", "meow"),
        "create",
        true);
  }

  @Test
  @PortOf("test_bdm_destroy_at_top#L460-L472")
  void testBdmDestroyAtTop() {
    api.bdmDestroyAtTop(ctxt, "fake-uuid", "fake-device", "fake-vol");

    service.assertCast(
        "bdm_destroy_at_top",
        "1.10",
        "instance_uuid",
        "fake-uuid",
        "device_name",
        "fake-device",
        "volume_id",
        "fake-vol");
  }

  @Test
  void bdmCasts_thatFailAreOnlyLogged() {
    Bus.current()
        .disturb(
            (from, envelope) -> {
              throw new TransportDriverError("no broker");
            });

    api.bdmUpdateOrCreateAtTop(ctxt, Kwargs.of("id", 2), null);
    api.bdmDestroyAtTop(ctxt, "fake-uuid", "fake-device", null);

    assertThat(service.sent())
        .extracting(envelope -> envelope.method)
        .containsExactly("bdm_update_or_create_at_top", "bdm_destroy_at_top");
  }
}
