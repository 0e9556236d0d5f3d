package nova.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import port.PortOf;

/** Values candidates by one measure. */
@PortOf("nova/weights.py::BaseWeigher")
public abstract class BaseWeigher {
  // As in nova: the extremes are those of all requests so far, and old ones scale later requests.
  public Double minval = null;
  public Double maxval = null;

  /** How much this measure counts against the others. */
  @PortOf("weight_multiplier#L79-L86")
  public double weightMultiplier() {
    return 1.0;
  }

  @PortOf("_weigh_object#L88-L90")
  protected abstract double weighObject(Object obj, Map<String, Object> weightProperties);

  /** The measure of each, in order; the weights of the objects stay as they are. */
  @PortOf("weigh_objects#L92-L118")
  public List<Double> weighObjects(
      List<WeighedObject> weighedObjList, Map<String, Object> weightProperties) {
    List<Double> weights = new ArrayList<>();
    for (WeighedObject obj : weighedObjList) {
      double weight = weighObject(obj.obj, weightProperties);

      if (minval == null) {
        this.minval = weight;
      }
      if (maxval == null) {
        this.maxval = weight;
      }

      if (weight < minval) {
        this.minval = weight;
      } else if (weight > maxval) {
        this.maxval = weight;
      }

      weights.add(weight);
    }

    return weights;
  }
}
