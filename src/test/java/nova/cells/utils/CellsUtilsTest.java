package nova.cells.utils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.cells.OneCell;
import nova.objects.ComputeNode;
import nova.objects.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import runtime.AttributeError;
import runtime.Kwargs;

/** Names and proxies; named after the tests of the original. */
class CellsUtilsTest {
  private final OneCell here = new OneCell("here");
  private final RequestContext ctxt = OneCell.admin();

  @AfterEach
  void leave() {
    here.leave();
  }

  private Service service() {
    return new Service(ctxt, Kwargs.of("id", 1, "host", "fake"));
  }

  @Test
  void testSplitCellAndItem() {
    String path = "australia" + UtilsModule.PATH_CELL_SEP + "queensland";

    Object combined = UtilsModule.cellWithItem(path, "brisbane_5");

    assertThat(combined).isEqualTo(path + "@brisbane_5");
    assertThat(UtilsModule.splitCellAndItem((String) combined)).containsExactly(path, "brisbane_5");
    assertThat(UtilsModule.cellWithItem(null, "brisbane_5")).isEqualTo("brisbane_5");
    assertThat(UtilsModule.splitCellAndItem("brisbane_5")).containsExactly(null, "brisbane_5");
  }

  @Test
  void testAddCellToComputeNode() {
    ComputeNode node = new ComputeNode(ctxt, Kwargs.of("id", 1, "host", "fake"));

    ComputeNodeProxy proxy = UtilsModule.addCellToComputeNode(node, "fake_path");

    assertThat(proxy.id()).isEqualTo("fake_path@1");
    assertThat(proxy.host()).isEqualTo("fake_path@fake");
  }

  @Test
  void testAddCellToServiceNoComputeNode() {
    ServiceProxy proxy = UtilsModule.addCellToService(service(), "fake_path");

    assertThat(proxy.get("id")).isEqualTo("fake_path@1");
    assertThat(proxy.getitem("host")).isEqualTo("fake_path@fake");
    assertThatThrownBy(() -> proxy.get("compute_node")).isInstanceOf(AttributeError.class);
  }

  @Test
  void testProxyObjectSerializerToPrimitive() {
    Service service = service();

    Map<String, Object> primitive =
        UtilsModule.addCellToService(service, "fake_path").objToPrimitive();

    assertThat(primitive)
        .containsAllEntriesOf(service.objToPrimitive())
        .containsEntry("cell_proxy.class_name", "ServiceProxy")
        .containsEntry("cell_proxy.cell_path", "fake_path");
  }

  @Test
  void testProxyObjectSerializerFromPrimitive() {
    ProxyObjectSerializer serializer = new ProxyObjectSerializer();
    Object text =
        serializer.serializeEntity(
            ctxt, List.of(UtilsModule.addCellToService(service(), "fake_path")));

    Object restored = serializer.deserializeEntity(ctxt, text);

    ServiceProxy proxy = (ServiceProxy) ((List<?>) restored).get(0);
    assertThat(proxy.id()).isEqualTo("fake_path@1");
    assertThat(proxy.get("host")).isEqualTo("fake_path@fake");
  }
}
