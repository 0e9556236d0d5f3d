package nova.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.cells.OneCell;
import nova.exception.CellExists;
import nova.exception.CellNotFound;
import nova.exception.ComputeHostNotFound;
import nova.exception.FlavorNotFound;
import nova.exception.KeyPairExists;
import nova.exception.KeypairNotFound;
import nova.exception.TaskAlreadyRunning;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import oslo.config.CONF;
import oslo.config.ConfigOpts;
import oslo.db.DBDuplicateEntry;
import oslo.db.DBError;
import runtime.Kwargs;
import runtime.Site;

/** The tables of a cell and the functions on them. */
class DatabaseTest {
  private final CellDatabase cell = new CellDatabase();
  private final RequestContext admin = OneCell.admin();

  @AfterEach
  void leave() {
    cell.leave();
  }

  @Test
  void database_belongsToOneCell() {
    Site other = new Site(Site.current().world(), "other");
    other.setAttribute(ConfigOpts.class, CONF.current());
    Database mine = Database.current();
    Site here = Site.current();
    other.enter();
    List<Map<String, Object>> flavors = Database.current().select("instance_types");
    here.enter();

    assertThat(flavors).isEmpty();
    assertThat(Database.current()).isSameAs(mine);
  }

  @Test
  void insert_fillsDefaultsAndGivesTheWholeRow() {
    Map<String, Object> row =
        Database.current().insert("cells", Kwargs.of("name", "c", "transport_url", "fake://c/"));

    assertThat(row).containsEntry("id", 1).containsEntry("deleted", 0);
    assertThat(row).containsEntry("weight_scale", 1.0).containsEntry("updated_at", null);
    assertThat(row.get("created_at")).isInstanceOf(Instant.class);
  }

  @Test
  void insert_leavesOutWhatIsNoColumn() {
    Map<String, Object> row =
        Database.current()
            .insert("cells", Kwargs.of("name", "c", "transport_url", "u", "nothing", 1));

    assertThat(row).doesNotContainKey("nothing");
  }

  @Test
  void insert_intoNoTableIsAnError() {
    assertThatThrownBy(() -> Database.current().insert("nothing", Kwargs.of("a", 1)))
        .isInstanceOf(DBError.class)
        .hasMessage("no such table: nothing");
  }

