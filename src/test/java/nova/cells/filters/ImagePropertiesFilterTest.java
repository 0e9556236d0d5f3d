package nova.cells.filters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nova.cells.OneCell;
import nova.cells.state.CellState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import port.PortOf;
import runtime.Kwargs;

/** An image that asks for a version of the hypervisor. */
@PortOf("nova/tests/unit/cells/test_cells_filters.py::ImagePropertiesFilter")
class ImagePropertiesFilterTest {
  private final FilterRun run =
      new FilterRun("nova.cells.filters.image_properties.ImagePropertiesFilter");
  private final CellState first = new CellState("1", false);
  private final CellState second = new CellState("2", false);
  private final CellState third = new CellState("3", false);
  private final List<CellState> cells = List.of(first, second, third);

  @AfterEach
  void leave() {
    run.leave();
  }

  private static Map<String, Object> request(Map<String, Object> requestSpec) {
    return Kwargs.of("context", OneCell.admin(), "request_spec", requestSpec);
  }

  private static Map<String, Object> image(Object... properties) {
    return request(Kwargs.of("image", Kwargs.of("properties", Kwargs.of(properties))));
  }

  private static void offer(CellState cell, String... versions) {
    cell.capabilities = Kwargs.of("prominent_hypervisor_version", Set.of(versions));
  }

  @Test
  @PortOf("test_missing_image_properties#L74-L76")
  void testMissingImageProperties() {
    assertThat(run.filter(cells, request(Kwargs.of()))).isEqualTo(cells);
  }

  @Test
  @PortOf("test_missing_hypervisor_version_requires#L78-L83")
  void testMissingHypervisorVersionRequires() {
    cells.forEach(cell -> offer(cell, "6.2"));

    assertThat(run.filter(cells, image())).isEqualTo(cells);
  }

  @Test
  @PortOf("test_missing_hypervisor_version_in_cells#L85-L90")
  void testMissingHypervisorVersionInCells() {
    offer(first);

    assertThat(run.filter(cells, image("hypervisor_version_requires", ">6.2.1"))).isEqualTo(cells);
  }

  @Test
  @PortOf("test_cells_matching_hypervisor_version#L92-L109")
  void testCellsMatchingHypervisorVersion() {
    offer(first, "6.2");
    offer(second, "6.3");
    offer(third, "6.0");
    Map<String, Object> wanted = image("hypervisor_version_requires", ">6.0, <=6.3");

    assertThat(run.filter(cells, wanted)).isEqualTo(List.of(first, second));
    assertThat(run.filter(cells, wanted)).isEqualTo(List.of(first, second));
  }
}
