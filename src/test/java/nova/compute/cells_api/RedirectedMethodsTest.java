package nova.compute.cells_api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nova.compute.ApiCell;
import nova.compute.NovaCells;
import nova.exception.InstanceIsLocked;
import nova.exception.InstanceNotReady;
import nova.exception.InstanceUnknownCell;
import nova.objects.Instance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import runtime.Attributes;
import runtime.Kwargs;

/** Each request that the cell of the instance has to carry out goes there under its own name. */
class RedirectedMethodsTest {
  private static final List<String> UNLOCKED =
      List.of(
          "associate_floating_ip",
          "get_diagnostics",
          "get_instance_diagnostics",
          "get_console_output");

  private final ApiCell cell = new ApiCell();
  private final ComputeCellsAPI api = new ComputeCellsAPI(null, null, null, null, true);

  @AfterEach
  void leave() {
    cell.leave();
  }

  /** A request, the state that it asks for, and what of it reaches the other cell. */
  private record Request(
      String method,
      String vmState,
      List<Object> args,
      List<Object> sentArgs,
      Map<String, Object> sentKwargs,
      boolean answered) {

    static Request of(String method, Object... args) {
      return new Request(method, "active", List.of(args), List.of(args), Map.of(), false);
    }

    Request in(String state) {
      return new Request(method, state, args, sentArgs, sentKwargs, answered);
    }

    /** Only these names and values are sent. */
    Request sends(Object... namesAndValues) {
      return new Request(method, vmState, args, List.of(), Kwargs.of(namesAndValues), answered);
    }

    Request answering() {
      return new Request(method, vmState, args, sentArgs, sentKwargs, true);
    }

    @Override
    public String toString() {
      return method;
    }
  }

  static Stream<Request> requests() {
    return Stream.of(
        Request.of("restore").in("soft-delete"),
        Request.of("add_fixed_ip", "net-1"),
        Request.of("remove_fixed_ip", "10.0.0.1"),
        Request.of("rescue", "secret", "img-2", false)
            .sends(
                "rescue_password", "secret", "rescue_image_ref", "img-2", "clean_shutdown", false),
        Request.of("unrescue").in("rescued"),
        Request.of("shelve", true).sends("clean_shutdown", true),
        Request.of("shelve_offload", false).in("shelved").sends("clean_shutdown", false),
        Request.of("unshelve").in("shelved"),
        Request.of("associate_floating_ip", "192.0.2.1"),
        Request.of("delete_instance_metadata", "colour"),
        Request.of("get_diagnostics").answering(),
        Request.of("get_instance_diagnostics").answering(),
        Request.of("get_console_output", 5).sends("tail_length", 5).answering(),
        Request.of("attach_volume", "vol-1", "/dev/vdb", "virtio", "disk").answering());
  }

  private Instance instance(String cellName, String vmState) {
    Instance instance = cell.instance(cellName);
    instance.set("vm_state", vmState);
    instance.save();
    return instance;
  }

  private Object ask(Request request, Instance instance) {
    List<Object> args = new ArrayList<>(List.of(cell.user(), instance));
    args.addAll(request.args());
    return Attributes.method(api, request.method()).call(args, Kwargs.of());
  }

