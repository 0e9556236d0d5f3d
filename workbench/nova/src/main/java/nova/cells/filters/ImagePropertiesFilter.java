package nova.cells.filters;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nova.cells.state.CellState;
import port.PortOf;
import runtime.Kwargs;

/** Keeps the cells whose hypervisor has the version that the image asks for. */
@PortOf("nova/cells/filters/image_properties.py::ImagePropertiesFilter")
public class ImagePropertiesFilter extends BaseCellFilter {
  @PortOf("filter_all#L43-L66")
  @Override
  @SuppressWarnings("unchecked")
  public List<?> filterAll(List<?> cells, Map<String, Object> filterProperties) {
    Map<String, Object> requestSpec =
        (Map<String, Object>) Kwargs.get(filterProperties, "request_spec", Kwargs.of());
    Map<String, Object> image = (Map<String, Object>) Kwargs.get(requestSpec, "image", Kwargs.of());
    Map<String, Object> imageProperties =
        (Map<String, Object>) Kwargs.get(image, "properties", Kwargs.of());
    String hypervisorVersionRequires = (String) imageProperties.get("hypervisor_version_requires");

    if (hypervisorVersionRequires == null) {
      return cells;
    }

    List<Object> filteredCells = new ArrayList<>();
    for (Object each : cells) {
      CellState cell = (CellState) each;
      Collection<?> versions =
          (Collection<?>) cell.capabilities.get("prominent_hypervisor_version");
      String version = null;
      if (versions != null && !versions.isEmpty()) {
        // As in nova: of several versions one is looked at.
        version = String.valueOf(versions.iterator().next());
      }

      if (version == null
          || version.isEmpty()
          || matchesVersion(version, hypervisorVersionRequires)) {
        filteredCells.add(cell);
      }
    }

    return filteredCells;
  }

  @PortOf("_matches_version#L68-L71")
  boolean matchesVersion(String version, String versionRequires) {
    VersionPredicate predicate = new VersionPredicate("prop (" + versionRequires + ")");
    return predicate.satisfiedBy(version);
  }
}
