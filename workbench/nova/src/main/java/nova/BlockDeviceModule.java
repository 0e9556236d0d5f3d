package nova;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nova.exception.InvalidBDMForLegacy;
import nova.exception.InvalidBDMFormat;
import nova.exception.InvalidInput;
import nova.objects.base.NovaObject;
import oslo.config.Opt;
import port.PortOf;
import runtime.Kwargs;
import runtime.Truth;

/** Forms of block device mappings, old and new, and names of devices. */
@PortOf("nova/block_device.py")
public final class BlockDeviceModule {

  public static final List<Opt> OPTS = List.of(Opt.string("default_ephemeral_format", null));

  public static final String DEFAULT_ROOT_DEV_NAME = "/dev/sda1";

  public static final Set<String> BDM_LEGACY_FIELDS =
      Set.of(
          "device_name",
          "delete_on_termination",
          "virtual_name",
          "snapshot_id",
          "volume_id",
          "volume_size",
          "no_device",
          "connection_info");

  /** A list, as its order is the order of the fields in a mapping. */
  public static final List<String> BDM_NEW_FIELDS =
      List.of(
          "source_type",
          "destination_type",
          "guest_format",
          "device_type",
          "disk_bus",
          "boot_index",
          "device_name",
          "delete_on_termination",
          "snapshot_id",
          "volume_id",
          "volume_size",
          "image_id",
          "no_device",
          "connection_info");

  public static final Set<String> BDM_DB_ONLY_FIELDS = Set.of("id", "instance_uuid");

  public static final Set<String> BDM_DB_INHERITED_FIELDS =
      Set.of("created_at", "updated_at", "deleted_at", "deleted");

  private static final Pattern EPHEMERAL = Pattern.compile("^ephemeral(\\d|[1-9]\\d+)$");
  private static final Pattern MATCH_DEVICE = Pattern.compile("(^/dev/x?[a-z]?d?)([a-z]+)[0-9]*$");

  private BlockDeviceModule() {}

  @PortOf("is_safe_for_update#L252-L262")
  public static boolean isSafeForUpdate(Map<String, Object> blockDeviceDict) {
    return blockDeviceDict.keySet().stream()
        .allMatch(
            field ->
                BDM_NEW_FIELDS.contains(field)
                    || BDM_DB_INHERITED_FIELDS.contains(field)
                    || BDM_DB_ONLY_FIELDS.contains(field));
  }

  @PortOf("create_image_bdm#L265-L277")
  public static BlockDeviceDict createImageBdm(String imageRef, int bootIndex) {
    return new BlockDeviceDict(
        Kwargs.of(
            "source_type",
            "image",
            "image_id",
            imageRef,
            "delete_on_termination",
            true,
            "boot_index",
            bootIndex,
            "device_type",
            "disk",
            "destination_type",
            "local"));
  }

  @PortOf("create_blank_bdm#L280-L288")
  public static BlockDeviceDict createBlankBdm(Object size, String guestFormat) {
    return new BlockDeviceDict(
        Kwargs.of(
            "source_type",
            "blank",
            "delete_on_termination",
            true,
            "device_type",
            "disk",
            "boot_index",
            -1,
            "destination_type",
            "local",
            "guest_format",
            guestFormat,
            "volume_size",
            size));
  }

  @PortOf("snapshot_from_bdm#L291-L302")
  public static BlockDeviceDict snapshotFromBdm(String snapshotId, Object template) {
    Map<String, Object> snapshot =
        Kwargs.of(
            "source_type", "snapshot", "destination_type", "volume", "snapshot_id", snapshotId);
    for (String key :
        List.of(
            "disk_bus",
            "device_type",
            "boot_index",
            "delete_on_termination",
            "volume_size",
            "device_name")) {
      snapshot.put(key, field(template, key));
    }
    return new BlockDeviceDict(snapshot);
  }

