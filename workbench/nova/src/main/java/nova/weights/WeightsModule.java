package nova.weights;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import port.PortOf;

/** Puts weights of different kinds on one scale. */
@PortOf("nova/weights.py")
public final class WeightsModule {
  private WeightsModule() {}

  /** Each weight between 0 and 1; all 0 where they are equal. */
  @PortOf("normalize#L27-L53")
  static List<Double> normalize(List<Double> weightList, Double minval, Double maxval) {
    if (weightList.isEmpty()) {
      return List.of();
    }

    if (maxval == null) {
      maxval = Collections.max(weightList);
    }

    if (minval == null) {
      minval = Collections.min(weightList);
    }

    if (minval.doubleValue() == maxval.doubleValue()) {
      return Collections.nCopies(weightList.size(), 0.0);
    }

    double range = maxval - minval;
    List<Double> normalized = new ArrayList<>();
    for (double i : weightList) {
      normalized.add((i - minval) / range);
    }
    return normalized;
  }
}
