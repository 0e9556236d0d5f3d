package nova.cells.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.cells.OneCell;
import nova.cells.state.CellState;
import nova.weights.BaseWeigher;
import nova.weights.WeighedObject;
import oslo.utils.ImportutilsModule;
import runtime.Clock;
import runtime.Kwargs;

/** One weigher, loaded by its name as the option names it, and four cells that differ. */
final class WeighRun {
  private final OneCell here = new OneCell("us");
  private final CellWeightHandler handler = new CellWeightHandler();
  private final List<BaseWeigher> weighers = new ArrayList<>();
  final List<CellState> cells =
      List.of(
          cell("cell1", 1, 4, 3, -200.0),
          cell("cell2", 2, 3, 4, -200.1),
          cell("cell3", 3, 2, 1, 400.0),
          cell("cell4", 4, 1, 2, 300.0));

  WeighRun(String name) {
    for (Class<?> type : handler.getMatchingClasses(List.of(name))) {
      weighers.add((BaseWeigher) ImportutilsModule.create(type));
    }
  }

  private static CellState cell(String name, int small, int middle, int large, double offset) {
    CellState cell = new CellState(name, false);
    Map<String, Object> units = Kwargs.of("512", small, "1024", middle, "2048", large);
    cell.capacities = Kwargs.of("ram_free", Kwargs.of("units_by_mb", units));
    cell.dbInfo = Kwargs.of("weight_offset", offset);
    cell.lastSeen = Clock.utcnow();
    return cell;
  }

  void set(String option, Object value) {
    here.set(option, value);
  }

  List<WeighedObject> weigh(Map<String, Object> properties) {
    return handler.getWeighedObjects(weighers, cells, properties);
  }

  /** Names, heaviest first, for an instance that wants so much memory. */
  List<String> ranked(int memoryMb) {
    Map<String, Object> instanceType = Kwargs.of("memory_mb", memoryMb);
    return names(weigh(Kwargs.of("request_spec", Kwargs.of("instance_type", instanceType))));
  }

  static List<String> names(List<WeighedObject> weighed) {
    return weighed.stream().map(each -> ((CellState) each.obj).name).toList();
  }

  void leave() {
    here.leave();
  }
}
