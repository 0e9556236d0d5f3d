package nova.filters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.BaseLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import port.PortOf;
import runtime.AttributeError;
import runtime.Attributes;
import runtime.Kwargs;
import runtime.Text;

/** Loads filters and runs them one after the other. */
@PortOf("nova/filters.py::BaseFilterHandler")
public class BaseFilterHandler extends BaseLoader {
  private static final Logger LOG = LoggerFactory.getLogger("nova.filters");

  public BaseFilterHandler(Class<?> loadableClsType) {
    super(loadableClsType);
  }

  /** A pair that shows itself as Python's tuple does. */
  private record Tuple(Object first, Object second) {
    @Override
    public String toString() {
      return "(" + Text.repr(first) + ", " + Text.repr(second) + ")";
    }
  }

  /** What is left; null where a filter has done the work. */
  @PortOf("get_filtered_objects#L68-L124")
  @SuppressWarnings("unchecked")
  public List<?> getFilteredObjects(
      List<? extends BaseFilter> filters,
      List<?> objs,
      Map<String, Object> filterProperties,
      int index) {
    List<?> listObjs = new ArrayList<>(objs);
    LOG.debug("Starting with {} host(s)", listObjs.size());
    // The short history is logged; the long one names every candidate and is for debugging.
    List<Object> partFilterResults = new ArrayList<>();
    List<Object> fullFilterResults = new ArrayList<>();
    String logMsg = "%(cls_name)s: (start: %(start)s, end: %(end)s)";
    for (BaseFilter filter : filters) {
      if (filter.runFilterForIndex(index)) {
        String clsName = filter.getClass().getSimpleName();
        int startCount = listObjs.size();
        objs = filter.filterAll(listObjs, filterProperties);
        if (objs == null) {
          LOG.debug("Filter {} says to stop filtering", clsName);
          return null;
        }
        listObjs = new ArrayList<>(objs);
        int endCount = listObjs.size();
        partFilterResults.add(
            Text.format(
                logMsg, Kwargs.of("cls_name", clsName, "start", startCount, "end", endCount)));
        if (!listObjs.isEmpty()) {
          List<Object> remaining = new ArrayList<>();
          for (Object obj : listObjs) {
            remaining.add(new Tuple(getattr(obj, "host", obj), getattr(obj, "nodename", "")));
          }
          fullFilterResults.add(new Tuple(clsName, remaining));
        } else {
          LOG.info("Filter {} returned 0 hosts", clsName);
          fullFilterResults.add(new Tuple(clsName, null));
          break;
        }
        LOG.debug("Filter {} returned {} host(s)", clsName, listObjs.size());
      }
    }
    if (listObjs.isEmpty()) {
      Map<String, Object> rspec =
          (Map<String, Object>) Kwargs.get(filterProperties, "request_spec", Kwargs.of());
      Map<String, Object> instProps =
          (Map<String, Object>) Kwargs.get(rspec, "instance_properties", Kwargs.of());
      Map<String, Object> msgDict =
          Kwargs.of(
              "res_id", Kwargs.get(instProps, "reservation_id", ""),
              "inst_uuid", Kwargs.get(instProps, "uuid", ""),
              "str_results", Text.str(fullFilterResults));
      String fullMsg =
          Text.format(
              "Filtering removed all hosts for the request with reservation ID '%(res_id)s' and"
                  + " instance ID '%(inst_uuid)s'. Filter results: %(str_results)s",
              msgDict);
      msgDict.put("str_results", Text.str(partFilterResults));
      String partMsg =
          Text.format(
              "Filtering removed all hosts for the request with reservation ID '%(res_id)s' and"
                  + " instance ID '%(inst_uuid)s'. Filter results: %(str_results)s",
              msgDict);
      LOG.debug(fullMsg);
      LOG.info(partMsg);
    }
    return listObjs;
  }

  private static Object getattr(Object obj, String name, Object otherwise) {
    try {
      return Attributes.get(obj, name);
    } catch (AttributeError none) {
      return otherwise;
    }
  }
}
