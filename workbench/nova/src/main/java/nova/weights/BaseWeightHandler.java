package nova.weights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nova.BaseLoader;
import port.PortOf;

/** Loads weighers and sorts candidates by the sum of what they say. */
@PortOf("nova/weights.py::BaseWeightHandler")
public class BaseWeightHandler extends BaseLoader {
  public BaseWeightHandler(Class<?> loadableClsType) {
    super(loadableClsType);
  }

  /** Python's {@code object_class(obj, weight)}. */
  protected WeighedObject object(Object obj, double weight) {
    return new WeighedObject(obj, weight);
  }

  /** Heaviest first; equals keep their order. */
  @PortOf("get_weighed_objects#L124-L143")
  public List<WeighedObject> getWeighedObjects(
      List<? extends BaseWeigher> weighers,
      List<?> objList,
      Map<String, Object> weighingProperties) {
    List<WeighedObject> weighedObjs = new ArrayList<>();
    for (Object obj : objList) {
      weighedObjs.add(object(obj, 0.0));
    }

    if (weighedObjs.size() <= 1) {
      return weighedObjs;
    }

    for (BaseWeigher weigher : weighers) {
      List<Double> weights = weigher.weighObjects(weighedObjs, weighingProperties);

      weights = WeightsModule.normalize(weights, weigher.minval, weigher.maxval);

      for (int i = 0; i < weights.size(); i++) {
        WeighedObject obj = weighedObjs.get(i);
        obj.weight += weigher.weightMultiplier() * weights.get(i);
      }
    }

    weighedObjs.sort(Comparator.comparingDouble((WeighedObject x) -> x.weight).reversed());
    return weighedObjs;
  }
}
