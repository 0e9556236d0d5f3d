package nova.filters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import port.PortOf;

/** Decides which of many candidates pass. */
@PortOf("nova/filters.py::BaseFilter")
public class BaseFilter {
  /** Whether the first instance of a request decides for the others. */
  protected boolean runFilterOncePerRequest = false;

  @PortOf("_filter_one#L30-L34")
  protected boolean filterOne(Object obj, Map<String, Object> filterProperties) {
    return true;
  }

  /** Those that pass; null to end the selection since this filter has done the work. */
  @PortOf("filter_all#L36-L45")
  public List<?> filterAll(List<?> filterObjList, Map<String, Object> filterProperties) {
    // Differs from nova: all are asked at once, and not each when the handler reads on
    List<Object> passed = new ArrayList<>();
    for (Object obj : filterObjList) {
      if (filterOne(obj, filterProperties)) {
        passed.add(obj);
      }
    }
    return passed;
  }

  @PortOf("run_filter_for_index#L51-L59")
  public boolean runFilterForIndex(int index) {
    if (runFilterOncePerRequest && index > 0) {
      return false;
    } else {
      return true;
    }
  }
}