  @PortOf("legacy_mapping#L305-L326")
  public static List<Map<String, Object>> legacyMapping(Iterable<?> blockDeviceMapping) {
    List<Map<String, Object>> mapping = new ArrayList<>();
    for (Object bdm : blockDeviceMapping) {
      try {
        mapping.add(new BlockDeviceDict(table(bdm)).legacy());
      } catch (InvalidBDMForLegacy e) {
        continue;
      }
    }
    int number = 0;
    for (Map<String, Object> device : mapping) {
      String name = (String) device.get("virtual_name");
      if (name != null && isEphemeral(name)) {
        device.put("virtual_name", name.substring(0, name.length() - 1) + number++);
      }
    }
    return mapping;
  }

  @PortOf("from_legacy_mapping#L329-L369")
  public static List<BlockDeviceDict> fromLegacyMapping(
      List<? extends Map<String, Object>> legacyMapping,
      String imageUuid,
      String rootDeviceName,
      boolean noRoot) {
    List<BlockDeviceDict> newBdms = new ArrayList<>();
    legacyMapping.forEach(legacy -> newBdms.add(BlockDeviceDict.fromLegacy(legacy)));
    if (noRoot) {
      newBdms.forEach(bdm -> bdm.put("boot_index", -1));
      return newBdms;
    }
    if (!Truth.of(rootDeviceName) && !Truth.of(imageUuid)) {
      newBdms.stream()
          .filter(bdm -> !"blank".equals(bdm.get("source_type")))
          .findFirst()
          .ifPresent(bdm -> bdm.put("boot_index", 0));
      return newBdms;
    }
    boolean volumeBacked = false;
    for (BlockDeviceDict bdm : newBdms) {
      boolean filled =
          List.of("volume", "snapshot", "image").contains(String.valueOf(bdm.get("source_type")));
      if (filled
          && rootDeviceName != null
          && Objects.equals(stripDev((String) bdm.get("device_name")), stripDev(rootDeviceName))) {
        bdm.put("boot_index", 0);
        volumeBacked = true;
      } else {
        bdm.put("boot_index", Truth.of(bdm.get("no_device")) ? null : (Integer) (-1));
      }
    }
    List<BlockDeviceDict> all = new ArrayList<>();
    if (!volumeBacked && Truth.of(imageUuid)) {
      all.add(createImageBdm(imageUuid, 0));
    }
    all.addAll(newBdms);
    return all;
  }

  /** Null if the properties of the image do not say. */
  @PortOf("properties_root_device_name#L372-L388")
  @SuppressWarnings("unchecked")
  public static String propertiesRootDeviceName(Map<String, Object> properties) {
    String rootDeviceName = null;
    for (Map<String, Object> bdm :
        (List<Map<String, Object>>) properties.getOrDefault("mappings", List.of())) {
      if ("root".equals(bdm.get("virtual"))) {
        rootDeviceName = (String) bdm.get("device");
      }
    }
    return (String) properties.getOrDefault("root_device_name", rootDeviceName);
  }

  @PortOf("validate_device_name#L391-L404")
  public static void validateDeviceName(Object value) {
    try {
      UtilsModule.checkStringLength(value, "Device name", 1, 255);
    } catch (InvalidInput e) {
      throw new InvalidBDMFormat(Kwargs.of("details", "Device name empty or too long."));
    }
    if (((String) value).contains(" ")) {
      throw new InvalidBDMFormat(Kwargs.of("details", "Device name contains spaces."));
    }
  }

  @PortOf("validate_and_default_volume_size#L407-L417")
  public static void validateAndDefaultVolumeSize(Map<String, Object> bdm) {
    if (Truth.of(bdm.get("volume_size"))) {
      try {
        bdm.put(
            "volume_size",
            UtilsModule.validateInteger(bdm.get("volume_size"), "volume_size", 0, null));
      } catch (InvalidInput e) {
        throw new InvalidBDMFormat(Kwargs.of("details", "Invalid volume_size."));
      }
    }
  }

  @PortOf("is_ephemeral#L423-L424")
  public static boolean isEphemeral(String deviceName) {
    return EPHEMERAL.matcher(deviceName).matches();
  }

  @PortOf("ephemeral_num#L427-L429")
  public static int ephemeralNum(String ephemeralName) {
    return Integer.parseInt(EPHEMERAL.matcher(ephemeralName).replaceAll("$1"));
  }

