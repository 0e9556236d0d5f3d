package nova.cells.filters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nova.RequestContext;
import nova.cells.OneCell;
import nova.cells.state.CellState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import runtime.Kwargs;

/** Which cells pass the filters; named after the tests of the original. */
class CellsFiltersTest {
  private final OneCell here = new OneCell("fake");
  private final CellState first = new CellState("1", false);
  private final CellState second = new CellState("2", false);
  private final CellState third = new CellState("3", false);
  private final List<CellState> cells = List.of(first, second, third);

  @AfterEach
  void leave() {
    here.leave();
  }

  /** Lets the user use a filter, or not, whatever policy says. */
  private static final class PolicyOf extends DifferentCellFilter {
    private final boolean answer;

    PolicyOf(boolean answer) {
      this.answer = answer;
    }

    @Override
    public boolean authorized(RequestContext ctxt) {
      return answer;
    }
  }

  private static Map<String, Object> properties(Object... namesAndValues) {
    Map<String, Object> properties = Kwargs.of("context", OneCell.user(), "routing_path", "fake");
    properties.putAll(Kwargs.of(namesAndValues));
    return properties;
  }

  private static Map<String, Object> image(Object... properties) {
    return properties(
        "request_spec", Kwargs.of("image", Kwargs.of("properties", Kwargs.of(properties))));
  }

  @Test
  void testAllFilters() {
    assertThat(FiltersModule.allFilters())
        .containsExactly(
            DifferentCellFilter.class, ImagePropertiesFilter.class, TargetCellFilter.class);
  }

  @Test
  void testMissingImageProperties() {
    ImagePropertiesFilter filter = new ImagePropertiesFilter();

    assertThat(filter.filterAll(cells, properties("request_spec", Kwargs.of()))).isEqualTo(cells);
  }

  @Test
  void testMissingHypervisorVersionRequires() {
    offer(first, "6.2");

    assertThat(new ImagePropertiesFilter().filterAll(cells, image())).isEqualTo(cells);
  }

  @Test
  void testMissingHypervisorVersionInCells() {
    first.capabilities = Kwargs.of("prominent_hypervisor_version", Set.of());

    assertThat(
            new ImagePropertiesFilter()
                .filterAll(cells, image("hypervisor_version_requires", ">6.2.1")))
        .isEqualTo(cells);
  }

  @Test
  void testCellsMatchingHypervisorVersion() {
    offer(first, "6.2");
    offer(second, "6.3");
    offer(third, "6.0");
    Map<String, Object> wanted = image("hypervisor_version_requires", ">6.0, <=6.3");

    for (int i = 0; i < 2; i++) {
      assertThat(new ImagePropertiesFilter().filterAll(cells, wanted))
          .isEqualTo(List.of(first, second));
    }
  }

  private static void offer(CellState cell, String version) {
    cell.capabilities = Kwargs.of("prominent_hypervisor_version", Set.of(version));
  }

  @Test
  void testMissingSchedulerHints() {
    assertThat(new TargetCellFilter().filterAll(cells, properties())).isEqualTo(cells);
    assertThat(new DifferentCellFilter().filterAll(cells, properties())).isEqualTo(cells);
  }

  @Test
  void testNoTargetCellHint() {
    Map<String, Object> properties = properties("scheduler_hints", Kwargs.of());

    assertThat(new TargetCellFilter().filterAll(cells, properties)).isEqualTo(cells);
  }

  @Test
  void testNoDifferentCellHint() {
    Map<String, Object> properties = properties("scheduler_hints", Kwargs.of());

    assertThat(new DifferentCellFilter().filterAll(cells, properties)).isEqualTo(cells);
  }

  @Test
  void testDifferentCell() {
    Map<String, Object> hints = Kwargs.of("different_cell", "fake!2");

    assertThat(new PolicyOf(true).filterAll(cells, properties("scheduler_hints", hints)))
        .isEqualTo(List.of(first, third));
  }

  @Test
  void testDifferentMultipleCells() {
    Map<String, Object> hints = Kwargs.of("different_cell", List.of("fake!1", "fake!2"));

    assertThat(new PolicyOf(true).filterAll(cells, properties("scheduler_hints", hints)))
        .isEqualTo(List.of(third));
  }

  @Test
  void testDifferentCellSpecifiedMeNotAuthorized() {
    Map<String, Object> hints = Kwargs.of("different_cell", "fake!2");

    assertThat(new PolicyOf(false).filterAll(cells, properties("scheduler_hints", hints)))
        .isEqualTo(cells);
  }
}
