package nova;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nova.exception.InvalidInput;
import nova.objects.base.NovaObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import oslo.config.CONF;
import port.PortOf;
import runtime.Baton;
import runtime.Chance;
import runtime.Kwargs;
import runtime.OSError;
import runtime.Site;
import runtime.Text;
import runtime.ValueError;
import runtime.World;

/** Small things that all services need. */
@PortOf("nova/utils.py")
public final class UtilsModule {

  private static final Logger LOG = LoggerFactory.getLogger("nova.utils");

  /** Goes before the name of an image property in system metadata. */
  public static final String SM_IMAGE_PROP_PREFIX = "image_";

  /** What an image passes on to the images made of its instances. */
  public static final List<String> SM_INHERITABLE_KEYS =
      List.of("min_ram", "min_disk", "disk_format", "container_format");

  /** Properties of an image that its instances do not keep. */
  public static final List<String> SM_SKIP_KEYS =
      List.of(
          "img_mappings",
          "img_block_device_mapping",
          "mappings",
          "block_device_mapping",
          "img_version",
          "img_bdm_v2",
          "bdm_v2");

  private static final List<String> VIM_IMAGE_ATTRIBUTES =
      List.of(
          "image_id",
          "image_name",
          "size",
          "checksum",
          "container_format",
          "disk_format",
          "min_ram",
          "min_disk");

  private static final String UID_CHARACTERS = "01234567890abcdefghijklmnopqrstuvwxyz";

  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

  private UtilsModule() {}

  /** A file as it was last read. */
  private record CachedFile(FileTime mtime, String data) {}

  /** Files as they were last read, by name. */
  private static final class FileCache {
    private final Map<String, CachedFile> files = new LinkedHashMap<>();
  }

  /** Puts back what {@link #temporaryMutation} changed. */
  @FunctionalInterface
  public interface Restoration extends AutoCloseable {
    @Override
    void close();
  }

  @PortOf("generate_uid#L417-L420")
  public static String generateUid(String topic, int size) {
    StringBuilder uid = new StringBuilder(topic).append('-');
    for (int i = 0; i < size; i++) {
      uid.append(UID_CHARACTERS.charAt(Chance.below(UID_CHARACTERS.length())));
    }
    return uid.toString();
  }

  /** Host and port; the port is empty where there is none, both where it is neither. */
  @PortOf("parse_server_string#L607-L633")
  public static List<String> parseServerString(String serverStr) {
    if (isIpv6(serverStr)) {
      return List.of(serverStr, "");
    }
    String separator = serverStr.contains("]:") ? "]:" : ":";
    if (!serverStr.isEmpty() && !serverStr.contains(separator)) {
      return List.of(serverStr, "");
    }
    String plain = separator.equals(":") ? serverStr : serverStr.replaceFirst("\\[", "");
    String[] parts = plain.split(separator, -1);
    if (parts.length == 2) {
      return List.of(parts[0], parts[1]);
    }
    LOG.error("Invalid server_string: {}", serverStr);
    return List.of("", "");
  }

