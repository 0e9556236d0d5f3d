package tracewalk.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tracewalk.agent.format.MethodInfo;

class OriginsTest {
  @Test
  void member_isRelativeToItsType() {
    assertThat(origin("nova/cells/manager.py::CellsManager", "build_instances#L201-L223"))
        .isEqualTo(
            new Origin(
                "nova.cells.manager.CellsManager.build_instances",
                "nova/cells/manager.py",
                201,
                223));
  }

  @Test
  void functionOfAModule_hasNoClass() {
    assertThat(origin("nova/cells/utils.py", "split_cell_and_item#L5").symbol())
        .isEqualTo("nova.cells.utils.split_cell_and_item");
  }

  @Test
  void functionOfAPackage_leavesOutInit() {
    assertThat(origin("nova/compute/__init__.py", "API#L40-L43").symbol())
        .isEqualTo("nova.compute.API");
  }

  @Test
  void absoluteMember_standsForItself() {
    assertThat(origin("nova/cells/manager.py::X", "nova/cells/state.py::sync_before.wrapper#L1-L4"))
        .isEqualTo(new Origin("nova.cells.state.sync_before.wrapper", "nova/cells/state.py", 1, 4));
  }

  @Test
  void memberWithoutAnnotationOrRange_hasNone() {
    assertThat(origin("nova/cells/manager.py::CellsManager", null)).isNull();
    assertThat(origin("nova/cells/manager.py::CellsManager", "build_instances")).isNull();
    assertThat(origin(null, "build_instances#L1")).isNull();
  }

  private static Origin origin(String type, String member) {
    return Origins.of(
        new MethodInfo(
            1, "a.B", "c", "()V", List.of(), List.of(), null, 0, 0, type, member, false, false));
  }
}
