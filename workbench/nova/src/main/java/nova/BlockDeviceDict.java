package nova;

import static nova.BlockDeviceModule.BDM_DB_INHERITED_FIELDS;
import static nova.BlockDeviceModule.BDM_DB_ONLY_FIELDS;
import static nova.BlockDeviceModule.BDM_LEGACY_FIELDS;
import static nova.BlockDeviceModule.BDM_NEW_FIELDS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nova.exception.InvalidBDMForLegacy;
import nova.exception.InvalidBDMFormat;
import oslo.config.CONF;
import port.PortOf;
import runtime.Kwargs;
import runtime.Truth;

/** A block device mapping as a map that always has all its fields. */
@PortOf("nova/block_device.py::BlockDeviceDict")
public final class BlockDeviceDict extends LinkedHashMap<String, Object> {

  private static final long serialVersionUID = 1L;

  private static final Set<String> TRUE_TEXTS = Set.of("1", "t", "true", "on", "y", "yes");

  /** The fields in {@code doNotDefault} (may be null) stay absent unless given. */
  public BlockDeviceDict(Map<String, Object> bdmDict, Set<String> doNotDefault) {
    Map<String, Object> given = new LinkedHashMap<>(bdmDict == null ? Map.of() : bdmDict);
    validate(given);
    if (Truth.of(given.get("device_name"))) {
      given.put("device_name", BlockDeviceModule.prependDev((String) given.get("device_name")));
    }
    given.put("delete_on_termination", Truth.of(given.get("delete_on_termination")));
    for (String field : BDM_NEW_FIELDS) {
      if (doNotDefault == null || !doNotDefault.contains(field)) {
        put(field, null);
      }
    }
    putAll(given);
  }

  public BlockDeviceDict(Map<String, Object> bdmDict) {
    this(bdmDict, null);
  }

  @PortOf("_validate#L95-L129")
  private static void validate(Map<String, Object> bdm) {
    for (String field : bdm.keySet()) {
      if (!BDM_NEW_FIELDS.contains(field) && !isDbOnly(field)) {
        throw invalid("Some fields are invalid.");
      }
    }
    if (Truth.of(bdm.get("no_device"))) {
      return;
    }
    if (!bdm.containsKey("source_type")) {
      throw invalid("Some required fields are missing");
    }
    bdm.computeIfPresent(
        "delete_on_termination",
        (key, value) ->
            value instanceof Boolean
                ? value
                : TRUE_TEXTS.contains(String.valueOf(value).strip().toLowerCase()));
    if (bdm.get("device_name") != null) {
      BlockDeviceModule.validateDeviceName(bdm.get("device_name"));
    }
    BlockDeviceModule.validateAndDefaultVolumeSize(bdm);
    if (Truth.of(bdm.get("boot_index"))) {
      try {
        bdm.put("boot_index", Integer.parseInt(String.valueOf(bdm.get("boot_index"))));
      } catch (NumberFormatException e) {
        throw invalid("Boot index is invalid.");
      }
    }
  }

  private static boolean isDbOnly(String field) {
    return BDM_DB_ONLY_FIELDS.contains(field) || BDM_DB_INHERITED_FIELDS.contains(field);
  }

  private static InvalidBDMFormat invalid(String details) {
    return new InvalidBDMFormat(Kwargs.of("details", details));
  }

