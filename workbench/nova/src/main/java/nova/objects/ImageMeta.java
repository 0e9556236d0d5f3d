package nova.objects;

import java.util.LinkedHashMap;
import java.util.Map;
import port.PortOf;

/** What the image service says of an image; properties apart. */
@PortOf("nova/objects/image_meta.py::ImageMeta")
public final class ImageMeta {

  private final Map<String, Object> values;

  private ImageMeta(Map<String, Object> values) {
    this.values = values;
  }

  @PortOf("from_dict#L86-L119")
  public static ImageMeta fromDict(Map<String, Object> imageMeta) {
    return new ImageMeta(new LinkedHashMap<>(imageMeta == null ? Map.of() : imageMeta));
  }

  public Object get(String name) {
    return values.get(name);
  }

  /** Empty if the image has none. */
  @SuppressWarnings("unchecked")
  public Map<String, Object> properties() {
    Object properties = values.get("properties");
    return properties == null ? Map.of() : (Map<String, Object>) properties;
  }
}