  @Test
  void transaction_thatFailsLeavesNothing() {
    assertThatThrownBy(
            () ->
                Database.current()
                    .transaction(
                        () -> {
                          Database.current()
                              .insert("cells", Kwargs.of("name", "c", "transport_url", "u"));
                          throw new IllegalStateException("no");
                        }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(Database.current().select("cells")).isEmpty();
  }

  @Test
  void fail_makesOneFunctionFail() {
    Database.current().fail("cell_get_all", new DBError("down"));

    assertThatThrownBy(() -> ApiModule.cellGetAll(admin)).hasMessage("down");
    assertThat(ApiModule.serviceGetAll(admin, null)).isEmpty();
  }

  @Test
  void cell_livesFromCreateToDelete() {
    ApiModule.cellCreate(admin, Kwargs.of("name", "c", "transport_url", "u", "is_parent", true));
    Map<String, Object> updated = ApiModule.cellUpdate(admin, "c", Kwargs.of("weight_offset", 2.5));

    assertThat(updated).containsEntry("weight_offset", 2.5).containsEntry("is_parent", true);
    assertThat(updated.get("updated_at")).isInstanceOf(Instant.class);
    assertThat(ApiModule.cellDelete(admin, "c")).isEqualTo(1);
    assertThat(ApiModule.cellGetAll(admin)).isEmpty();
    assertThat(ApiModule.cellDelete(admin, "c")).isZero();
  }

  @Test
  void cell_ofANameThatExistsIsRefusedUntilItIsDeleted() {
    Map<String, Object> values = Kwargs.of("name", "c", "transport_url", "u");
    ApiModule.cellCreate(admin, values);
    assertThatThrownBy(() -> ApiModule.cellCreate(admin, values)).isInstanceOf(CellExists.class);

    ApiModule.cellDelete(admin, "c");
    assertThat(ApiModule.cellCreate(admin, values)).containsEntry("name", "c");
  }

  @Test
  void cell_thatIsNotThereCannotBeUpdated() {
    assertThatThrownBy(() -> ApiModule.cellUpdate(admin, "c", Kwargs.of("weight_offset", 1.0)))
        .isInstanceOf(CellNotFound.class);
  }

  @Test
  void flavor_isFoundByItsFlavorId() {
    assertThat(ApiModule.flavorGetByFlavorId(admin, "1", null))
        .containsEntry("name", "m1.tiny")
        .containsEntry("extra_specs", Map.of());
    assertThatThrownBy(() -> ApiModule.flavorGetByFlavorId(admin, "9", null))
        .isInstanceOf(FlavorNotFound.class);
  }

  @Test
  void flavor_thatIsDeletedIsSeenOnRequest() {
    ApiModule.flavorDestroy(admin, "m1.tiny");

    assertThatThrownBy(() -> ApiModule.flavorGetByFlavorId(admin, "1", "no"))
        .isInstanceOf(FlavorNotFound.class);
    assertThat(ApiModule.flavorGetByFlavorId(admin, "1", "yes")).containsEntry("name", "m1.tiny");
    assertThat(ApiModule.flavorGetAll(admin, true, null, "flavorid", "asc", null, null)).hasSize(1);
  }

  @Test
  void keyPair_isUniqueForAUser() {
    Map<String, Object> values = Kwargs.of("name", "k", "user_id", "fake", "type", "ssh");
    ApiModule.keyPairCreate(admin, values);

    assertThatThrownBy(() -> ApiModule.keyPairCreate(admin, values))
        .isInstanceOf(KeyPairExists.class);
    assertThat(ApiModule.keyPairCountByUser(admin, "fake")).isEqualTo(1);
    ApiModule.keyPairDestroy(admin, "fake", "k");
    assertThatThrownBy(() -> ApiModule.keyPairGet(admin, "fake", "k"))
        .isInstanceOf(KeypairNotFound.class);
  }

  @Test
  void service_isFoundByHostAndBinary() {
    Database.current()
        .insert("services", Kwargs.of("host", "h", "binary", "nova-compute", "topic", "compute"));

    assertThat(ApiModule.serviceGetByComputeHost(admin, "h", false)).containsEntry("host", "h");
    assertThat(ApiModule.serviceGetAllByBinary(admin, "nova-compute")).hasSize(1);
    assertThatThrownBy(() -> ApiModule.serviceGetByComputeHost(admin, "x", false))
        .isInstanceOf(ComputeHostNotFound.class);
  }

  @Test
  void blockDevice_isUpdatedWhereItsDeviceNameIsKnown() {
    Map<String, Object> values =
        Kwargs.of(
            "instance_uuid", "u",
            "source_type", "volume",
            "destination_type", "volume",
            "device_name", "/dev/vdb");
    Object first = ApiModule.blockDeviceMappingUpdateOrCreate(admin, values, false).get("id");
    values.put("volume_id", "v");
    Map<String, Object> second = ApiModule.blockDeviceMappingUpdateOrCreate(admin, values, false);

    assertThat(second).containsEntry("id", first).containsEntry("volume_id", "v");
    ApiModule.blockDeviceMappingDestroyByInstanceAndDevice(admin, "u", "/dev/vdb");
    assertThat(ApiModule.blockDeviceMappingGetAllByInstance(admin, "u", false)).isEmpty();
  }

  @Test
  void faults_comeNewestFirstForEachInstance() {
    ApiModule.instanceFaultCreate(admin, Kwargs.of("instance_uuid", "u", "code", 500));
    ApiModule.instanceFaultCreate(admin, Kwargs.of("instance_uuid", "u", "code", 404));

    Map<String, Object> faults =
        ApiModule.instanceFaultGetByInstanceUuids(admin, List.of("u", "v"));
    List<Object> codes = new ArrayList<>();
    ((List<?>) faults.get("u")).forEach(fault -> codes.add(((Map<?, ?>) fault).get("code")));
    assertThat(codes).containsExactly(404, 500);
    assertThat((List<?>) faults.get("v")).isEmpty();
  }

  @Test
  void task_cannotBeginTwice() {
    Instant begin = Instant.parse("2015-10-01T00:00:00Z");
    Instant end = Instant.parse("2015-11-01T00:00:00Z");
    ApiModule.taskLogBeginTask(admin, "t", begin, end, "h", 3, "m");

    assertThatThrownBy(() -> ApiModule.taskLogBeginTask(admin, "t", begin, end, "h", 3, "m"))
        .isInstanceOf(TaskAlreadyRunning.class);
    ApiModule.taskLogEndTask(admin, "t", begin, end, "h", 0, null);
    assertThat(ApiModule.taskLogGetAll(admin, "t", begin, end, null, "DONE"))
        .singleElement()
        .satisfies(task -> assertThat(task).containsEntry("task_items", 3));
  }

  @Test
  void bandwidth_ofAPeriodHasOneRow() {
    Instant start = Instant.parse("2015-10-01T00:00:00Z");
    ApiModule.bwUsageUpdate(admin, "u", "mac", start, 1, 2, 3, 4, null, false);
    ApiModule.bwUsageUpdate(admin, "u", "mac", start, 10, 20, 3, 4, null, false);

    assertThat(Database.current().select("bw_usage_cache"))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("bw_in", 10L));
  }

  @Test
  void uniqueRow_isADuplicate() {
    Database.current().insert("instances", Kwargs.of("uuid", "u"));

    assertThatThrownBy(() -> Database.current().insert("instances", Kwargs.of("uuid", "u")))
        .isInstanceOf(DBDuplicateEntry.class);
  }
}
