package nova.cells.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import port.PortOf;
import runtime.Kwargs;

/** Block device mappings of an instance deep below, as the top keeps them. */
@PortOf("nova/tests/unit/cells/test_cells_messaging.py::CellsBroadcastMethodsTestCase")
class CellsBroadcastBdmsTest {
  private static final String TOP = "api-cell";
  private static final String TABLE = "block_device_mapping";
  private static final String UUID = "fake-instance-uuid";

  private final FakeCells cells = new FakeCells();
  private final RequestContext ctxt = FakeCells.context();
  private final MessageRunner bottom = cells.enter("grandchild-cell1");

  @AfterEach
  void leave() {
    cells.leave();
  }

  private static Map<String, Object> bdm(Object... more) {
    Map<String, Object> bdm =
        Kwargs.of(
            "id", 77, "instance_uuid", UUID, "source_type", "volume", "destination_type", "volume");
    bdm.putAll(Kwargs.of(more));
    return bdm;
  }

  private void known(String deviceName, String volumeId) {
    cells.insert(
        TOP,
        TABLE,
        "instance_uuid",
        UUID,
        "source_type",
        "volume",
        "destination_type",
        "volume",
        "device_name",
        deviceName,
        "volume_id",
        volumeId);
  }

  private List<Object> column(String name) {
    return cells.rows(TOP, TABLE).stream().map(row -> row.get(name)).toList();
  }

  private void assertOthersUntouched() {
    assertThat(cells.rows("child-cell2", TABLE)).isEmpty();
    assertThat(cells.rows("grandchild-cell1", TABLE)).isEmpty();
  }

  @Test
  @PortOf("test_bdm_update_or_create_with_none_create#L1885-L1906")
  void testBdmUpdateOrCreateWithNoneCreate() {
    bottom.bdmUpdateOrCreateAtTop(
        ctxt, bdm("device_name", "/dev/vdb", "volume_id", "fake_volume_id"), null);
    bottom.bdmUpdateOrCreateAtTop(
        ctxt, bdm("device_name", "/dev/vdb", "volume_id", "other_volume_id"), null);

    assertThat(column("id")).containsExactly(1);
    assertThat(column("volume_id")).containsExactly("other_volume_id");
    assertOthersUntouched();
  }

  @Test
  @PortOf("test_bdm_update_or_create_with_true_create#L1908-L1929")
  void testBdmUpdateOrCreateWithTrueCreate() {
    for (int i = 0; i < 2; i++) {
      bottom.bdmUpdateOrCreateAtTop(
          ctxt, bdm("device_name", "/dev/vdb", "volume_id", "fake_volume_id"), true);
    }

    assertThat(column("id")).containsExactly(1, 2);
    assertThat(column("volume_id")).containsExactly("fake_volume_id", "fake_volume_id");
    assertOthersUntouched();
  }

  private void assertUpdatesTheSecond() {
    bottom.bdmUpdateOrCreateAtTop(
        ctxt,
        bdm(
            "device_name", "fake_device_name",
            "volume_id", "fake_volume_id",
            "boot_index", 5),
        false);

    assertThat(column("boot_index")).containsExactly(null, 5, null);
    assertThat(column("id")).containsExactly(1, 2, 3);
    assertThat(column("device_name").get(1)).isEqualTo("fake_device_name");
    assertThat(column("volume_id").get(1)).isEqualTo("fake_volume_id");
    assertOthersUntouched();
  }

  @Test
  @PortOf("test_bdm_update_or_create_with_false_create_vol_id#L1931-L1971")
  void testBdmUpdateOrCreateWithFalseCreateVolId() {
    known("not-a-match", "not-a-match");
    known("not-a-match", "fake_volume_id");
    known("not-a-match", "not-a-match");

    assertUpdatesTheSecond();
  }

  @Test
  @PortOf("test_bdm_update_or_create_with_false_create_dev_name#L1973-L2013")
  void testBdmUpdateOrCreateWithFalseCreateDevName() {
    known("not-a-match", "not-a-match");
    known("fake_device_name", "not-a-match");
    known("not-a-match", "not-a-match");

    assertUpdatesTheSecond();
  }

  @Test
  void bdmUpdate_withoutAMatchChangesNothing() {
    known("not-a-match", "not-a-match");

    bottom.bdmUpdateOrCreateAtTop(
        ctxt, bdm("device_name", null, "volume_id", null, "boot_index", 5), false);

    assertThat(column("boot_index")).containsExactly((Object) null);
  }

  @Test
  @PortOf("test_bdm_destroy_by_volume#L2015-L2033")
  void testBdmDestroyByVolume() {
    known("/dev/vdb", "fake-volume-id");
    known("/dev/vdc", "other-volume-id");

    bottom.bdmDestroyAtTop(ctxt, UUID, null, "fake-volume-id");

    assertThat(column("deleted")).containsExactly(1, 0);
    assertOthersUntouched();
  }

  @Test
  @PortOf("test_bdm_destroy_by_device#L2035-L2053")
  void testBdmDestroyByDevice() {
    known("/dev/vdb", "fake-volume-id");
    known("/dev/vdc", "fake-volume-id");

    bottom.bdmDestroyAtTop(ctxt, UUID, "/dev/vdc", "fake-volume-id");

    assertThat(column("deleted")).containsExactly(0, 2);
    assertOthersUntouched();
  }
}
