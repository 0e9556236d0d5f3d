package nova.cells.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nova.RequestContext;
import nova.compute.TaskStates;
import nova.db.ApiModule;
import nova.exception.InstanceUpdateConflict;
import nova.exception.UnexpectedTaskStateError;
import nova.objects.Instance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import oslo.config.CONF;
import oslo.messaging.Bus;
import oslo.messaging.Envelope;
import oslo.serialization.JsonUtils;
import port.PortOf;
import runtime.Kwargs;

/** What the API cell changes in an instance's own cell: the row there tells what was saved. */
@PortOf("nova/tests/unit/cells/test_cells_messaging.py::CellsTargetedMethodsTestCase")
class CellsTargetedUpdatesTest {
  private static final String CHILD = "child-cell2";
  private static final String PATH = "api-cell!child-cell2";

  private final FakeCells cells = new FakeCells();
  private final RequestContext ctxt = FakeCells.context();
  private final TargetedMessageMethods methods = cells.targeted(CHILD);
  private final List<Envelope> casts = new ArrayList<>();

  @AfterEach
  void leave() {
    cells.leave();
  }

  private TargetedMessage message() {
    return new TargetedMessage(
        cells.runner(CHILD), ctxt, "any", Kwargs.of(), "down", PATH, Kwargs.of());
  }

  /** Changed in all that an API cell may think of, saved as a message of the API asks. */
  private void update(boolean adminStateReset, String taskStateInCell) {
    Instance instance = cells.instance(CHILD, "task_state", taskStateInCell, "user_data", "old");
    instance.set("cell_name", PATH);
    instance.objResetChanges();
    instance.update(
        Kwargs.of(
            "task_state", "meow",
            "vm_state", "wuff",
            "user_data", "foo",
            "metadata", Kwargs.of("meta", "data"),
            "system_metadata", Kwargs.of("system", "metadata")));
    assertThat(instance.objWhatChanged())
        .containsExactlyInAnyOrder(
            "user_data", "vm_state", "task_state", "metadata", "system_metadata");
    cells.within(
        CHILD,
        () ->
            methods.instanceUpdateFromApi(
                message(), instance, "active", List.of("exp_task"), adminStateReset));
  }

