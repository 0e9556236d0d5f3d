package nova.cells.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nova.RequestContext;
import nova.objects.Instance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import port.PortOf;
import runtime.Kwargs;

/** What the rest of the program asks of messaging, as the message that it becomes. */
@PortOf("nova/tests/unit/cells/test_cells_messaging.py::CellsPublicInterfacesTestCase")
class CellsPublicInterfacesTest {
  private final FakeCells cells = new FakeCells();
  private final RequestContext ctxt = FakeCells.context();
  private final MessageRunner runner = cells.enter(FakeCells.API);

  @AfterEach
  void leave() {
    cells.leave();
  }

  @Test
  @PortOf("test_resize_instance#L2135-L2153")
  void testResizeInstance() {
    Instance instance =
        new Instance(ctxt, Kwargs.of("uuid", "fake", "cell_name", "api-cell!child-cell2"));
    Object primitive = Kwargs.of("primitive", instance.objToPrimitive()).get("primitive");

    runner.resizeInstance(ctxt, instance, "fake", Kwargs.of("fake", "fake"), true);

    assertThat(cells.receivers("resize_instance")).containsExactly("child-cell2");
    Map<String, Object> text = cells.sent().get(0).text();
    assertThat(text)
        .containsEntry("message_type", "targeted")
        .containsEntry("direction", "down")
        .containsEntry("target_cell", "api-cell!child-cell2")
        .containsEntry("need_response", false)
        .containsEntry("fanout", false)
        .containsEntry("ctxt", ctxt.toDict());
    assertThat(cells.sent().get(0).kwargs())
        .isEqualTo(
            Kwargs.of(
                "instance",
                primitive,
                "flavor",
                "fake",
                "extra_instance_updates",
                Kwargs.of("fake", "fake"),
                "clean_shutdown",
                true));
  }
}
