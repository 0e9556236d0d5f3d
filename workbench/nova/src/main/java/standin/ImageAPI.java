package standin;

import java.util.LinkedHashMap;
import java.util.Map;
import runtime.Kwargs;
import runtime.Site;

/** Stands in for the image service: every id names the same small image. */
public final class ImageAPI {
  /** What a scenario wants each image of this cell to have. */
  private record Properties(Map<String, Object> values) {}

  /** Sets the properties of every image that the calling thread's cell will see. */
  public static void setProperties(Map<String, Object> properties) {
    Site.current().setAttribute(Properties.class, new Properties(properties));
  }

  public Map<String, Object> get(Object context, String id) {
    Properties properties =
        Site.current().attribute(Properties.class, () -> new Properties(Map.of()));
    return Kwargs.of(
        "id",
        id,
        "name",
        "cirros",
        "status",
        "active",
        "container_format",
        "bare",
        "disk_format",
        "qcow2",
        "min_ram",
        0,
        "min_disk",
        0,
        "size",
        0,
        "properties",
        new LinkedHashMap<>(properties.values()));
  }

  public Map<String, Object> create(Object context, Map<String, Object> info) {
    Map<String, Object> image = new LinkedHashMap<>(info);
    image.put("id", "img-new");
    image.put("status", "queued");
    return image;
  }

  public void delete(Object context, String id) {}
}
