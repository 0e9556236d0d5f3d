package nova.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.cells.OneCell;
import nova.db.CellDatabase;
import nova.db.Database;
import nova.exception.InstanceNotFound;
import nova.exception.InstanceUpdateConflict;
import nova.exception.ObjectActionError;
import nova.exception.UnexpectedDeletingTaskStateError;
import nova.exception.UnexpectedTaskStateError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import oslo.db.DBDuplicateEntry;
import runtime.Kwargs;

/** How an instance comes into the database, changes there and leaves it. */
class InstanceTest {
  private final CellDatabase cell = new CellDatabase();
  private final RequestContext user = cell.user();

  @AfterEach
  void leave() {
    cell.leave();
  }

  private Instance loaded(Instance instance) {
    return Instance.getByUuid(user, instance.uuid(), List.of("metadata", "system_metadata"));
  }

  private static List<Map<String, Object>> rows(String table) {
    return Database.current().select(table);
  }

  @Test
  void create_storesTheInstanceAndAllThatHangsOnIt() {
    Instance instance = cell.createdInstance();

    assertThat(instance.id()).isEqualTo(1);
    assertThat(instance.objWhatChanged()).isEmpty();
    assertThat(rows("instance_extra")).hasSize(1);
    assertThat(rows("instance_info_caches"))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("network_info", "[]"));
    assertThat(rows("instance_metadata")).hasSize(1);
    assertThat(rows("instance_system_metadata")).hasSize(1);
    assertThat(rows("instance_id_mappings")).hasSize(1);
  }

  @Test
  void create_makesTheDefaultSecurityGroupOfTheProject() {
    cell.createdInstance();
    cell.createdInstance();

    assertThat(rows("security_groups"))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("name", "default"));
  }

  @Test
  void create_joinsTheSecurityGroupsOfItsNames() {
    Instance instance = cell.newInstance(Map.of());
    instance.set("security_groups", SecurityGroupModule.makeSecgroupList(List.of("default")));
    instance.create();

    assertThat(Instance.getByUuid(user, instance.uuid()).securityGroups())
        .singleElement()
        .satisfies(group -> assertThat(group.name()).isEqualTo("default"));
  }

  @Test
  void create_ofAUuidThatExistsIsADuplicate() {
    Instance first = cell.createdInstance();
    Instance second = cell.newInstance(Kwargs.of("uuid", first.uuid()));

    assertThatThrownBy(second::create).isInstanceOf(DBDuplicateEntry.class);
    assertThat(rows("instances")).hasSize(1);
    assertThat(rows("instance_extra")).hasSize(1);
  }

  @Test
  void getByUuid_givesWhatWasStored() {
    Instance instance = loaded(cell.createdInstance());

    assertThat(instance.vmState()).isEqualTo("building");
    assertThat(instance.metadata()).containsExactly(Map.entry("colour", "blue"));
    assertThat(instance.systemMetadata()).containsExactly(Map.entry("image_os", "linux"));
    assertThat(instance.deleted()).isFalse();
    assertThat(instance.name()).isEqualTo("instance-00000001");
  }

  @Test
  void getByUuid_ofNothingIsNotFound() {
    assertThatThrownBy(() -> Instance.getByUuid(user, "00000000-0000-4000-8000-999999999999"))
        .isInstanceOf(InstanceNotFound.class)
        .hasMessageContaining("could not be found");
  }

  @Test
  void getByUuid_ofAnotherProjectIsNotFound() {
    Instance instance = cell.createdInstance();
    RequestContext other = new RequestContext(Kwargs.of("user_id", "other", "project_id", "other"));

    assertThatThrownBy(() -> Instance.getByUuid(other, instance.uuid()))
        .isInstanceOf(InstanceNotFound.class);
    assertThat(Instance.getByUuid(OneCell.admin(), instance.uuid()).id()).isEqualTo(1);
  }

  @Test
  void flavor_isLoadedWhenItIsFirstRead() {
    Instance instance = Instance.getByUuid(user, cell.createdInstance().uuid());

    assertThat(instance.contains("flavor")).isFalse();
    assertThat(instance.flavor().flavorid()).isEqualTo("1");
    assertThat(instance.objWhatChanged()).doesNotContain("flavor");
  }

  @Test
  void column_thatIsNotSetCannotBeLoaded() {
    Instance instance = new Instance(user, Kwargs.of("uuid", "u"));

    assertThatThrownBy(instance::cellName)
        .isInstanceOf(ObjectActionError.class)
        .hasMessageContaining("attribute cell_name not lazy-loadable");
  }

  @Test
  void save_writesTheChangedFieldsOnly() {
    Instance instance = loaded(cell.createdInstance());
    Instance other = loaded(instance);
    other.set("host", "h");
    other.save();
    instance.set("task_state", null);
    instance.save();

    assertThat(rows("instances").get(0))
        .containsEntry("host", "h")
        .containsEntry("task_state", null);
    assertThat(instance.host()).isEqualTo("h");
    assertThat(instance.objWhatChanged()).isEmpty();
  }

  @Test
  void save_replacesMetadata() {
    Instance instance = loaded(cell.createdInstance());
    instance.metadata().put("shape", "round");
    instance.metadata().remove("colour");
    assertThat(instance.objWhatChanged()).contains("metadata");
    instance.save();

    assertThat(loaded(instance).metadata()).containsExactly(Map.entry("shape", "round"));
    assertThat(rows("instance_metadata")).hasSize(2);
  }

  @Test
  void save_withTheExpectedStateGoesOn() {
    Instance instance = loaded(cell.createdInstance());
    instance.set("vm_state", "active");
    instance.save(List.of("building"), "scheduling", false);

    assertThat(loaded(instance).vmState()).isEqualTo("active");
  }

  @Test
  void save_withAnotherTaskStateThanExpectedIsRefused() {
    Instance instance = loaded(cell.createdInstance());
    instance.set("host", "h");

    assertThatThrownBy(() -> instance.save(null, "spawning", false))
        .isInstanceOf(UnexpectedTaskStateError.class);
    assertThat(rows("instances").get(0)).containsEntry("host", null);
  }

  @Test
  void save_ofOneThatIsBeingDeletedSaysSo() {
    Instance instance = loaded(cell.createdInstance());
    instance.set("task_state", "deleting");
    instance.save();
    instance.set("host", "h");

    assertThatThrownBy(() -> instance.save(null, "spawning", false))
        .isInstanceOf(UnexpectedDeletingTaskStateError.class);
  }

  @Test
  void save_withAnotherVmStateThanExpectedIsAConflict() {
    Instance instance = loaded(cell.createdInstance());
    instance.set("host", "h");

    assertThatThrownBy(() -> instance.save(List.of("active"), null, false))
        .isExactlyInstanceOf(InstanceUpdateConflict.class);
  }

  @Test
  void refresh_takesWhatOthersWrote() {
    Instance instance = loaded(cell.createdInstance());
    Instance other = loaded(instance);
    other.set("vm_state", "active");
    other.save();
    instance.refresh();

    assertThat(instance.vmState()).isEqualTo("active");
    assertThat(instance.objWhatChanged()).isEmpty();
  }

  @Test
  void skipCellsSync_marksTheCellNameForAWhile() {
    Instance instance = cell.createdInstance();
    instance.set("cell_name", "api!child");
    instance.save();
    try (Instance.SkippedSync sync = instance.skipCellsSync()) {
      assertThat(instance.cellName()).isEqualTo("!!api!child");
      assertThat(instance.objWhatChanged()).isEmpty();
    }

    assertThat(instance.cellName()).isEqualTo("api!child");
    assertThat(instance.objWhatChanged()).isEmpty();
  }

  @Test
  void skipCellsSync_leavesNoNameWhereThereWasNone() {
    Instance instance = cell.createdInstance();
    try (Instance.SkippedSync sync = instance.skipCellsSync()) {
      instance.set("host", "h");
      instance.save();
    }

    assertThat(instance.cellName()).isNull();
    assertThat(rows("instances").get(0)).containsEntry("cell_name", null);
  }

  @Test
  void destroy_marksTheRowAndAllThatHangsOnIt() {
    Instance instance = cell.createdInstance();
    int id = instance.id();
    instance.destroy();

    assertThat(instance.deleted()).isTrue();
    assertThat(instance.contains("id")).isFalse();
    assertThat(rows("instances").get(0)).containsEntry("deleted", id);
    assertThat(rows("instance_extra").get(0).get("deleted")).isNotEqualTo(0);
    assertThatThrownBy(() -> loaded(instance)).isInstanceOf(InstanceNotFound.class);
    assertThat(Instance.getByUuid(cell.auditor(), instance.uuid()).deleted()).isTrue();
  }

  @Test
  void destroy_twiceIsRefused() {
    Instance instance = cell.createdInstance();
    instance.destroy();

    assertThatThrownBy(instance::destroy)
        .isInstanceOf(ObjectActionError.class)
        .hasMessageContaining("already destroyed");
  }

  @Test
  void destroy_withoutAHostIsRefusedOnceThereIsOne() {
    Instance instance = cell.createdInstance();
    Instance other = loaded(instance);
    other.set("host", "h");
    other.save();

    assertThatThrownBy(instance::destroy)
        .isInstanceOf(ObjectActionError.class)
        .hasMessageContaining("host changed");
  }

  @Test
  void list_findsByFilters() {
    Instance first = cell.createdInstance();
    Instance second = cell.createdInstance();
    second.set("vm_state", "active");
    second.save();
    first.destroy();

    InstanceList active =
        InstanceList.getByFilters(
            user, Kwargs.of("vm_state", "active", "deleted", false), "created_at", "desc");
    InstanceList all = InstanceList.getByFilters(user, Kwargs.of(), "created_at", "asc");

    assertThat(active).extracting(Instance::uuid).containsExactly(second.uuid());
    assertThat(all).extracting(Instance::uuid).containsExactly(first.uuid(), second.uuid());
  }
}
