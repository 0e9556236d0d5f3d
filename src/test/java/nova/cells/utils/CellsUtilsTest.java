package nova.cells.utils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.cells.OneCell;
import nova.db.Database;
import nova.objects.ComputeNode;
import nova.objects.Instance;
import nova.objects.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import port.PortOf;
import runtime.AttributeError;
import runtime.Ids;
import runtime.Kwargs;

/** Names that tell the cell, proxies that show them, and the instances that are told upwards. */
@PortOf("nova/tests/unit/cells/test_cells_utils.py::CellsUtilsTestCase")
class CellsUtilsTest {
  private final OneCell here = new OneCell("here");
  private final RequestContext ctxt = OneCell.admin();

  @AfterEach
  void leave() {
    here.leave();
  }

  private String instance(String project, String updated, boolean deleted) {
    Map<String, Object> row = Kwargs.of("uuid", Ids.uuid4(), "project_id", project);
    row.put("updated_at", Instant.parse(updated));
    row.put("deleted", deleted ? 1 : 0);
    Database.current().insert("instances", row);
    return (String) row.get("uuid");
  }

  private List<Object> toSync(Instant since, String project, boolean shuffle) {
    List<Object> uuids = new ArrayList<>();
    UtilsModule.getInstancesToSync(ctxt, since, project, true, shuffle, true)
        .forEachRemaining(uuids::add);
    return uuids;
  }

  @Test
  @PortOf("test_get_instances_to_sync#L30-L84")
  void testGetInstancesToSync() {
    Iterator<Object> lazy = UtilsModule.getInstancesToSync(ctxt, null, null, true, false, true);
    String gone = instance("p1", "2026-01-01T02:00:00Z", true);
    String late = instance("p1", "2026-01-01T03:00:00Z", false);
    String early = instance("p2", "2026-01-01T01:00:00Z", false);
    Instant since = Instant.parse("2026-01-01T01:30:00Z");
    Comparator<Object> backwards = Comparator.<Object, String>comparing(this::uuid).reversed();
    here.world().chance().arrange(backwards);

    assertThat(lazy).toIterable().hasSize(3).endsWith(gone);
    assertThat(toSync(null, null, false)).hasSize(3).endsWith(gone);
    assertThat(toSync(null, null, true)).containsExactly(early, late, gone);
    assertThat(toSync(since, null, false)).containsExactly(late, gone);
    assertThat(toSync(since, "p1", true)).containsExactly(late, gone);
    assertThat(toSync(since, "p2", true)).isEmpty();
  }

  private String uuid(Object instance) {
    return ((Instance) instance).uuid();
  }

  @Test
  @PortOf("test_split_cell_and_item#L86-L105")
  void testSplitCellAndItem() {
    String cell = String.join(UtilsModule.PATH_CELL_SEP, "australia", "queensland", "gold_coast");

    Object together = UtilsModule.cellWithItem(cell, "host_5");

    assertThat(together).isEqualTo("australia!queensland!gold_coast@host_5");
    assertThat(UtilsModule.splitCellAndItem((String) together)).containsExactly(cell, "host_5");
    assertThat(UtilsModule.cellWithItem(null, "host_5")).isEqualTo("host_5");
    assertThat(UtilsModule.splitCellAndItem("host_5")).containsExactly(null, "host_5");
    assertThat(UtilsModule.splitCellAndItem("@host_5")).containsExactly("", "host_5");
  }

  private ComputeNode node() {
    return new ComputeNode(ctxt, Kwargs.of("id", 1, "host", "fake"));
  }

  private Service service() {
    return new Service(ctxt, Kwargs.of("id", 1, "host", "fake"));
  }

  @Test
  @PortOf("test_add_cell_to_compute_node#L107-L116")
  void testAddCellToComputeNode() {
    ComputeNodeProxy proxy = UtilsModule.addCellToComputeNode(node(), "fake_path");

    assertThat(proxy.id()).isEqualTo("fake_path@1");
    assertThat(proxy.host()).isEqualTo("fake_path@fake");
  }

  @Test
  @PortOf("test_add_cell_to_service_no_compute_node#L118-L131")
  void testAddCellToServiceNoComputeNode() {
    ServiceProxy proxy = UtilsModule.addCellToService(service(), "fake_path");

    assertThat(proxy.id()).isEqualTo("fake_path@1");
    assertThat(proxy.host()).isEqualTo("fake_path@fake");
    assertThatThrownBy(() -> proxy.get("compute_node")).isInstanceOf(AttributeError.class);
  }

  @Test
  @PortOf("test_add_cell_to_service_with_compute_node#L133-L145")
  void testAddCellToServiceWithComputeNode() {
    Service service = service();
    service.set("compute_node", node());

    ServiceProxy proxy = UtilsModule.addCellToService(service, "fake_path");

    assertThat(proxy.id()).isEqualTo("fake_path@1");
    assertThat(proxy.host()).isEqualTo("fake_path@fake");
    assertThatThrownBy(() -> proxy.get("compute_node")).isInstanceOf(AttributeError.class);
  }

  @Test
  @PortOf("test_proxy_object_serializer_to_primitive#L147-L158")
  void testProxyObjectSerializerToPrimitive() {
    ComputeNode node = node();
    ComputeNodeProxy proxy = new ComputeNodeProxy(node, "fake_path");

    Object primitive = new ProxyObjectSerializer().serializeEntity(ctxt, proxy);

    Map<String, Object> expected = node.objToPrimitive();
    expected.put("cell_proxy.class_name", "ComputeNodeProxy");
    expected.put("cell_proxy.cell_path", "fake_path");
    assertThat(primitive).isEqualTo(expected);
  }

  @Test
  @PortOf("test_proxy_object_serializer_from_primitive#L160-L174")
  void testProxyObjectSerializerFromPrimitive() {
    ComputeNode node = node();
    Map<String, Object> primitive = node.objToPrimitive();
    primitive.put("cell_proxy.class_name", "ComputeNodeProxy");
    primitive.put("cell_proxy.cell_path", "fake_path");

    Object result = new ProxyObjectSerializer().deserializeEntity(ctxt, primitive);

    ComputeNodeProxy proxy = (ComputeNodeProxy) result;
    assertThat(proxy.id()).isEqualTo("fake_path@1");
    Map<String, Object> again = proxy.objToPrimitive();
    assertThat(again.remove("cell_proxy.cell_path")).isEqualTo("fake_path");
    again.remove("cell_proxy.class_name");
    assertThat(again).isEqualTo(node.objToPrimitive());
  }

  @Test
  void getitem_isWhatTheAttributeIs() {
    ServiceProxy proxy = UtilsModule.addCellToService(service(), "fake_path");

    assertThat(proxy.getitem("host")).isEqualTo("fake_path@fake");
  }
}