  private void assertMetadataUntouched() {
    assertThat(cells.rows(CHILD, "instance_metadata")).isEmpty();
    assertThat(cells.rows(CHILD, "instance_system_metadata"))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("key", "colour"));
  }

  @Test
  @PortOf("test_instance_update_from_api#L1167-L1168")
  void testInstanceUpdateFromApi() {
    update(false, "exp_task");

    assertThat(row())
        .containsEntry("user_data", "foo")
        .containsEntry("vm_state", "active")
        .containsEntry("task_state", "exp_task");
    assertMetadataUntouched();
  }

  private Map<String, Object> row() {
    return cells.rows(CHILD, "instances").get(0);
  }

  @Test
  @PortOf("test_instance_update_from_api_admin_state_reset#L1170-L1171")
  void testInstanceUpdateFromApiAdminStateReset() {
    update(true, "exp_task");

    assertThat(row())
        .containsEntry("user_data", "foo")
        .containsEntry("vm_state", "wuff")
        .containsEntry("task_state", "meow");
    assertMetadataUntouched();
  }

  @Test
  void instanceUpdateFromApi_passesTheExpectedStatesToTheDatabase() {
    assertThatThrownBy(() -> update(true, "other_task"))
        .isInstanceOf(UnexpectedTaskStateError.class);
    assertThat(row()).containsEntry("user_data", "old");
  }

  /** From now on the cell tells its parents of every change. */
  private Instance instanceInCellOfATree() {
    Instance instance = cells.instance(CHILD, "cell_name", PATH);
    cells.within(
        CHILD,
        () -> {
          CONF.setOverride("cells", "enable", true);
          CONF.setOverride("cells", "cell_type", "compute");
        });
    Bus.current().watch(casts::add);
    instance.set("user_data", "foo");
    return instance;
  }

  @Test
  @PortOf("test_instance_update_from_api_calls_skip_cells_sync#L1173-L1192")
  void testInstanceUpdateFromApiCallsSkipCellsSync() {
    Instance instance = instanceInCellOfATree();

    assertThatThrownBy(
            () ->
                cells.within(
                    CHILD,
                    () ->
                        methods.instanceUpdateFromApi(message(), instance, "exp_vm", null, false)))
        .isInstanceOf(InstanceUpdateConflict.class);

    assertThat(casts).isEmpty();
    assertThat(instance.cellName()).isEqualTo(PATH);
  }

  @Test
  @PortOf("test_instance_update_from_api_skips_cell_sync#L1194-L1212")
  void testInstanceUpdateFromApiSkipsCellSync() {
    Instance instance = instanceInCellOfATree();

    cells.within(
        CHILD, () -> methods.instanceUpdateFromApi(message(), instance, "active", null, false));

    assertThat(row()).containsEntry("user_data", "foo");
    assertThat(casts).isEmpty();

    cells.within(CHILD, () -> saveUnguarded(cells.instance(CHILD)));
    assertThat(casts).extracting(cast -> cast.method).containsExactly("instance_update_at_top");
  }

  /** The same change without the guard is told, so the guard is what kept it silent. */
  private static void saveUnguarded(Instance instance) {
    instance.set("user_data", "bar");
    instance.save();
  }

  /** The cast that the compute service of the cell gets. */
  private Map<?, ?> assertCast(String method, Instance instance, String taskState) {
    assertThat(row()).containsEntry("task_state", taskState);
    assertThat(instance.taskState()).isEqualTo(taskState);
    assertThat(casts).hasSize(1);
    Envelope cast = casts.get(0);
    assertThat(cast.kind).isEqualTo("cast");
    assertThat(cast.method).isEqualTo(method);
    assertThat(cast.server).isEqualTo("host1");
    return (Map<?, ?>) JsonUtils.loads(cast.body);
  }

  private void watch() {
    Bus.current().watch(casts::add);
  }

  @Test
  @PortOf("test_snapshot_instance#L1343-L1370")
  void testSnapshotInstance() {
    Instance instance = cells.instance(CHILD);
    watch();

    cells.within(CHILD, () -> methods.snapshotInstance(message(), instance, "image-id"));

    Map<?, ?> body = assertCast("snapshot_instance", instance, TaskStates.IMAGE_SNAPSHOT_PENDING);
    assertThat((Object) body.get("image_id")).isEqualTo("image-id");
    assertExpectsNoTask(() -> methods.snapshotInstance(message(), instance, "image-id"));
  }

  /** Saved only where no task runs. */
  private void assertExpectsNoTask(Runnable again) {
    assertThatThrownBy(() -> cells.within(CHILD, again))
        .isInstanceOf(UnexpectedTaskStateError.class);
    assertThat(casts).hasSize(1);
  }

  @Test
  @PortOf("test_backup_instance#L1372-L1404")
  void testBackupInstance() {
    Instance instance = cells.instance(CHILD);
    watch();

    cells.within(
        CHILD, () -> methods.backupInstance(message(), instance, "image-id", "backup-type", 3));

    Map<?, ?> body = assertCast("backup_instance", instance, TaskStates.IMAGE_BACKUP);
    assertThat((Object) body.get("image_id")).isEqualTo("image-id");
    assertThat((Object) body.get("backup_type")).isEqualTo("backup-type");
    assertThat((Object) body.get("rotation")).isEqualTo(3);
    assertExpectsNoTask(
        () -> methods.backupInstance(message(), instance, "image-id", "backup-type", 3));
  }

  @Test
  void snapshotInstance_readsTheInstanceAgainFirst() {
    assertReadAgain(
        instance -> methods.snapshotInstance(message(), instance, "image-id"),
        TaskStates.IMAGE_SNAPSHOT_PENDING);
  }

  @Test
  void backupInstance_readsTheInstanceAgainFirst() {
    assertReadAgain(
        instance -> methods.backupInstance(message(), instance, "image-id", "daily", 3),
        TaskStates.IMAGE_BACKUP);
  }

  /** Changes that came with the instance are not saved. */
  private void assertReadAgain(Consumer<Instance> action, String taskState) {
    Instance instance = cells.instance(CHILD);
    cells.within(
        CHILD,
        () ->
            ApiModule.instanceUpdate(
                ctxt, instance.uuid(), Kwargs.of("display_name", "newer"), null));
    instance.set("display_name", "came with it");

    cells.within(CHILD, () -> action.accept(instance));

    assertThat(instance.displayName()).isEqualTo("newer");
    assertThat(cells.rows(CHILD, "instances"))
        .filteredOn(row -> instance.uuid().equals(row.get("uuid")))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("display_name", "newer")
                    .containsEntry("task_state", taskState));
  }
}
