package nova.cells.utils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import nova.RequestContext;
import nova.cells.OneCell;
import nova.objects.ComputeNode;
import nova.objects.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import runtime.AttributeError;
import runtime.Kwargs;

/** An object of another cell looks like the object, but for its id and host. */
class CellProxyTest {
  private final OneCell here = new OneCell("api");
  private final RequestContext ctxt = OneCell.user();
  private final Service service =
      new Service(ctxt, Kwargs.of("id", 7, "host", "h", "topic", "compute"));
  private final ServiceProxy proxy = new ServiceProxy(service, "api!child");

  @AfterEach
  void leave() {
    here.leave();
  }

  @Test
  void pairs_areThoseThatAreSet_withTheCellBeforeIdAndHost() {
    Map<String, Object> pairs = new LinkedHashMap<>();
    proxy.iteritems().forEach(pair -> pairs.put(pair.getKey(), pair.getValue()));

    assertThat(pairs)
        .containsEntry("id", "api!child@7")
        .containsEntry("host", "api!child@h")
        .containsEntry("topic", "compute")
        .doesNotContainKey("disabled");
    assertThat(proxy.keys()).containsExactlyInAnyOrderElementsOf(pairs.keySet());
  }

  @Test
  void everyWayToAnAttribute_leadsToTheSame() {
    for (String name : List.of("id", "host", "topic")) {
      assertThat(proxy.get(name)).isEqualTo(proxy.getitem(name));
    }
    assertThat(proxy.get("topic")).isEqualTo("compute");
    assertThat(proxy.getattr("topic")).isEqualTo("compute");
    assertThatThrownBy(() -> proxy.getattr("no_such_name")).isInstanceOf(AttributeError.class);
    assertThat(proxy.get("obj_what_changed")).isEqualTo(service.objWhatChanged());
  }

  @Test
  void node_answersWithWhatItsObjectHas() {
    ComputeNodeProxy node =
        new ComputeNodeProxy(new ComputeNode(ctxt, Kwargs.of("host_ip", "1.2.3.4")), "api!child");

    assertThat(node.getattr("host_ip")).isEqualTo("1.2.3.4");
    assertThatThrownBy(() -> node.getattr("no_such_name")).isInstanceOf(AttributeError.class);
  }

  @Test
  void objectWithoutCell_isNoProxy() {
    Object read = new ProxyObjectSerializer().deserializeEntity(ctxt, service.objToPrimitive());

    assertThat(read).isInstanceOf(Service.class);
  }

  @Test
  void proxyOfAKindThatNobodyKnows_isRefused() {
    Map<String, Object> primitive = proxy.objToPrimitive();
    primitive.put("cell_proxy.class_name", "VolumeProxy");

    assertThatThrownBy(() -> new ProxyObjectSerializer().deserializeEntity(ctxt, primitive))
        .isInstanceOf(AttributeError.class)
        .hasMessage("'module' object has no attribute 'VolumeProxy'");
  }

  @Test
  void pathAlone_makesNoProxy() {
    Map<String, Object> primitive = proxy.objToPrimitive();
    primitive.remove("cell_proxy.class_name");

    assertThat(new ProxyObjectSerializer().deserializeEntity(ctxt, primitive))
        .isInstanceOf(Service.class);
  }

  @Test
  void listToSync_endsWithoutAnElement() {
    assertThatThrownBy(
            () -> UtilsModule.getInstancesToSync(ctxt, null, null, true, false, false).next())
        .isInstanceOf(NoSuchElementException.class);
  }
}