  @ParameterizedTest
  @MethodSource("requests")
  void request_reachesTheCellOfTheInstance(Request request) {
    Instance instance = instance("api!child", request.vmState());
    cell.serve("cells", new NovaCells("1.37").answers("run_compute_api_method", "from there"));

    Object answer = ask(request, instance);

    List<Object> args = new ArrayList<>(List.of(instance.uuid()));
    args.addAll(request.sentArgs());
    assertThat(answer).isEqualTo(request.answered() ? "from there" : null);
    assertThat(cell.methods()).endsWith("run_compute_api_method");
    assertThat(cell.body("run_compute_api_method"))
        .isEqualTo(
            Kwargs.of(
                "cell_name",
                "api!child",
                "method_info",
                Kwargs.of(
                    "method",
                    request.method(),
                    "method_args",
                    args,
                    "method_kwargs",
                    request.sentKwargs()),
                "call",
                request.answered()));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void request_forAnInstanceWithoutCell_isRefused(Request request) {
    Instance instance = instance(null, request.vmState());

    assertThatThrownBy(() -> ask(request, instance))
        .isInstanceOf(InstanceUnknownCell.class)
        .hasMessage("Cell is not known for instance " + instance.uuid());
    assertThat(cell.methods()).doesNotContain("run_compute_api_method");
  }

  @ParameterizedTest
  @MethodSource("requests")
  void request_forALockedInstance_isRefusedWhereTheBaseRefusesIt(Request request) {
    Instance instance = instance("api!child", request.vmState());
    instance.set("locked", true);
    cell.serve("cells", new NovaCells("1.37"));

    if (UNLOCKED.contains(request.method())) {
      ask(request, instance);
      assertThat(cell.methods()).endsWith("run_compute_api_method");
    } else {
      assertThatThrownBy(() -> ask(request, instance)).isInstanceOf(InstanceIsLocked.class);
      assertThat(cell.methods()).doesNotContain("run_compute_api_method");
    }
  }

  @Test
  void updateOfMetadata_isMadeHereAndThere() {
    Instance instance = cell.instance("api!child");
    Map<String, Object> metadata = Kwargs.of("size", "big");

    Object answer = api.updateInstanceMetadata(cell.user(), instance, metadata, true);

    assertThat(answer).isEqualTo(metadata);
    Map<?, ?> info = (Map<?, ?>) cell.body("run_compute_api_method").get("method_info");
    assertThat(info.get("method_args")).isEqualTo(List.of(instance.uuid(), metadata));
    assertThat(info.get("method_kwargs")).isEqualTo(Map.of("delete", true));
    assertThat(Instance.getByUuid(cell.user(), instance.uuid()).get("metadata"))
        .isEqualTo(metadata);
  }

  @Test
  void detachedVolume_isSentWhole() {
    Instance instance = cell.instance("api!child");
    Map<String, Object> volume = Kwargs.of("id", "vol-1", "instance_uuid", instance.uuid());

    api.detachVolume(cell.user(), instance, volume);

    Map<?, ?> info = (Map<?, ?>) cell.body("run_compute_api_method").get("method_info");
    assertThat(info.get("method")).isEqualTo("detach_volume");
    assertThat(info.get("method_args")).isEqualTo(List.of(instance.uuid(), volume));
    assertThatThrownBy(() -> api.detachVolume(cell.user(), cell.instance(null), volume))
        .isInstanceOf(RuntimeException.class);
  }

  static Stream<List<String>> consoles() {
    return Stream.of(
        List.of("get_vnc_console", "get_vnc_connect_info", "novnc"),
        List.of("get_spice_console", "get_spice_connect_info", "spice-html5"),
        List.of("get_rdp_console", "get_rdp_connect_info", "rdp-html5"),
        List.of("get_serial_console", "get_serial_console_connect_info", "serial"));
  }

  @ParameterizedTest
  @MethodSource("consoles")
  void console_isAskedForThereAndAuthorisedHere(List<String> names) {
    Instance instance = cell.instance("api!child");
    Map<String, Object> place =
        Kwargs.of(
            "token",
            "t",
            "host",
            "h",
            "port",
            5900,
            "internal_access_path",
            "p",
            "access_url",
            "u");
    cell.serve("cells", new NovaCells("1.37").answers("run_compute_api_method", place));
    cell.serve("consoleauth", new NovaCells("2.1"));

    Object answer = Attributes.method(api, names.get(0)).call(cell.user(), instance, names.get(2));

    assertThat(answer).isEqualTo(Map.of("url", "u"));
    Map<?, ?> info = (Map<?, ?>) cell.body("run_compute_api_method").get("method_info");
    assertThat(info.get("method")).isEqualTo(names.get(1));
    assertThat(info.get("method_args")).isEqualTo(List.of(instance.uuid(), names.get(2)));
    place.put("console_type", names.get(2));
    place.put("instance_uuid", instance.uuid());
    assertThat(cell.body("authorize_console")).isEqualTo(place);
  }

  @ParameterizedTest
  @MethodSource("consoles")
  void console_ofAnInstanceWithoutHost_isNotReady(List<String> names) {
    Instance instance = cell.instance("api!child");
    instance.set("host", null);

    assertThatThrownBy(
            () -> Attributes.method(api, names.get(0)).call(cell.user(), instance, names.get(2)))
        .isInstanceOf(InstanceNotReady.class)
        .hasMessage("Instance " + instance.uuid() + " is not ready");
    assertThat(cell.methods()).isEmpty();
  }

  @Test
  void deletion_inAKnownCell_isSentThere() {
    api.delete(cell.user(), cell.instance("api!child"));
    api.softDelete(cell.user(), cell.instance("api!child"));
    api.forceDelete(cell.user(), cell.instance("api!child"));

    assertThat(cell.methods())
        .containsExactly(
            "instance_update_from_api",
            "terminate_instance",
            "instance_update_from_api",
            "soft_delete_instance",
            "instance_update_from_api",
            "terminate_instance");
  }

  @Test
  void network_isNotAskedWhatTheChildWillCheck() {
    assertThat(api.checkRequestedNetworks(cell.user(), null, 7)).isEqualTo(7);
  }
}