  private static boolean isIpv6(String text) {
    if (!text.matches("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
      return false;
    }
    try {
      // Nothing is looked up: a colon makes it an address or an error.
      InetAddress.getByName(text);
      return true;
    } catch (UnknownHostException none) {
      return false;
    }
  }

  /** A name fit for a host; the default (may be null) stands in for one that becomes empty. */
  @PortOf("sanitize_hostname#L774-L811")
  public static String sanitizeHostname(String hostname, String defaultName) {
    StringBuilder latin = new StringBuilder();
    hostname.codePoints().filter(c -> c < 256).forEach(latin::appendCodePoint);
    String name =
        latin
            .toString()
            .replaceAll("[ _]", "-")
            .replaceAll("(?U)[^\\w.-]+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("^[.-]+|[.-]+$", "");
    return truncateHostname(name.isEmpty() && defaultName != null ? defaultName : name);
  }

  private static String truncateHostname(String name) {
    if (name.length() <= 63) {
      return name;
    }
    String truncated = name.substring(0, 63);
    LOG.warn("Hostname {} is longer than 63, truncate it to {}", name, truncated);
    return truncated;
  }

  /**
   * Changes attributes of a context until the answer is closed; knows {@code read_deleted} only.
   */
  @PortOf("temporary_mutation#L814-L860")
  public static Restoration temporaryMutation(
      RequestContext context, Map<String, Object> attributes) {
    String old = context.readDeleted();
    attributes.forEach(
        (name, value) -> {
          if (!name.equals("read_deleted")) {
            throw new ValueError("cannot change '" + name + "' of a context for a while");
          }
          context.setReadDeleted((String) value);
        });
    return () -> context.setReadDeleted(old);
  }

  /** A table out of rows with key and value; deleted rows are left out unless told otherwise. */
  @PortOf("metadata_to_dict#L1011-L1017")
  public static Map<String, Object> metadataToDict(
      Collection<? extends Map<String, ?>> metadata, boolean filterDeleted) {
    Map<String, Object> result = new LinkedHashMap<>();
    for (Map<String, ?> item : metadata) {
      // As in nova: the flag named filter_deleted keeps the deleted rows
      boolean deleted = item.get("deleted") instanceof Number n && n.longValue() != 0;
      if (filterDeleted || !deleted) {
        result.put((String) item.get("key"), item.get("value"));
      }
    }
    return result;
  }

  @PortOf("dict_to_metadata#L1020-L1024")
  public static List<Map<String, Object>> dictToMetadata(Map<String, Object> metadata) {
    List<Map<String, Object>> rows = new ArrayList<>();
    metadata.forEach((key, value) -> rows.add(Kwargs.of("key", key, "value", value)));
    return rows;
  }

  /** The instance is an object or a row. */
  @PortOf("instance_meta#L1027-L1031")
  public static Map<String, Object> instanceMeta(Object instance) {
    return table(field(instance, "metadata"), false);
  }

  /** The instance is an object or a row. */
  @PortOf("instance_sys_meta#L1034-L1041")
  public static Map<String, Object> instanceSysMeta(Object instance) {
    Object metadata = field(instance, "system_metadata");
    return metadata == null ? new LinkedHashMap<>() : table(metadata, true);
  }

  private static Object field(Object instance, String name) {
    return instance instanceof NovaObject object
        ? object.get(name)
        : ((Map<?, ?>) instance).get(name);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> table(Object metadata, boolean filterDeleted) {
    return metadata instanceof Map
        ? (Map<String, Object>) metadata
        : metadataToDict((List<Map<String, Object>>) metadata, filterDeleted);
  }

  /**
   * Throws InvalidInput unless the value is a text of such length; a maximum of 0 or null is none.
   */
  @PortOf("check_string_length#L1106-L1131")
  public static void checkStringLength(
      Object value, String name, int minLength, Integer maxLength) {
    if (!(value instanceof String text)) {
      throw new InvalidInput(
          name == null
              ? "The input is not a string or unicode"
              : name + " is not a string or unicode");
    }
    String shown = name == null ? text : name;
    if (text.length() < minLength) {
      throw new InvalidInput(shown + " has a minimum character requirement of " + minLength + ".");
    }
    if (maxLength != null && maxLength != 0 && text.length() > maxLength) {
      throw new InvalidInput(shown + " has more than " + maxLength + " characters.");
    }
  }

  /** Throws InvalidInput unless the value is a whole number within the limits; null is no limit. */
  @PortOf("validate_integer#L1134-L1157")
  public static int validateInteger(Object value, String name, Integer min, Integer max) {
    int number;
    try {
      number = Integer.parseInt(String.valueOf(value));
    } catch (NumberFormatException e) {
      throw new InvalidInput(Kwargs.of("reason", Text.format("%s must be an integer", name)));
    }
    if (min != null && number < min) {
      throw new InvalidInput(Kwargs.of("reason", name + " must be >= " + min));
    }
    if (max != null && number > max) {
      throw new InvalidInput(Kwargs.of("reason", name + " must be <= " + max));
    }
    return number;
  }

  /** Runs the work in a thread of its own, in this cell and service. */
  @PortOf("spawn_n#L1183-L1203")
  public static void spawnN(Runnable work) {
    World.current().baton().spawn(Site.current(), Baton.service(), work);
  }

  @PortOf("is_none_string#L1206-L1212")
  public static boolean isNoneString(Object val) {
    return val instanceof String text && text.equalsIgnoreCase("none");
  }

  @PortOf("convert_version_to_int#L1215-L1223")
  public static int convertVersionToInt(String version) {
    int number = 0;
    for (int part : convertVersionToTuple(version)) {
      number = number * 1000 + part;
    }
    return number;
  }

  @PortOf("convert_version_to_str#L1226-L1234")
  public static String convertVersionToStr(int versionInt) {
    List<String> parts = new ArrayList<>();
    for (int rest = versionInt; rest != 0; rest /= 1000) {
      parts.add(0, String.valueOf(rest % 1000));
    }
    return String.join(".", parts);
  }

  @PortOf("convert_version_to_tuple#L1237-L1238")
  public static List<Integer> convertVersionToTuple(String versionStr) {
    List<Integer> parts = new ArrayList<>();
    for (String part : versionStr.split("\\.")) {
      parts.add(Integer.parseInt(part));
    }
    return parts;
  }

  @PortOf("is_neutron#L1241-L1259")
  public static boolean isNeutron() {
    String api = CONF.string("DEFAULT", "network_api_class");
    return api.equals("nova.network.neutronv2.api.API")
        || api.equals("nova.network.quantumv2.api.API");
  }

  @PortOf("is_auto_disk_config_disabled#L1262-L1268")
  public static boolean isAutoDiskConfigDisabled(Object autoDiskConfigRaw) {
    return autoDiskConfigRaw != null
        && String.valueOf(autoDiskConfigRaw).strip().equalsIgnoreCase("disabled");
  }

  @PortOf("get_auto_disk_config_from_instance#L1271-L1274")
  public static Object getAutoDiskConfigFromInstance(Object instance, Map<String, Object> sysMeta) {
    return (sysMeta == null ? instanceSysMeta(instance) : sysMeta).get("image_auto_disk_config");
  }

  @PortOf("get_auto_disk_config_from_image_props#L1277-L1278")
  public static Object getAutoDiskConfigFromImageProps(Map<String, Object> imageProperties) {
    return imageProperties.get("auto_disk_config");
  }

  /** What an instance remembers of its image; the flavor (an object or map) may be null. */
  @PortOf("get_system_metadata_from_image#L1281-L1306")
  @SuppressWarnings("unchecked")
  public static Map<String, Object> getSystemMetadataFromImage(
      Map<String, Object> imageMeta, Object flavor) {
    Map<String, Object> systemMeta = new LinkedHashMap<>();
    Map<String, Object> properties =
        (Map<String, Object>) imageMeta.getOrDefault("properties", Map.of());
    properties.forEach(
        (key, value) -> {
          if (!SM_SKIP_KEYS.contains(key)) {
            systemMeta.put(SM_IMAGE_PROP_PREFIX + key, safeTruncate(Text.str(value), 255));
          }
        });
    for (String key : SM_INHERITABLE_KEYS) {
      Object value = imageMeta.get(key);
      if (key.equals("min_disk") && flavor != null) {
        Number rootGb = (Number) field(flavor, "root_gb");
        boolean vhd = "vhd".equals(imageMeta.get("disk_format"));
        boolean rootIsMore = value == null || rootGb.longValue() > ((Number) value).longValue();
        value = vhd || rootIsMore ? rootGb : value;
      }
      if (value != null) {
        systemMeta.put(SM_IMAGE_PROP_PREFIX + key, value);
      }
    }
    return systemMeta;
  }

  /** The way back: an image's description out of system metadata (a map or rows). */
  @PortOf("get_image_from_system_metadata#L1309-L1335")
  public static Map<String, Object> getImageFromSystemMetadata(Object systemMeta) {
    Map<String, Object> imageMeta = new LinkedHashMap<>();
    Map<String, Object> properties = new LinkedHashMap<>();
    table(systemMeta, true)
        .forEach(
            (name, value) -> {
              String key =
                  name.startsWith(SM_IMAGE_PROP_PREFIX)
                      ? name.substring(SM_IMAGE_PROP_PREFIX.length())
                      : name;
              if (value != null && !SM_SKIP_KEYS.contains(key)) {
                (SM_INHERITABLE_KEYS.contains(key) ? imageMeta : properties).put(key, value);
              }
            });
    imageMeta.put("properties", properties);
    return imageMeta;
  }

  @PortOf("get_image_metadata_from_volume#L1338-L1360")
  @SuppressWarnings("unchecked")
  public static Map<String, Object> getImageMetadataFromVolume(Map<String, Object> volume) {
    Map<String, Object> properties =
        new LinkedHashMap<>(
            (Map<String, Object>) volume.getOrDefault("volume_image_metadata", Map.of()));
    Map<String, Object> imageMeta = Kwargs.of("properties", properties);
    imageMeta.put("size", ((Number) volume.getOrDefault("size", 0)).longValue() << 30);
    for (String attr : VIM_IMAGE_ATTRIBUTES) {
      Object value = properties.remove(attr);
      if (attr.equals("min_ram") || attr.equals("min_disk")) {
        imageMeta.put(attr, value == null ? 0 : Integer.parseInt(String.valueOf(value)));
      }
    }
    imageMeta.put("status", "active");
    return imageMeta;
  }

  /** Cuts a text to so many bytes of UTF-8, never within a character. */
  @PortOf("safe_truncate#L1488-L1505")
  public static String safeTruncate(String value, int length) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= length) {
      return value;
    }
    int end = length;
    while (end > 0 && (bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }

  /** Whether the file was read anew, then its text. */
  @PortOf("read_cached_file#L1508-L1530")
  public static List<Object> readCachedFile(String filename, boolean forceReload) {
    Map<String, CachedFile> files = Site.current().attribute(FileCache.class, FileCache::new).files;
    if (forceReload) {
      deleteCachedFile(filename);
    }
    try {
      Path path = Path.of(filename);
      FileTime mtime = Files.getLastModifiedTime(path);
      CachedFile cached = files.get(filename);
      boolean reload = cached == null || mtime.compareTo(cached.mtime()) > 0;
      if (reload) {
        LOG.debug("Reloading cached file {}", filename);
        cached = new CachedFile(mtime, Files.readString(path));
        files.put(filename, cached);
      }
      return List.of(reload, cached.data());
    } catch (IOException e) {
      throw OSError.of(e, filename);
    }
  }

  @PortOf("delete_cached_file#L1533-L1541")
  public static void deleteCachedFile(String filename) {
    Site.current().attribute(FileCache.class, FileCache::new).files.remove(filename);
  }

  /** A moment as text of whole seconds. */
  public static String isotime(Instant moment) {
    return ISO.format(moment);
  }

  /** A moment out of its text; without a zone it is UTC, without a time the day's beginning. */
  public static Instant parseTime(String text) {
    String moment = text.strip().replace(' ', 'T');
    try {
      if (!moment.contains("T")) {
        return LocalDate.parse(moment).atStartOfDay().toInstant(ZoneOffset.UTC);
      }
      boolean zoned = moment.endsWith("Z") || moment.matches(".*T.*[+-]\\d\\d:?\\d\\d");
      return zoned
          ? OffsetDateTime.parse(moment).toInstant()
          : LocalDateTime.parse(moment).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw new ValueError("Unrecognized datetime string format: " + text);
    }
  }
}