  @PortOf("is_swap_or_ephemeral#L432-L434")
  public static boolean isSwapOrEphemeral(String deviceName) {
    return Truth.of(deviceName) && (deviceName.equals("swap") || isEphemeral(deviceName));
  }

  /** The mapping is an object or a map, here and below. */
  @PortOf("new_format_is_swap#L437-L442")
  public static boolean newFormatIsSwap(Object bdm) {
    return isLocalBlank(bdm) && "swap".equals(field(bdm, "guest_format"));
  }

  @PortOf("new_format_is_ephemeral#L445-L450")
  public static boolean newFormatIsEphemeral(Object bdm) {
    return isLocalBlank(bdm) && !"swap".equals(field(bdm, "guest_format"));
  }

  private static boolean isLocalBlank(Object bdm) {
    return "blank".equals(field(bdm, "source_type"))
        && "local".equals(field(bdm, "destination_type"));
  }

  /** Null if none is the one to boot from. */
  @PortOf("get_root_bdm#L453-L457")
  public static <T> T getRootBdm(Iterable<T> bdms) {
    for (T bdm : bdms) {
      if (field(bdm, "boot_index") instanceof Number index && index.intValue() == 0) {
        return bdm;
      }
    }
    return null;
  }

  @PortOf("mappings_prepend_dev#L468-L475")
  public static List<Map<String, Object>> mappingsPrependDev(List<Map<String, Object>> mappings) {
    for (Map<String, Object> mapping : mappings) {
      String device = (String) mapping.get("device");
      if (isSwapOrEphemeral((String) mapping.get("virtual")) && !device.startsWith("/")) {
        mapping.put("device", "/dev/" + device);
      }
    }
    return mappings;
  }

  @PortOf("strip_dev#L481-L483")
  public static String stripDev(String deviceName) {
    return Truth.of(deviceName) ? deviceName.replaceFirst("^/dev/", "") : deviceName;
  }

  @PortOf("prepend_dev#L486-L488")
  public static String prependDev(String deviceName) {
    return Truth.of(deviceName) ? "/dev/" + stripDev(deviceName) : deviceName;
  }

  @PortOf("strip_prefix#L494-L497")
  public static String stripPrefix(String deviceName) {
    return stripDev(deviceName).replaceFirst("^((x?v|s|h)d)", "");
  }

  @PortOf("get_device_letter#L503-L507")
  public static String getDeviceLetter(String deviceName) {
    return stripPrefix(deviceName).replaceAll("\\d+", "");
  }

  /** Prefix and suffix of a device's name, or null if it is none. */
  @PortOf("match_device#L561-L566")
  public static List<String> matchDevice(String device) {
    Matcher matcher = MATCH_DEVICE.matcher(device);
    return matcher.matches() ? List.of(matcher.group(1), matcher.group(2)) : null;
  }

  @PortOf("get_bdm_ephemeral_disk_size#L588-L591")
  public static int getBdmEphemeralDiskSize(Iterable<?> mappings) {
    int size = 0;
    for (Object bdm : mappings) {
      if (newFormatIsEphemeral(bdm) && field(bdm, "volume_size") instanceof Number gb) {
        size += gb.intValue();
      }
    }
    return size;
  }

  @PortOf("get_bdm_swap_list#L594-L596")
  public static <T> List<T> getBdmSwapList(Iterable<T> mappings) {
    List<T> swaps = new ArrayList<>();
    mappings.forEach(
        bdm -> {
          if (newFormatIsSwap(bdm)) {
            swaps.add(bdm);
          }
        });
    return swaps;
  }

  @PortOf("get_bdm_local_disk_num#L599-L601")
  public static int getBdmLocalDiskNum(Iterable<?> mappings) {
    int number = 0;
    for (Object bdm : mappings) {
      number += "local".equals(field(bdm, "destination_type")) ? 1 : 0;
    }
    return number;
  }

  private static Object field(Object bdm, String name) {
    return bdm instanceof NovaObject object ? object.get(name, null) : ((Map<?, ?>) bdm).get(name);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> table(Object bdm) {
    if (bdm instanceof NovaObject object) {
      Map<String, Object> items = new LinkedHashMap<>(object.items());
      items.remove("instance");
      return items;
    }
    return (Map<String, Object>) bdm;
  }
}
