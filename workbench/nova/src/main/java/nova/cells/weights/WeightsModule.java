package nova.cells.weights;

import java.util.List;
import port.PortOf;

/** What the option {@code scheduler_weight_classes} names by default. */
@PortOf("nova/cells/weights/__init__.py")
public final class WeightsModule {
  private WeightsModule() {}

  @PortOf("all_weighers#L41-L43")
  public static List<Class<?>> allWeighers() {
    return new CellWeightHandler().getAllClasses();
  }
}
