package nova.cells.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nova.Logged;
import nova.cells.OneCell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import runtime.Clock;
import runtime.Kwargs;
import runtime.ValueError;

/** What neighbours tell of themselves is kept; what strangers tell is logged and forgotten. */
class NewsOfNeighboursTest {
  private final OneCell here = new OneCell("middle");
  private final CellStateManager manager =
      TreeStateManager.of(List.of("up"), List.of("down"), null);

  @AfterEach
  void leave() {
    here.leave();
  }

  @Test
  void capabilities_areKeptAsSets_ofChildrenAndParents() {
    for (CellState cell : List.of(manager.getChildCell("down"), manager.getParentCell("up"))) {
      Instant before = Clock.utcnow();

      manager.updateCellCapabilities(cell.name, Kwargs.of("os", List.of("linux", "linux")));

      assertThat(cell.capabilities).isEqualTo(Map.of("os", Set.of("linux")));
      assertThat(cell.lastSeen).isAfter(before);
    }
  }

  @Test
  void capacities_areKept_ofChildrenAndParents() {
    Map<String, Object> capacities = Kwargs.of("ram_free", Kwargs.of("total_mb", 7));

    manager.updateCellCapacities("down", capacities);
    manager.updateCellCapacities("up", capacities);

    assertThat(manager.getChildCell("down").capacities).isEqualTo(capacities);
    assertThat(manager.getParentCell("up").capacities).isEqualTo(capacities);
  }

  @Test
  void newsOfStrangers_areOnlyLogged() {
    try (Logged logged = new Logged()) {
      manager.updateCellCapabilities("stranger", Kwargs.of("os", List.of("linux")));
      manager.updateCellCapacities("stranger", Kwargs.of());

      assertThat(logged.lines())
          .containsExactly(
              "ERROR nova.cells.state Unknown cell 'stranger' when trying to update capabilities",
              "ERROR nova.cells.state Unknown cell 'stranger' when trying to update capacities");
    }
  }

  @Test
  void ownCapacities_canBeToldWithoutThoseOfChildren() {
    manager.updateCellCapacities("down", Kwargs.of("ram_free", Kwargs.of("total_mb", 7)));

    assertThat(manager.getOurCapacities(false)).isEmpty();
    assertThat(manager.getOurCapacities(true))
        .isEqualTo(Map.of("ram_free", Map.of("total_mb", 7L)));
    assertThat(manager.getCapacities("")).isEqualTo(manager.getOurCapacities(true));
    assertThat(manager.getCapacities("middle")).isEqualTo(manager.getOurCapacities(true));
  }

  @Test
  void ownCapabilities_canBeToldWithoutThoseOfChildren() {
    manager.updateCellCapabilities("down", Kwargs.of("colour", List.of("blue")));

    assertThat(manager.getOurCapabilities(false)).doesNotContainKey("colour");
    assertThat(manager.getOurCapabilities(true)).containsEntry("colour", Set.of("blue"));
  }

  @Test
  void capabilitiesOption_mayHaveSeveralValues_butNeedsOne() {
    here.set("capabilities", List.of("os=linux;windows", "key=a=b"));
    assertThat(TreeStateManager.of(List.of(), List.of(), null).getMyState().capabilities)
        .isEqualTo(Map.of("os", Set.of("linux", "windows"), "key", Set.of("a=b")));

    here.set("capabilities", List.of("os"));
    assertThatThrownBy(() -> TreeStateManager.of(List.of(), List.of(), null))
        .isInstanceOf(ValueError.class)
        .hasMessage("need more than 1 value to unpack");
  }
}
