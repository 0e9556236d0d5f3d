package nova.compute.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nova.compute.ApiCell;
import nova.compute.ComputeModule;
import nova.exception.ConfigDriveInvalidValue;
import nova.exception.InvalidInput;
import nova.exception.TooManyInstances;
import nova.objects.Flavor;
import nova.objects.Instance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import oslo.config.CONF;
import runtime.Attributes;
import runtime.Kwargs;

/** How a request becomes rows and one message to the conductor, in a cell of its own. */
class ApiCreateTest {
  private final ApiCell cell = new ApiCell();
  private API api;

  @BeforeEach
  void turnCellsOff() {
    CONF.setOverride("cells", "enable", false);
    api = ComputeModule.API(null, null, null, null, true);
  }

  @AfterEach
  void leave() {
    cell.leave();
  }

  private List<?> create(Map<String, Object> options) {
    Flavor flavor = Flavor.getByFlavorId(cell.user(), "1", null);
    return (List<?>)
        Attributes.method(api, "create").call(List.of(cell.user(), flavor, "img-1"), options);
  }

  @Test
  void oneInstance_isBuildingAndScheduledByTheConductor() {
    List<?> made = create(Kwargs.of("display_name", "vm"));

    Instance instance = (Instance) ((List<?>) made.get(0)).get(0);
    assertThat(instance.get("vm_state")).isEqualTo("building");
    assertThat(instance.get("task_state")).isEqualTo("scheduling");
    assertThat(instance.get("hostname")).isEqualTo("vm");
    assertThat((String) made.get(1)).matches("r-[0-9a-z]{8}");
    assertThat(cell.methods()).containsExactly("build_instances");
  }

  @Test
  void severalInstances_areNamedByTheTemplate() {
    List<?> made = create(Kwargs.of("display_name", "web", "min_count", 2, "max_count", 2));

    List<Object> names =
        ((List<?>) made.get(0))
            .stream().map(each -> ((Instance) each).get("display_name")).toList();
    assertThat(names).containsExactly("web-1", "web-2");
  }

  @Test
  void moreThanTheQuota_isRefusedWithNumbers() {
    Map<String, Object> eleven = Kwargs.of("display_name", "vm", "min_count", 11, "max_count", 11);

    assertThatThrownBy(() -> create(eleven))
        .isInstanceOf(TooManyInstances.class)
        .hasMessageContaining("Requested 11, but already used 0 of 10 instances");
  }

  @Test
  void asManyAsTheQuotaAllows_areMadeWhenThatIsEnough() {
    List<?> made = create(Kwargs.of("display_name", "vm", "min_count", 1, "max_count", 11));

    assertThat((List<?>) made.get(0)).hasSize(10);
  }

  @Test
  void zone_mayForceHostAndNode() {
    assertThat(API.handleAvailabilityZone(cell.user(), "az:host:node"))
        .containsExactly("az", "host", "node");
    assertThat(API.handleAvailabilityZone(cell.user(), "az::node"))
        .isEqualTo(Arrays.asList("az", null, "node"));
    assertThat(API.handleAvailabilityZone(cell.user(), "az:host"))
        .isEqualTo(Arrays.asList("az", "host", null));
    assertThatThrownBy(() -> API.handleAvailabilityZone(cell.user(), "a:b:c:d"))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void configDrive_isTrueOrTheEmptyText() {
    assertThat(api.checkConfigDrive("yes")).isEqualTo(true);
    assertThat(api.checkConfigDrive(null)).isEqualTo("");
    assertThat(api.checkConfigDrive("false")).isEqualTo("");
    assertThatThrownBy(() -> api.checkConfigDrive("perhaps"))
        .isInstanceOf(ConfigDriveInvalidValue.class);
  }

  @Test
  void unlimitedCores_haveTheRoomOfTheInstances() {
    Map<String, Object> none = Kwargs.of("in_use", 1, "reserved", 1);
    Map<String, Object> headroom =
        api.getHeadroom(
            Kwargs.of("instances", 10, "cores", -1, "ram", 1024),
            Kwargs.of("instances", none, "cores", none, "ram", none),
            Kwargs.of("instances", 2, "cores", 8));

    assertThat(headroom).isEqualTo(Kwargs.of("instances", 8L, "cores", 32L, "ram", 1022L));
  }
}
