package nova.weights;

import port.PortOf;

/** A candidate and what it weighs so far. */
@PortOf("nova/weights.py::WeighedObject")
public class WeighedObject {
  public final Object obj;
  public double weight;

  @PortOf("__init__#L58-L60")
  public WeighedObject(Object obj, double weight) {
    this.obj = obj;
    this.weight = weight;
  }

  @PortOf("__repr__#L62-L63")
  @Override
  public String toString() {
    return "<WeighedObject '" + obj + "': " + weight + ">";
  }
}
