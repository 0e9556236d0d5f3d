package nova.cells.filters;

import static org.assertj.core.api.Assertions.assertThat;

import nova.cells.OneCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import port.PortOf;

/** Which filters there are. */
@PortOf("nova/tests/unit/cells/test_cells_filters.py::FiltersTestCase")
class FiltersTest {
  private final OneCell here = new OneCell("api-cell");

  @AfterEach
  void leave() {
    here.leave();
  }

  @Test
  @PortOf("test_all_filters#L30-L34")
  void testAllFilters() {
    assertThat(FiltersModule.allFilters())
        .containsExactly(
            DifferentCellFilter.class, ImagePropertiesFilter.class, TargetCellFilter.class);
  }
}
