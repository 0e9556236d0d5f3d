package nova.cells.filters;

import java.util.List;
import port.PortOf;

/** What the option {@code scheduler_filter_classes} names by default. */
@PortOf("nova/cells/filters/__init__.py")
public final class FiltersModule {
  private FiltersModule() {}

  @PortOf("all_filters#L57-L63")
  public static List<Class<?>> allFilters() {
    return new CellFilterHandler().getAllClasses();
  }
}