  @PortOf("from_legacy#L131-L174")
  public static BlockDeviceDict fromLegacy(Map<String, Object> legacyBdm) {
    Map<String, Object> newBdm = new LinkedHashMap<>();
    legacyBdm.forEach(
        (field, value) -> {
          boolean shared = BDM_LEGACY_FIELDS.contains(field) && BDM_NEW_FIELDS.contains(field);
          if (shared || isDbOnly(field)) {
            newBdm.put(field, value);
          }
        });
    String virtualName = (String) legacyBdm.get("virtual_name");
    if (BlockDeviceModule.isSwapOrEphemeral(virtualName)) {
      newBdm.put("source_type", "blank");
      newBdm.put("delete_on_termination", true);
      newBdm.put("destination_type", "local");
      newBdm.put(
          "guest_format",
          virtualName.equals("swap") ? "swap" : CONF.string("DEFAULT", "default_ephemeral_format"));
    } else if (Truth.of(legacyBdm.get("snapshot_id"))) {
      newBdm.put("source_type", "snapshot");
      newBdm.put("destination_type", "volume");
    } else if (Truth.of(legacyBdm.get("volume_id"))) {
      newBdm.put("source_type", "volume");
      newBdm.put("destination_type", "volume");
    } else if (!Truth.of(legacyBdm.get("no_device"))) {
      throw invalid("Unrecognized legacy format.");
    }
    // A legacy mapping cannot tell these, and null would overwrite what the database has
    return new BlockDeviceDict(
        newBdm, Set.of("boot_index", "disk_bus", "guest_format", "device_type"));
  }

  @PortOf("from_api#L176-L212")
  public static BlockDeviceDict fromApi(Map<String, Object> apiDict, boolean imageUuidSpecified) {
    Map<String, Object> bdm = new LinkedHashMap<>(apiDict);
    if (!Truth.of(bdm.get("no_device"))) {
      checkSource(bdm, imageUuidSpecified);
    }
    bdm.remove("uuid");
    return new BlockDeviceDict(bdm);
  }

  private static void checkSource(Map<String, Object> bdm, boolean imageUuidSpecified) {
    String sourceType = (String) bdm.get("source_type");
    Object uuid = bdm.get("uuid");
    if (sourceType == null
        || !List.of("volume", "image", "snapshot", "blank").contains(sourceType)) {
      throw invalid("Invalid source_type field.");
    }
    if (sourceType.equals("blank") && Truth.of(uuid)) {
      throw invalid("Invalid device UUID.");
    }
    if (!sourceType.equals("blank")) {
      if (!Truth.of(uuid)) {
        throw invalid("Missing device UUID.");
      }
      bdm.put(sourceType + "_id", uuid);
    }
    if (sourceType.equals("image") && "local".equals(bdm.get("destination_type"))) {
      int bootIndex;
      try {
        bootIndex = Integer.parseInt(String.valueOf(bdm.getOrDefault("boot_index", -1)));
      } catch (NumberFormatException e) {
        throw invalid("Boot index is invalid.");
      }
      if (!imageUuidSpecified || bootIndex != 0) {
        throw invalid("Mapping image to local is not supported.");
      }
    }
  }

  @PortOf("legacy#L214-L241")
  public Map<String, Object> legacy() {
    Map<String, Object> legacy = new LinkedHashMap<>();
    forEach(
        (field, value) -> {
          if ((BDM_LEGACY_FIELDS.contains(field) && !field.equals("virtual_name"))
              || isDbOnly(field)) {
            legacy.put(field, value);
          }
        });
    Object sourceType = get("source_type");
    if ("blank".equals(sourceType)) {
      legacy.put("virtual_name", "swap".equals(get("guest_format")) ? "swap" : "ephemeral0");
    } else if ("volume".equals(sourceType)
        || "snapshot".equals(sourceType)
        || Truth.of(get("no_device"))) {
      legacy.put("virtual_name", null);
    } else if ("image".equals(sourceType)) {
      if (!"volume".equals(get("destination_type"))) {
        throw new InvalidBDMForLegacy();
      }
      legacy.put("virtual_name", null);
    }
    return legacy;
  }

  @PortOf("get_image_mapping#L243-L249")
  public Map<String, Object> getImageMapping() {
    Map<String, Object> mapping = new LinkedHashMap<>(this);
    mapping.remove("connection_info");
    new ArrayList<>(mapping.keySet())
        .stream().filter(BlockDeviceDict::isDbOnly).forEach(mapping::remove);
    return mapping;
  }
}
