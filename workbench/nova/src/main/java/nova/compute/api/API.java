package nova.compute.api;

import static nova.compute.api.ApiModule.NO_TASK;
import static nova.compute.api.ApiModule.VIDEO_RAM;
import static nova.compute.api.ApiModule.WRAP_CHECK_POLICY;
import static nova.compute.api.ApiModule.checkInstanceState;
import static nova.compute.api.ApiModule.checkPolicy;
import static nova.compute.api.ApiModule.states;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nova.AvailabilityZonesModule;
import nova.BlockDeviceDict;
import nova.BlockDeviceModule;
import nova.HooksModule;
import nova.NotificationsModule;
import nova.RequestContext;
import nova.cells.OptsModule;
import nova.compute.ComputeAPI;
import nova.compute.FlavorsModule;
import nova.compute.InstanceActions;
import nova.compute.PowerState;
import nova.compute.TaskStates;
import nova.compute.UtilsModule;
import nova.compute.VmStates;
import nova.conductor.ConductorModule;
import nova.consoleauth.ConsoleAuthAPI;
import nova.exception.AutoDiskConfigDisabledByImage;
import nova.exception.CannotResizeDisk;
import nova.exception.CannotResizeToSameFlavor;
import nova.exception.CinderConnectionFailed;
import nova.exception.ComputeHostNotFound;
import nova.exception.ComputeServiceInUse;
import nova.exception.ConfigDriveInvalidValue;
import nova.exception.FlavorDiskSmallerThanImage;
import nova.exception.FlavorDiskSmallerThanMinDisk;
import nova.exception.FlavorMemoryTooSmall;
import nova.exception.FlavorNotFound;
import nova.exception.ImageNotActive;
import nova.exception.ImageNotAuthorized;
import nova.exception.ImageNotFound;
import nova.exception.InstanceInvalidState;
import nova.exception.InstanceNotFound;
import nova.exception.InstanceNotRescuable;
import nova.exception.InstanceUnknownCell;
import nova.exception.InstanceUserDataMalformed;
import nova.exception.InstanceUserDataTooLarge;
import nova.exception.InvalidBDM;
import nova.exception.InvalidBDMBootSequence;
import nova.exception.InvalidBDMEphemeralSize;
import nova.exception.InvalidBDMFormat;
import nova.exception.InvalidBDMImage;
import nova.exception.InvalidBDMLocalsLimit;
import nova.exception.InvalidBDMSnapshot;
import nova.exception.InvalidBDMSwapSize;
import nova.exception.InvalidBDMVolume;
import nova.exception.InvalidBDMVolumeNotBootable;
import nova.exception.InvalidDevicePath;
import nova.exception.InvalidFixedIpAndMaxCountRequest;
import nova.exception.InvalidID;
import nova.exception.InvalidImageConfigDrive;
import nova.exception.InvalidInput;
import nova.exception.InvalidMetadata;
import nova.exception.InvalidMetadataSize;
import nova.exception.InvalidRequest;
import nova.exception.InvalidVolume;
import nova.exception.MetadataLimitExceeded;
import nova.exception.MigrationNotFoundByStatus;
import nova.exception.MultiplePortsNotApplicable;
import nova.exception.NovaException;
import nova.exception.ObjectActionError;
import nova.exception.OnsetFileContentLimitExceeded;
import nova.exception.OnsetFileLimitExceeded;
import nova.exception.OnsetFilePathLimitExceeded;
import nova.exception.OverQuota;
import nova.exception.PortLimitExceeded;
import nova.exception.QuotaError;
import nova.exception.SecurityGroupNotFoundForProject;
import nova.exception.TooManyInstances;
import nova.exception.VolumeSmallerThanMinDisk;
import nova.exception.VolumeUnattached;
import nova.image.ImageModule;
import nova.network.NetworkModule;
import nova.network.model.NetworkInfo;
import nova.network.security_group.OpenstackDriverModule;
import nova.objects.BlockDeviceMapping;
import nova.objects.BlockDeviceMappingList;
import nova.objects.Flavor;
import nova.objects.ImageMeta;
import nova.objects.Instance;
import nova.objects.InstanceAction;
import nova.objects.InstanceGroup;
import nova.objects.InstanceInfoCache;
import nova.objects.InstancePCIRequests;
import nova.objects.KeyPair;
import nova.objects.Migration;
import nova.objects.MigrationList;
import nova.objects.NetworkRequestList;
import nova.objects.Quotas;
import nova.objects.QuotasModule;
import nova.objects.Service;
import nova.objects.base.BaseModule;
import nova.objects.base.NovaObject;
import nova.pci.RequestModule;
import nova.rpc.RpcModule;
import nova.virt.HardwareModule;
import nova.volume.VolumeModule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import oslo.config.CONF;
import oslo.config.Opt;
import oslo.messaging.Notifier;
import port.PortOf;
import runtime.Attributes;
import runtime.Clock;
import runtime.Default;
import runtime.Ids;
import runtime.KeyError;
import runtime.Kwargs;
import runtime.NotImplementedError;
import runtime.Text;
import runtime.Truth;
import runtime.TypeError;
import runtime.Undecorated;
import runtime.ValueError;
import standin.ImageAPI;
import standin.NetworkAPI;
import standin.VolumeAPI;

/**
 * The compute API of a cell that has its instances itself. Methods with decorators stand twice:
 * public, where the wrappers run, and with {@link Undecorated} in front, the body.
 */
@PortOf("nova/compute/api.py::API")
public class API extends nova.db.Base implements PolicyDecorator.Checked {
  private static final Logger LOG = LoggerFactory.getLogger("nova.compute.api");
  private static final long GI = 1024L * 1024 * 1024;

  protected static final Decorator CHECK_INSTANCE_LOCK = CheckInstanceLock::inner;
  protected static final Decorator CHECK_INSTANCE_HOST = CheckInstanceHost::wrapped;
  protected static final Decorator CHECK_INSTANCE_CELL = CheckInstanceCell::wrapped;

  protected final boolean skipPolicyCheck;
  protected final ImageAPI imageApi;
  protected final NetworkAPI networkApi;
  protected final VolumeAPI volumeApi;
  protected final SecurityGroupAPI securityGroupApi;
  protected final ConsoleAuthAPI consoleauthRpcapi;

  /** {@link ComputeAPI}, or what a cells API puts in its place. */
  protected Object computeRpcapi;

  /** The conductor's task API, made on first use, or what a cells API puts in its place. */
  protected Object computeTaskApi;

  protected final nova.servicegroup.API servicegroupApi;
  protected final Notifier notifier;

  /** Null until it is asked for: null is also the type of a cell without cells. */
  protected String cellType;

  private boolean cellTypeKnown;

  @PortOf("__init__#L276-L294")
  public API(
      ImageAPI imageApi,
      NetworkAPI networkApi,
      VolumeAPI volumeApi,
      SecurityGroupAPI securityGroupApi,
      Boolean skipPolicyCheck) {
    this.skipPolicyCheck = Boolean.TRUE.equals(skipPolicyCheck);
    this.imageApi = imageApi != null ? imageApi : ImageModule.API();
    this.networkApi = networkApi != null ? networkApi : NetworkModule.API(this.skipPolicyCheck);
    this.volumeApi = volumeApi != null ? volumeApi : VolumeModule.API();
    this.securityGroupApi =
        securityGroupApi != null
            ? securityGroupApi
            : (SecurityGroupAPI)
                OpenstackDriverModule.getOpenstackSecurityGroupDriver(this.skipPolicyCheck);
    this.consoleauthRpcapi = new ConsoleAuthAPI();
    this.computeRpcapi = new ComputeAPI();
    this.computeTaskApi = null;
    this.servicegroupApi = new nova.servicegroup.API();
    this.notifier = RpcModule.getNotifier("compute", CONF.string(Opt.DEFAULT, "host"));
    // Differs from nova: there is no key manager, so encrypted ephemeral storage is refused
    if (CONF.bool("ephemeral_storage_encryption", "enabled")) {
      throw new NotImplementedError("ephemeral storage encryption");
    }
  }

  @PortOf("compute_task_api#L296-L303")
  protected Object computeTaskApi() {
    if (computeTaskApi == null) {
      computeTaskApi = ConductorModule.ComputeTaskAPI();
    }
    return computeTaskApi;
  }

  @PortOf("cell_type#L305-L311")
  protected String cellType() {
    if (!cellTypeKnown) {
      setCellType(OptsModule.getCellType());
    }
    return cellType;
  }

  /** Fixes the cell's type, so that the options are not asked again. */
  protected final void setCellType(String cellType) {
    this.cellType = cellType;
    this.cellTypeKnown = true;
  }

  @Override
  public boolean skipPolicyCheck() {
    return skipPolicyCheck;
  }

  // As in nova: no cell is ever read-only, though callers check for it
  @PortOf("_cell_read_only#L313-L316")
  protected boolean cellReadOnly(String cellName) {
    return false;
  }

  @PortOf("_validate_cell#L318-L330")
  protected void validateCell(Instance instance, String method) {
    if (!"api".equals(cellType())) {
      return;
    }
    String cellName = (String) instance.get("cell_name");
    if (!Truth.of(cellName)) {
      throw new InstanceUnknownCell(Kwargs.of("instance_uuid", instance.get("uuid")));
    }
    if (cellReadOnly(cellName)) {
      throw new InstanceInvalidState(
          Kwargs.of(
              "attr",
              "vm_state",
              "instance_uuid",
              instance.get("uuid"),
              "state",
              "temporary_readonly",
              "method",
              method));
    }
  }

  @PortOf("_record_action_start#L332-L334")
  protected void recordActionStart(RequestContext context, Instance instance, String action) {
    InstanceAction.actionStart(context, instance.uuid(), action, false);
  }

  /** Throws a QuotaError where there are too many files, or too long ones. */
  @PortOf("_check_injected_file_quota#L336-L369")
  protected void checkInjectedFileQuota(RequestContext context, List<Object> injectedFiles) {
    if (injectedFiles == null) {
      return;
    }
    try {
      Quotas.limitCheck(context, null, null, Kwargs.of("injected_files", injectedFiles.size()));
    } catch (OverQuota exc) {
      throw new OnsetFileLimitExceeded();
    }

    int maxPath = 0;
    int maxContent = 0;
    for (Object file : injectedFiles) {
      List<?> pathAndContent = (List<?>) file;
      maxPath = Math.max(maxPath, ((String) pathAndContent.get(0)).length());
      maxContent = Math.max(maxContent, ((String) pathAndContent.get(1)).length());
    }

    try {
      Quotas.limitCheck(
          context,
          null,
          null,
          Kwargs.of(
              "injected_file_path_bytes", maxPath, "injected_file_content_bytes", maxContent));
    } catch (OverQuota exc) {
      // The path is named where both are too long
      if (((Collection<?>) exc.kwargs().get("overs")).contains("injected_file_path_bytes")) {
        throw new OnsetFilePathLimitExceeded();
      } else {
        throw new OnsetFileContentLimitExceeded();
      }
    }
  }

  @PortOf("_get_headroom#L371-L393")
  protected Map<String, Object> getHeadroom(
      Map<String, Object> quotas, Map<String, Object> usages, Map<String, Object> deltas) {
    Map<String, Object> headroom = new LinkedHashMap<>();
    for (String res : quotas.keySet()) {
      Map<String, Object> usage = dict(usages.get(res));
      headroom.put(
          res, num(quotas.get(res)) - (num(usage.get("in_use")) + num(usage.get("reserved"))));
    }
    // An unlimited resource has the room that the instances have
    for (String res : List.of("cores", "ram")) {
      if (quotas.get(res) != null && num(quotas.get(res)) == -1) {
        if (Truth.of(deltas.get(res))) {
          long total = num(headroom.get("instances")) * num(deltas.get(res));
          headroom.put(res, Math.floorDiv(total, num(Kwargs.get(deltas, "instances", 1))));
        } else {
          headroom.put(res, headroom.get("instances"));
        }
      }
    }
    return headroom;
  }

  /**
   * Reserves what so many instances need, or fewer if that is allowed: how many, and the quotas.
   */
  @PortOf("_check_num_instances_quota#L395-L464")
  protected List<Object> checkNumInstancesQuota(
      RequestContext context,
      Flavor instanceType,
      int minCount,
      int maxCount,
      String projectId,
      String userId) {
    long vcpus = num(instanceType.get("vcpus"));
    long reqCores = maxCount * vcpus;
    Map<String, Object> extraSpecs = dict(instanceType.get("extra_specs", Kwargs.of()));
    long vramMb = Long.parseLong(Text.str(Kwargs.get(extraSpecs, VIDEO_RAM, 0)));
    long memoryMb = num(instanceType.get("memory_mb"));
    long reqRam = maxCount * (memoryMb + vramMb);

    Quotas reservations = new Quotas(context);
    try {
      reservations.reserve(
          null,
          projectId,
          userId,
          Kwargs.of("instances", maxCount, "cores", (int) reqCores, "ram", (int) reqRam));
    } catch (OverQuota exc) {
      Map<String, Object> quotas = dict(exc.kwargs().get("quotas"));
      Collection<?> overs = (Collection<?>) exc.kwargs().get("overs");
      Map<String, Object> usages = dict(exc.kwargs().get("usages"));
      Map<String, Object> deltas =
          Kwargs.of("instances", maxCount, "cores", reqCores, "ram", reqRam);
      Map<String, Object> headroom = getHeadroom(quotas, usages, deltas);

      long allowed = num(headroom.get("instances"));
      if (vcpus != 0) {
        allowed = Math.min(allowed, Math.floorDiv(num(headroom.get("cores")), vcpus));
      }
      if (memoryMb != 0) {
        allowed = Math.min(allowed, Math.floorDiv(num(headroom.get("ram")), memoryMb + vramMb));
      }

      String msg;
      if (allowed <= 0) {
        msg = "Cannot run any more instances of this type.";
      } else if (minCount <= allowed && allowed <= maxCount) {
        // As in nova: project and user are not passed on to the second attempt
        return checkNumInstancesQuota(context, instanceType, minCount, (int) allowed, null, null);
      } else {
        msg = Text.format("Can only run %s more instances of this type.", allowed);
      }

      String numInstances =
          minCount == maxCount ? String.valueOf(minCount) : minCount + "-" + maxCount;
      Map<String, Object> requested =
          Kwargs.of("instances", numInstances, "cores", reqCores, "ram", reqRam);
      List<String> detail = getOverQuotaDetail(headroom, overs, quotas, requested);

      if (minCount == maxCount) {
        LOG.debug(
            "{} quota exceeded for {}, tried to run {} instances. {}",
            detail.get(0),
            context.projectId(),
            minCount,
            msg);
      } else {
        LOG.debug(
            "{} quota exceeded for {}, tried to run between {} and {} instances. {}",
            detail.get(0),
            context.projectId(),
            minCount,
            maxCount,
            msg);
      }
      throw new TooManyInstances(
          Kwargs.of(
              "overs", detail.get(0),
              "req", detail.get(1),
              "used", detail.get(3),
              "allowed", detail.get(2)));
    }

    return Arrays.asList(maxCount, reservations);
  }

  /** Four texts for the message: resources, asked for, allowed in all, used. */
  @PortOf("_get_over_quota_detail#L466-L476")
  protected List<String> getOverQuotaDetail(
      Map<String, Object> headroom,
      Collection<?> overs,
      Map<String, Object> quotas,
      Map<String, Object> requested) {
    List<String> resources = new ArrayList<>();
    List<String> reqs = new ArrayList<>();
    List<String> useds = new ArrayList<>();
    List<String> totalAlloweds = new ArrayList<>();
    for (Object resource : overs) {
      resources.add((String) resource);
      reqs.add(Text.str(requested.get(resource)));
      useds.add(String.valueOf(num(quotas.get(resource)) - num(headroom.get(resource))));
      totalAlloweds.add(Text.str(quotas.get(resource)));
    }
    return List.of(
        String.join(", ", resources),
        String.join(", ", reqs),
        String.join(", ", totalAlloweds),
        String.join(", ", useds));
  }

  @PortOf("_check_metadata_properties_quota#L478-L509")
  protected void checkMetadataPropertiesQuota(RequestContext context, Object metadata) {
    if (!Truth.of(metadata)) {
      metadata = Kwargs.of();
    }
    if (!(metadata instanceof Map)) {
      throw new InvalidMetadata(Kwargs.of("reason", "Metadata type should be dict."));
    }
    int numMetadata = ((Map<?, ?>) metadata).size();
    try {
      Quotas.limitCheck(context, null, null, Kwargs.of("metadata_items", numMetadata));
    } catch (OverQuota exc) {
      Object quotaMetadata = dict(exc.kwargs().get("quotas")).get("metadata_items");
      throw new MetadataLimitExceeded(Kwargs.of("allowed", quotaMetadata));
    }

    for (Map.Entry<String, Object> entry : dict(metadata).entrySet()) {
      String k = entry.getKey();
      Object v = entry.getValue();
      try {
        nova.UtilsModule.checkStringLength(v, null, 0, 0);
        nova.UtilsModule.checkStringLength(k, null, 1, 0);
      } catch (InvalidInput e) {
        throw new InvalidMetadata(Kwargs.of("reason", e.formatMessage()));
      }
      if (k.length() > 255) {
        throw new InvalidMetadataSize(
            Kwargs.of("reason", "Metadata property key greater than 255 characters"));
      }
      if (((String) v).length() > 255) {
        throw new InvalidMetadataSize(
            Kwargs.of("reason", "Metadata property value greater than 255 characters"));
      }
    }
  }

  @PortOf("_check_requested_secgroups#L511-L521")
  protected void checkRequestedSecgroups(RequestContext context, List<Object> secgroups) {
    for (Object secgroup : secgroups) {
      if ("default".equals(secgroup)) {
        continue;
      }
      if (!Truth.of(securityGroupApi.get(context, (String) secgroup, null, false))) {
        throw new SecurityGroupNotFoundForProject(
            Kwargs.of("project_id", context.projectId(), "security_group_id", secgroup));
      }
    }
  }

  /** How many instances the networks leave room for. */
  @PortOf("_check_requested_networks#L523-L533")
  protected int checkRequestedNetworks(
      RequestContext context, NetworkRequestList requestedNetworks, int maxCount) {
    Object asTuples = requestedNetworks == null ? null : requestedNetworks.asTuples();
    return networkApi.validateNetworks(context, asTuples, maxCount);
  }

  /** The ids of kernel and ramdisk: as asked, or from the image, or none by the null kernel. */
  @PortOf("_handle_kernel_and_ramdisk#L535-L577")
  protected List<String> handleKernelAndRamdisk(
      RequestContext context, String kernelId, String ramdiskId, Map<String, Object> image) {
    Map<String, Object> imageProperties = dict(Kwargs.get(image, "properties", Kwargs.of()));

    if (kernelId == null) {
      kernelId = (String) imageProperties.get("kernel_id");
    }
    if (ramdiskId == null) {
      ramdiskId = (String) imageProperties.get("ramdisk_id");
    }

    if (CONF.string(Opt.DEFAULT, "null_kernel").equals(kernelId)) {
      kernelId = null;
      ramdiskId = null;
    }

    // The ids may have been URIs; the image service answers with its own
    if (kernelId != null) {
      Map<String, Object> kernelImage = imageApi.get(context, kernelId);
      kernelId = (String) kernelImage.get("id");
    }
    if (ramdiskId != null) {
      Map<String, Object> ramdiskImage = imageApi.get(context, ramdiskId);
      ramdiskId = (String) ramdiskImage.get("id");
    }

    return Arrays.asList(kernelId, ramdiskId);
  }

  /** Takes {@code zone:host:node} or {@code zone::node} apart. */
  @PortOf("_handle_availability_zone#L579-L607")
  protected static List<String> handleAvailabilityZone(
      RequestContext context, String availabilityZone) {
    String forcedHost = null;
    String forcedNode = null;
    if (Truth.of(availabilityZone) && availabilityZone.contains(":")) {
      String whole = availabilityZone;
      long c = whole.chars().filter(letter -> letter == ':').count();
      if (c == 1) {
        String[] parts = whole.split(":", -1);
        availabilityZone = parts[0];
        forcedHost = parts[1];
      } else if (c == 2) {
        if (whole.contains("::")) {
          String[] parts = whole.split("::", -1);
          availabilityZone = parts[0];
          forcedNode = parts[1];
        } else {
          String[] parts = whole.split(":", -1);
          availabilityZone = parts[0];
          forcedHost = parts[1];
          forcedNode = parts[2];
        }
      } else {
        throw new InvalidInput(Kwargs.of("reason", "Unable to parse availability_zone"));
      }
    }

    if (!Truth.of(availabilityZone)) {
      availabilityZone = CONF.string(Opt.DEFAULT, "default_schedule_zone");
    }

    return Arrays.asList(availabilityZone, forcedHost, forcedNode);
  }

  @PortOf("_ensure_auto_disk_config_is_valid#L609-L614")
  protected void ensureAutoDiskConfigIsValid(
      Object autoDiskConfigImg, Object autoDiskConfig, Object image) {
    boolean autoDiskConfigDisabled = nova.UtilsModule.isAutoDiskConfigDisabled(autoDiskConfigImg);
    if (autoDiskConfigDisabled && Truth.of(autoDiskConfig)) {
      throw new AutoDiskConfigDisabledByImage(Kwargs.of("image", image));
    }
  }

  @PortOf("_inherit_properties_from_image#L616-L631")
  protected Map<String, Object> inheritPropertiesFromImage(
      Map<String, Object> image, Object autoDiskConfig) {
    Map<String, Object> imageProperties = dict(Kwargs.get(image, "properties", Kwargs.of()));
    Object autoDiskConfigImg = nova.UtilsModule.getAutoDiskConfigFromImageProps(imageProperties);
    ensureAutoDiskConfigIsValid(autoDiskConfigImg, autoDiskConfig, image.get("id"));
    if (autoDiskConfig == null) {
      autoDiskConfig = boolFromString(autoDiskConfigImg);
    }

    return Kwargs.of(
        "os_type", imageProperties.get("os_type"),
        "architecture", imageProperties.get("architecture"),
        "vm_mode", imageProperties.get("vm_mode"),
        "auto_disk_config", autoDiskConfig);
  }

  /** Names one of several instances by the template, and saves it. */
  @PortOf("_apply_instance_name_template#L633-L654")
  protected Instance applyInstanceNameTemplate(
      RequestContext context, Instance instance, int index) {
    Map<String, Object> params =
        Kwargs.of(
            "uuid", instance.get("uuid"),
            "name", instance.get("display_name"),
            "count", index + 1);
    String originalName = (String) instance.get("display_name");
    String newName;
    try {
      newName =
          Text.format(CONF.string(Opt.DEFAULT, "multi_instance_display_name_template"), params);
    } catch (KeyError | TypeError failure) {
      LOG.error("Failed to set instance name using multi_instance_display_name_template.", failure);
      newName = (String) instance.get("display_name");
    }
    instance.set("display_name", newName);
    if (!Truth.of(instance.get("hostname", null))) {
      if (nova.UtilsModule.sanitizeHostname(originalName, null).isEmpty()) {
        instance.set("hostname", defaultHostName((String) instance.get("uuid")));
      } else {
        instance.set("hostname", nova.UtilsModule.sanitizeHostname(newName, null));
      }
    }
    save(instance);
    return instance;
  }

  /** True, or the empty text, which is how the column says false. */
  @PortOf("_check_config_drive#L656-L669")
  protected Object checkConfigDrive(Object configDrive) {
    boolean boolVal = false;
    if (Truth.of(configDrive)) {
      try {
        boolVal = strictBoolFromString(configDrive);
      } catch (ValueError e) {
        throw new ConfigDriveInvalidValue(Kwargs.of("option", configDrive));
      }
    }
    return boolVal ? (Object) true : "";
  }

  @PortOf("_check_requested_image#L671-L746")
  protected void checkRequestedImage(
      RequestContext context,
      String imageId,
      Map<String, Object> image,
      Flavor instanceType,
      BlockDeviceMapping rootBdm) {
    if (!Truth.of(image)) {
      return;
    }

    if (!"active".equals(image.get("status"))) {
      throw new ImageNotActive(Kwargs.of("image_id", imageId));
    }

    Map<String, Object> imageProperties = dict(Kwargs.get(image, "properties", Kwargs.of()));
    Object configDriveOption = Kwargs.get(imageProperties, "img_config_drive", "optional");
    if (!List.of("optional", "mandatory").contains(configDriveOption)) {
      throw new InvalidImageConfigDrive(Kwargs.of("config_drive", configDriveOption));
    }

    if (num(instanceType.get("memory_mb")) < numberOrZero(image.get("min_ram"))) {
      throw new FlavorMemoryTooSmall();
    }

    // All sizes in bytes from here on
    long imageMinDisk = numberOrZero(image.get("min_disk")) * GI;
    long imageSize = numberOrZero(image.get("size"));

    if (rootBdm != null && rootBdm.isVolume()) {
      // Only a volume that is yet to be made has a size here; the volume service checks again
      Object volumeSize = rootBdm.get("volume_size");
      if (volumeSize != null) {
        long destSize = num(volumeSize) * GI;
        if (imageMinDisk > destSize) {
          throw new VolumeSmallerThanMinDisk(
              Kwargs.of("volume_size", destSize, "image_min_disk", imageMinDisk));
        }
      }
    } else {
      long destSize = num(instanceType.get("root_gb")) * GI;

      // A root disk of size zero means that the size is not checked
      if (destSize != 0) {
        if (imageSize > destSize) {
          throw new FlavorDiskSmallerThanImage(
              Kwargs.of("flavor_size", destSize, "image_size", imageSize));
        }
        if (imageMinDisk > destSize) {
          throw new FlavorDiskSmallerThanMinDisk(
              Kwargs.of("flavor_size", destSize, "image_min_disk", imageMinDisk));
        }
      }
    }
  }

  @PortOf("_get_image_defined_bdms#L748-L771")
  protected List<Map<String, Object>> getImageDefinedBdms(
      Map<String, Object> baseOptions,
      Flavor instanceType,
      Map<String, Object> imageMeta,
      String rootDeviceName) {
    Map<String, Object> imageProperties = dict(Kwargs.get(imageMeta, "properties", Kwargs.of()));

    List<Map<String, Object>> imageDefinedBdms =
        dicts(Kwargs.get(imageProperties, "block_device_mapping", List.of()));
    boolean legacyImageDefined = !Truth.of(Kwargs.get(imageProperties, "bdm_v2", false));

    List<Map<String, Object>> imageMapping =
        dicts(Kwargs.get(imageProperties, "mappings", List.of()));

    if (legacyImageDefined) {
      imageDefinedBdms =
          dicts(BlockDeviceModule.fromLegacyMapping(imageDefinedBdms, null, rootDeviceName, false));
    } else {
      List<Map<String, Object>> converted = new ArrayList<>();
      imageDefinedBdms.forEach(bdm -> converted.add(new BlockDeviceDict(bdm)));
      imageDefinedBdms = converted;
    }

    if (!imageMapping.isEmpty()) {
      imageMapping = prepareImageMapping(instanceType, imageMapping);
      imageDefinedBdms = mergeBdmsLists(imageMapping, imageDefinedBdms);
    }

    return imageDefinedBdms;
  }

  @PortOf("_get_flavor_defined_bdms#L773-L788")
  protected List<Map<String, Object>> getFlavorDefinedBdms(
      Flavor instanceType, List<Map<String, Object>> blockDeviceMapping) {
    List<Map<String, Object>> flavorDefinedBdms = new ArrayList<>();

    boolean haveEphemeralBdms =
        blockDeviceMapping.stream().anyMatch(BlockDeviceModule::newFormatIsEphemeral);
    boolean haveSwapBdms = blockDeviceMapping.stream().anyMatch(BlockDeviceModule::newFormatIsSwap);

    if (Truth.of(instanceType.get("ephemeral_gb")) && !haveEphemeralBdms) {
      flavorDefinedBdms.add(
          BlockDeviceModule.createBlankBdm(instanceType.get("ephemeral_gb"), null));
    }
    if (Truth.of(instanceType.get("swap")) && !haveSwapBdms) {
      flavorDefinedBdms.add(BlockDeviceModule.createBlankBdm(instanceType.get("swap"), "swap"));
    }

    return flavorDefinedBdms;
  }

  /** The second list, and of the first the devices that the second does not name. */
  @PortOf("_merge_bdms_lists#L790-L802")
  protected List<Map<String, Object>> mergeBdmsLists(
      List<Map<String, Object>> overrideableMappings, List<Map<String, Object>> overriderMappings) {
    Set<Object> deviceNames = new LinkedHashSet<>();
    for (Map<String, Object> bdm : overriderMappings) {
      if (Truth.of(bdm.get("device_name"))) {
        deviceNames.add(bdm.get("device_name"));
      }
    }
    List<Map<String, Object>> merged = new ArrayList<>(overriderMappings);
    for (Map<String, Object> bdm : overrideableMappings) {
      if (!deviceNames.contains(bdm.get("device_name"))) {
        merged.add(bdm);
      }
    }
    return merged;
  }

  @PortOf("_check_and_transform_bdm#L804-L862")
  protected BlockDeviceMappingList checkAndTransformBdm(
      RequestContext context,
      Map<String, Object> baseOptions,
      Flavor instanceType,
      Map<String, Object> imageMeta,
      int minCount,
      int maxCount,
      List<Map<String, Object>> blockDeviceMapping,
      boolean legacyBdm) {
    Object givenName = baseOptions.get("root_device_name");
    String rootDeviceName = Truth.of(givenName) ? (String) givenName : "vda";
    String imageRef = (String) Kwargs.get(baseOptions, "image_ref", "");
    // An instance that boots from an image keeps its root device's name to itself
    if (Truth.of(imageRef)) {
      for (Map<String, Object> bdm : blockDeviceMapping) {
        if ("volume".equals(bdm.get("source_type"))
            && rootDeviceName.equals(BlockDeviceModule.stripDev((String) bdm.get("device_name")))) {
          throw new InvalidRequest(
              Text.format(
                  "The volume cannot be assigned the same device name as the root device %s",
                  rootDeviceName));
        }
      }
    }

    List<Map<String, Object>> imageDefinedBdms =
        getImageDefinedBdms(baseOptions, instanceType, imageMeta, rootDeviceName);
    boolean rootInImageBdms = BlockDeviceModule.getRootBdm(imageDefinedBdms) != null;

    if (legacyBdm) {
      blockDeviceMapping =
          dicts(
              BlockDeviceModule.fromLegacyMapping(
                  blockDeviceMapping, imageRef, rootDeviceName, rootInImageBdms));
    } else if (rootInImageBdms) {
      // The client added the image as root itself; the image's own root device replaces it
      List<Map<String, Object>> kept = new ArrayList<>();
      for (Map<String, Object> bdm : blockDeviceMapping) {
        if (notImageAndRootBdm(bdm)) {
          kept.add(bdm);
        }
      }
      blockDeviceMapping = kept;
    }

    blockDeviceMapping = mergeBdmsLists(imageDefinedBdms, blockDeviceMapping);

    if (minCount > 1 || maxCount > 1) {
      if (blockDeviceMapping.stream().anyMatch(bdm -> "volume".equals(bdm.get("source_type")))) {
        throw new InvalidRequest("Cannot attach one or more volumes to multiple instances");
      }
    }

    blockDeviceMapping.addAll(getFlavorDefinedBdms(instanceType, blockDeviceMapping));

    return nova.objects.BlockDeviceModule.blockDeviceMakeListFromDicts(context, blockDeviceMapping);
  }

  @PortOf("_check_and_transform_bdm.not_image_and_root_bdm#L841-L843")
  private static boolean notImageAndRootBdm(Map<String, Object> bdm) {
    boolean bootsFirst = bdm.get("boot_index") instanceof Number index && index.intValue() == 0;
    return !(bootsFirst && "image".equals(bdm.get("source_type")));
  }

  /** The image's id and the image. */
  @PortOf("_get_image#L864-L869")
  protected List<Object> getImage(RequestContext context, String imageHref) {
    if (!Truth.of(imageHref)) {
      return Arrays.asList(null, Kwargs.of());
    }

    Map<String, Object> image = imageApi.get(context, imageHref);
    return Arrays.asList(image.get("id"), image);
  }

  @PortOf("_checks_for_create_and_rebuild#L871-L877")
  protected void checksForCreateAndRebuild(
      RequestContext context,
      String imageId,
      Map<String, Object> image,
      Flavor instanceType,
      Object metadata,
      List<Object> filesToInject,
      BlockDeviceMapping rootBdm) {
    checkMetadataPropertiesQuota(context, metadata);
    checkInjectedFileQuota(context, filesToInject);
    checkRequestedImage(context, imageId, image, instanceType, rootBdm);
  }

  /** Checks what was asked: the values of each new row, and how many the networks allow. */
  @PortOf("_validate_and_build_base_options#L879-L1001")
  protected List<Object> validateAndBuildBaseOptions(
      RequestContext context,
      Flavor instanceType,
      Map<String, Object> bootMeta,
      String imageHref,
      String imageId,
      String kernelId,
      String ramdiskId,
      String displayName,
      String displayDescription,
      String keyName,
      String keyData,
      List<Object> securityGroups,
      String availabilityZone,
      String forcedHost,
      String userData,
      Map<String, Object> metadata,
      String accessIpV4,
      String accessIpV6,
      NetworkRequestList requestedNetworks,
      Object configDrive,
      Object autoDiskConfig,
      String reservationId,
      int maxCount) {
    if (Truth.of(availabilityZone)) {
      Collection<?> availableZones =
          AvailabilityZonesModule.getAvailabilityZones(context.elevated(null), true).get(0);
      if (forcedHost == null && !availableZones.contains(availabilityZone)) {
        throw new InvalidRequest("The requested availability zone is not available");
      }
    }

    if (Truth.of(instanceType.get("disabled"))) {
      throw new FlavorNotFound(Kwargs.of("flavor_id", instanceType.get("id")));
    }

    if (Truth.of(userData)) {
      int length = userData.length();
      if (length > ApiModule.MAX_USERDATA_SIZE) {
        throw new InstanceUserDataTooLarge(
            Kwargs.of("length", length, "maxsize", ApiModule.MAX_USERDATA_SIZE));
      }
      try {
        Base64.getMimeDecoder().decode(userData);
      } catch (IllegalArgumentException malformed) {
        throw new InstanceUserDataMalformed();
      }
    }

    checkRequestedSecgroups(context, securityGroups);

    int maxNetworkCount = checkRequestedNetworks(context, requestedNetworks, maxCount);

    List<String> kernelAndRamdisk = handleKernelAndRamdisk(context, kernelId, ramdiskId, bootMeta);
    kernelId = kernelAndRamdisk.get(0);
    ramdiskId = kernelAndRamdisk.get(1);

    configDrive = checkConfigDrive(configDrive);

    if (keyData == null && keyName != null) {
      KeyPair keyPair = KeyPair.getByName(context, context.userId(), keyName);
      keyData = (String) keyPair.get("public_key");
    }

    String rootDeviceName =
        BlockDeviceModule.prependDev(
            BlockDeviceModule.propertiesRootDeviceName(
                dict(Kwargs.get(bootMeta, "properties", Kwargs.of()))));

    ImageMeta imageMeta;
    try {
      imageMeta = ImageMeta.fromDict(bootMeta);
    } catch (ValueError e) {
      throw new InvalidRequest(Text.format("Invalid image metadata. Error: %s", e.getMessage()));
    }
    Object numaTopology = HardwareModule.numaGetConstraints(instanceType, imageMeta);

    Map<String, Object> systemMetadata = Kwargs.of();

    // Requests for devices come from the flavor, and the networks may add to them
    InstancePCIRequests pciRequestInfo = RequestModule.getPciRequestsFromFlavor(instanceType);
    networkApi.createPciRequestsForSriovPorts(context, pciRequestInfo, requestedNetworks);

    Map<String, Object> baseOptions =
        Kwargs.of(
            "reservation_id",
            reservationId,
            "image_ref",
            imageHref,
            "kernel_id",
            Truth.of(kernelId) ? kernelId : "",
            "ramdisk_id",
            Truth.of(ramdiskId) ? ramdiskId : "",
            "power_state",
            PowerState.NOSTATE,
            "vm_state",
            VmStates.BUILDING,
            "config_drive",
            configDrive,
            "user_id",
            context.userId(),
            "project_id",
            context.projectId(),
            "instance_type_id",
            instanceType.get("id"),
            "memory_mb",
            instanceType.get("memory_mb"),
            "vcpus",
            instanceType.get("vcpus"),
            "root_gb",
            instanceType.get("root_gb"),
            "ephemeral_gb",
            instanceType.get("ephemeral_gb"),
            "display_name",
            displayName,
            "display_description",
            Truth.of(displayDescription) ? displayDescription : "",
            "user_data",
            userData,
            "key_name",
            keyName,
            "key_data",
            keyData,
            "locked",
            false,
            "metadata",
            Truth.of(metadata) ? metadata : Kwargs.of(),
            "access_ip_v4",
            accessIpV4,
            "access_ip_v6",
            accessIpV6,
            "availability_zone",
            availabilityZone,
            "root_device_name",
            rootDeviceName,
            "progress",
            0,
            "pci_requests",
            pciRequestInfo,
            "numa_topology",
            numaTopology,
            "system_metadata",
            systemMetadata);

    Map<String, Object> optionsFromImage = inheritPropertiesFromImage(bootMeta, autoDiskConfig);

    baseOptions.putAll(optionsFromImage);

    return Arrays.asList(baseOptions, maxNetworkCount);
  }

  @PortOf("_build_filter_properties#L1003-L1011")
  protected Map<String, Object> buildFilterProperties(
      RequestContext context,
      Map<String, Object> schedulerHints,
      String forcedHost,
      String forcedNode,
      Flavor instanceType) {
    Map<String, Object> filterProperties = Kwargs.of("scheduler_hints", schedulerHints);
    filterProperties.put("instance_type", instanceType);
    if (Truth.of(forcedHost)) {
      filterProperties.put("force_hosts", list(forcedHost));
    }
    if (Truth.of(forcedNode)) {
      filterProperties.put("force_nodes", list(forcedNode));
    }
    return filterProperties;
  }

  @PortOf("_provision_instances#L1013-L1070")
  protected List<Instance> provisionInstances(
      RequestContext context,
      Flavor instanceType,
      int minCount,
      int maxCount,
      Map<String, Object> baseOptions,
      Map<String, Object> bootMeta,
      List<Object> securityGroups,
      BlockDeviceMappingList blockDeviceMapping,
      boolean shutdownTerminate,
      InstanceGroup instanceGroup,
      boolean checkServerGroupQuota) {
    List<Object> allowed =
        checkNumInstancesQuota(context, instanceType, minCount, maxCount, null, null);
    int numInstances = (Integer) allowed.get(0);
    Quotas quotas = (Quotas) allowed.get(1);
    LOG.debug("Going to run {} instances...", numInstances);
    List<Instance> instances = new ArrayList<>();
    try {
      for (int i = 0; i < numInstances; i++) {
        Instance instance = new Instance(context, Kwargs.of());
        instance.update(baseOptions);
        instance =
            createDbEntryForNewInstance(
                context,
                instanceType,
                bootMeta,
                instance,
                securityGroups,
                blockDeviceMapping,
                numInstances,
                i,
                shutdownTerminate);
        instances.add(instance);

        if (instanceGroup != null) {
          if (checkServerGroupQuota) {
            Object members =
                Quotas.count(
                    context, "server_group_members", list(instanceGroup, context.userId()));
            long count = num(members);
            try {
              Quotas.limitCheck(
                  context, null, null, Kwargs.of("server_group_members", (int) count + 1));
            } catch (OverQuota exc) {
              throw new QuotaError("Quota exceeded, too many servers in group");
            }
          }

          InstanceGroup.addMembers(
              context, (String) instanceGroup.get("uuid"), list(instance.get("uuid")));
        }

        NotificationsModule.sendUpdateWithStates(
            context, instance, null, VmStates.BUILDING, null, null, "api");
      }
    } catch (RuntimeException failure) {
      // What was made is taken back, and so are the reservations
      try {
        for (Instance instance : instances) {
          try {
            instance.destroy();
          } catch (ObjectActionError ignored) {
            LOG.debug("instance {} was not made", instance.uuid());
          }
        }
      } finally {
        quotas.rollback();
      }
      throw failure;
    }

    quotas.commit();
    return instances;
  }

  @PortOf("_get_bdm_image_metadata#L1072-L1117")
  protected Map<String, Object> getBdmImageMetadata(
      RequestContext context, List<Map<String, Object>> blockDeviceMapping, boolean legacyBdm) {
    if (!Truth.of(blockDeviceMapping)) {
      return Kwargs.of();
    }

    for (Map<String, Object> bdm : blockDeviceMapping) {
      if (legacyBdm
          && !"a"
              .equals(
                  BlockDeviceModule.getDeviceLetter((String) Kwargs.get(bdm, "device_name", "")))) {
        continue;
      } else if (!legacyBdm
          && !(bdm.get("boot_index") instanceof Number index && index.intValue() == 0)) {
        continue;
      }

      Object volumeId = bdm.get("volume_id");
      Object snapshotId = bdm.get("snapshot_id");
      if (Truth.of(snapshotId)) {
        // A snapshot of a volume shows no metadata of its own, so the volume is asked
        Map<String, Object> snapshot = volumeApi.getSnapshot(context, snapshotId);
        volumeId = snapshot.get("volume_id");
      }

      if (Truth.of(bdm.get("image_id"))) {
        Object imageId = bdm.get("image_id");
        try {
          return imageApi.get(context, (String) imageId);
        } catch (RuntimeException failure) {
          throw new InvalidBDMImage(Kwargs.of("id", imageId));
        }
      } else if (Truth.of(volumeId)) {
        Map<String, Object> volume;
        try {
          volume = volumeApi.get(context, volumeId);
        } catch (CinderConnectionFailed failure) {
          throw failure;
        } catch (RuntimeException failure) {
          throw new InvalidBDMVolume(Kwargs.of("id", volumeId));
        }

        if (!Truth.of(Kwargs.get(volume, "bootable", true))) {
          throw new InvalidBDMVolumeNotBootable(Kwargs.of("id", volumeId));
        }

        return nova.UtilsModule.getImageMetadataFromVolume(volume);
      }
    }
    return Kwargs.of();
  }

  @PortOf("_get_requested_instance_group#L1119-L1133")
  protected static InstanceGroup getRequestedInstanceGroup(
      RequestContext context, Map<String, Object> schedulerHints, boolean checkQuota) {
    if (!Truth.of(schedulerHints)) {
      return null;
    }

    Object groupHint = schedulerHints.get("group");
    if (!Truth.of(groupHint)) {
      return null;
    }

    if (!isUuidLike(groupHint)) {
      throw new InvalidInput(Kwargs.of("reason", "Server group scheduler hint must be a UUID."));
    }

    return InstanceGroup.getByUuid(context, (String) groupHint);
  }

  /** Checks, makes the rows and hands the build on: the instances and the reservation's id. */
  @PortOf("_create_instance#L1135-L1237")
  @SuppressWarnings("unchecked")
  protected List<Object> createInstance(
      RequestContext context,
      Flavor instanceType,
      String imageHref,
      String kernelId,
      String ramdiskId,
      Integer minCount,
      Integer maxCount,
      String displayName,
      String displayDescription,
      String keyName,
      String keyData,
      List<Object> securityGroups,
      String availabilityZone,
      String userData,
      Map<String, Object> metadata,
      List<Object> injectedFiles,
      String adminPassword,
      String accessIpV4,
      String accessIpV6,
      NetworkRequestList requestedNetworks,
      Object configDrive,
      List<Map<String, Object>> blockDeviceMapping,
      Object autoDiskConfig,
      String reservationId,
      Map<String, Object> schedulerHints,
      boolean legacyBdm,
      boolean shutdownTerminate,
      boolean checkServerGroupQuota) {
    if (reservationId == null) {
      reservationId = nova.UtilsModule.generateUid("r", 8);
    }
    securityGroups = Truth.of(securityGroups) ? securityGroups : list("default");
    minCount = Truth.of(minCount) ? minCount : 1;
    maxCount = Truth.of(maxCount) ? maxCount : minCount;
    blockDeviceMapping = Truth.of(blockDeviceMapping) ? blockDeviceMapping : new ArrayList<>();
    if (instanceType == null) {
      instanceType = FlavorsModule.getDefaultFlavor();
    }

    String imageId;
    Map<String, Object> bootMeta;
    if (Truth.of(imageHref)) {
      List<Object> idAndImage = getImage(context, imageHref);
      imageId = (String) idAndImage.get(0);
      bootMeta = dict(idAndImage.get(1));
    } else {
      imageId = null;
      bootMeta = getBdmImageMetadata(context, blockDeviceMapping, legacyBdm);
    }

    checkAutoDiskConfig(null, bootMeta, Kwargs.of("auto_disk_config", autoDiskConfig));

    List<String> zoneHostAndNode = handleAvailabilityZone(context, availabilityZone);
    availabilityZone = zoneHostAndNode.get(0);
    String forcedHost = zoneHostAndNode.get(1);
    String forcedNode = zoneHostAndNode.get(2);

    if (!skipPolicyCheck && (Truth.of(forcedHost) || Truth.of(forcedNode))) {
      checkPolicy(context, "create:forced_host", Kwargs.of(), "compute");
    }

    List<Object> options =
        validateAndBuildBaseOptions(
            context,
            instanceType,
            bootMeta,
            imageHref,
            imageId,
            kernelId,
            ramdiskId,
            displayName,
            displayDescription,
            keyName,
            keyData,
            securityGroups,
            availabilityZone,
            forcedHost,
            userData,
            metadata,
            accessIpV4,
            accessIpV6,
            requestedNetworks,
            configDrive,
            autoDiskConfig,
            reservationId,
            maxCount);
    Map<String, Object> baseOptions = dict(options.get(0));
    int maxNetCount = (Integer) options.get(1);

    if (maxNetCount == 0) {
      throw new PortLimitExceeded();
    } else if (maxNetCount < maxCount) {
      LOG.debug("max count reduced from {} to {} due to network port quota", maxCount, maxNetCount);
      maxCount = maxNetCount;
    }

    BlockDeviceMappingList bdms =
        checkAndTransformBdm(
            context,
            baseOptions,
            instanceType,
            bootMeta,
            minCount,
            maxCount,
            blockDeviceMapping,
            legacyBdm);

    // Only now is the root device known
    checksForCreateAndRebuild(
        context, imageId, bootMeta, instanceType, metadata, injectedFiles, bdms.rootBdm());

    InstanceGroup instanceGroup =
        getRequestedInstanceGroup(context, schedulerHints, checkServerGroupQuota);

    List<Instance> instances =
        provisionInstances(
            context,
            instanceType,
            minCount,
            maxCount,
            baseOptions,
            bootMeta,
            securityGroups,
            bdms,
            shutdownTerminate,
            instanceGroup,
            checkServerGroupQuota);

    Map<String, Object> filterProperties =
        buildFilterProperties(context, schedulerHints, forcedHost, forcedNode, instanceType);

    for (Instance instance : instances) {
      recordActionStart(context, instance, InstanceActions.CREATE);
    }

    Attributes.method(computeTaskApi(), "build_instances")
        .call(
            list(context),
            Kwargs.of(
                "instances", instances,
                "image", bootMeta,
                "filter_properties", filterProperties,
                "admin_password", adminPassword,
                "injected_files", injectedFiles,
                "requested_networks", requestedNetworks,
                "security_groups", securityGroups,
                "block_device_mapping", bdms,
                "legacy_bdm", false));

    return Arrays.asList(instances, reservationId);
  }

  /** The size asked for, or for swap and ephemeral disks the flavor's; may be null. */
  @PortOf("_volume_size#L1239-L1249")
  protected static Object volumeSize(Flavor instanceType, Object bdm) {
    Object size = value(bdm, "volume_size");
    if (size == null
        && "blank".equals(value(bdm, "source_type"))
        && "local".equals(value(bdm, "destination_type"))) {
      if ("swap".equals(value(bdm, "guest_format"))) {
        size = instanceType.get("swap", 0);
      } else {
        size = instanceType.get("ephemeral_gb", 0);
      }
    }
    return size;
  }

  @PortOf("_prepare_image_mapping#L1251-L1288")
  protected List<Map<String, Object>> prepareImageMapping(
      Flavor instanceType, List<Map<String, Object>> mappings) {
    List<Map<String, Object>> preparedMappings = new ArrayList<>();

    for (Map<String, Object> bdm : dicts(BlockDeviceModule.mappingsPrependDev(mappings))) {
      LOG.debug("Image bdm {}", bdm);

      String virtualName = (String) bdm.get("virtual");
      if (virtualName.equals("ami") || virtualName.equals("root")) {
        continue;
      }

      if (!BlockDeviceModule.isSwapOrEphemeral(virtualName)) {
        continue;
      }

      Object guestFormat = bdm.get("guest_format");
      if (virtualName.equals("swap")) {
        guestFormat = "swap";
      }
      if (!Truth.of(guestFormat)) {
        guestFormat = CONF.string(Opt.DEFAULT, "default_ephemeral_format");
      }

      BlockDeviceDict values =
          new BlockDeviceDict(
              Kwargs.of(
                  "device_name",
                  bdm.get("device"),
                  "source_type",
                  "blank",
                  "destination_type",
                  "local",
                  "device_type",
                  "disk",
                  "guest_format",
                  guestFormat,
                  "delete_on_termination",
                  true,
                  "boot_index",
                  -1));

      values.put("volume_size", volumeSize(instanceType, values));
      if (values.get("volume_size") instanceof Number size && size.intValue() == 0) {
        continue;
      }

      preparedMappings.add(values);
    }

    return preparedMappings;
  }

  /** Makes the rows from a copy, as the list serves for several instances. */
  @PortOf("_create_block_device_mapping#L1290-L1306")
  protected void createBlockDeviceMapping(
      Flavor instanceType, String instanceUuid, BlockDeviceMappingList blockDeviceMapping) {
    LOG.debug("block_device_mapping {}", blockDeviceMapping);
    BlockDeviceMappingList instanceBlockDeviceMapping =
        (BlockDeviceMappingList) BaseModule.deepcopy(blockDeviceMapping);
    for (Object item : instanceBlockDeviceMapping) {
      BlockDeviceMapping bdm = (BlockDeviceMapping) item;
      bdm.set("volume_size", volumeSize(instanceType, bdm));
      if (bdm.get("volume_size") instanceof Number size && size.intValue() == 0) {
        continue;
      }

      bdm.set("instance_uuid", instanceUuid);
      bdm.updateOrCreate();
    }
  }

  @PortOf("_validate_bdm#L1308-L1389")
  protected void validateBdm(
      RequestContext context,
      Instance instance,
      Flavor instanceType,
      BlockDeviceMappingList allMappings) {
    List<Integer> bootIndexes = new ArrayList<>();
    for (Object item : allMappings) {
      Object bootIndex = ((BlockDeviceMapping) item).get("boot_index");
      if (bootIndex != null && num(bootIndex) >= 0) {
        bootIndexes.add((int) num(bootIndex));
      }
    }
    Collections.sort(bootIndexes);

    if (!bootIndexes.contains(0) || !subsequentList(bootIndexes)) {
      throw new InvalidBDMBootSequence();
    }

    for (Object item : allMappings) {
      BlockDeviceMapping bdm = (BlockDeviceMapping) item;
      Object snapshotId = bdm.get("snapshot_id");
      Object volumeId = bdm.get("volume_id");
      Object imageId = bdm.get("image_id");
      if (imageId != null && !imageId.equals(instance.get("image_ref", null))) {
        try {
          getImage(context, (String) imageId);
        } catch (RuntimeException failure) {
          throw new InvalidBDMImage(Kwargs.of("id", imageId));
        }
        if ("image".equals(bdm.get("source_type"))
            && "volume".equals(bdm.get("destination_type"))
            && !Truth.of(bdm.get("volume_size"))) {
          throw new InvalidBDM(
              "Images with destination_type 'volume' need to have a non-zero size specified");
        }
      } else if (volumeId != null) {
        try {
          Map<String, Object> volume = volumeApi.get(context, volumeId);
          volumeApi.checkAttach(context, volume, instance);
          bdm.set("volume_size", volume.get("size"));
        } catch (CinderConnectionFailed | InvalidVolume failure) {
          throw failure;
        } catch (RuntimeException failure) {
          throw new InvalidBDMVolume(Kwargs.of("id", volumeId));
        }
      } else if (snapshotId != null) {
        try {
          Map<String, Object> snap = volumeApi.getSnapshot(context, snapshotId);
          Object size = bdm.get("volume_size");
          bdm.set("volume_size", Truth.of(size) ? size : snap.get("size"));
        } catch (CinderConnectionFailed failure) {
          throw failure;
        } catch (RuntimeException failure) {
          throw new InvalidBDMSnapshot(Kwargs.of("id", snapshotId));
        }
      } else if ("blank".equals(bdm.get("source_type"))
          && "volume".equals(bdm.get("destination_type"))
          && !Truth.of(bdm.get("volume_size"))) {
        throw new InvalidBDM(
            "Blank volumes (source: 'blank', dest: 'volume') need to have non-zero size");
      }
    }

    long ephemeralSize = 0;
    for (Object bdm : allMappings) {
      if (BlockDeviceModule.newFormatIsEphemeral(bdm)) {
        ephemeralSize += numberOrZero(value(bdm, "volume_size"));
      }
    }
    if (ephemeralSize > num(instanceType.get("ephemeral_gb"))) {
      throw new InvalidBDMEphemeralSize();
    }

    List<?> swapList = BlockDeviceModule.getBdmSwapList(allMappings);
    if (swapList.size() > 1) {
      throw new InvalidBDMFormat(Kwargs.of("details", "More than one swap drive requested."));
    }

    if (!swapList.isEmpty()) {
      long swapSize = numberOrZero(value(swapList.get(0), "volume_size"));
      if (swapSize > num(instanceType.get("swap"))) {
        throw new InvalidBDMSwapSize();
      }
    }

    int maxLocal = CONF.integer(Opt.DEFAULT, "max_local_block_devices");
    if (maxLocal >= 0) {
      int numLocal = 0;
      for (Object bdm : allMappings) {
        if ("local".equals(value(bdm, "destination_type"))) {
          numLocal++;
        }
      }
      if (numLocal > maxLocal) {
        throw new InvalidBDMLocalsLimit();
      }
    }
  }

  @PortOf("_validate_bdm._subsequent_list#L1309-L1310")
  private static boolean subsequentList(List<Integer> indexes) {
    for (int i = 0; i < indexes.size() - 1; i++) {
      if (indexes.get(i) + 1 != indexes.get(i + 1)) {
        return false;
      }
    }
    return true;
  }

  @PortOf("_populate_instance_names#L1391-L1414")
  protected void populateInstanceNames(Instance instance, int numInstances) {
    Object displayName = instance.get("display_name", null);
    Object hostname = instance.objAttrIsSet("hostname") ? instance.get("hostname", null) : null;

    if (displayName == null) {
      displayName = defaultDisplayName((String) instance.get("uuid"));
      instance.set("display_name", displayName);
    }

    if (hostname == null && numInstances == 1) {
      // One of several gets its hostname later, from the name that the template gives it
      hostname = displayName;
      String defaultHostname = defaultHostName((String) instance.get("uuid"));
      instance.set(
          "hostname", nova.UtilsModule.sanitizeHostname((String) hostname, defaultHostname));
    }
  }

  @PortOf("_default_display_name#L1416-L1417")
  protected String defaultDisplayName(String instanceUuid) {
    return Text.format("Server %s", instanceUuid);
  }

  @PortOf("_default_host_name#L1419-L1420")
  protected String defaultHostName(String instanceUuid) {
    return Text.format("Server-%s", instanceUuid);
  }

  @PortOf("_populate_instance_for_create#L1422-L1465")
  protected Instance populateInstanceForCreate(
      RequestContext context,
      Instance instance,
      Map<String, Object> image,
      int index,
      List<Object> securityGroups,
      Flavor instanceType) {
    if (!instance.objAttrIsSet("uuid")) {
      // Needed before there is a row
      instance.set("uuid", Ids.uuid4());
    }

    instance.set("launch_index", index);
    instance.set("vm_state", VmStates.BUILDING);
    instance.set("task_state", TaskStates.SCHEDULING);
    InstanceInfoCache infoCache = new InstanceInfoCache();
    infoCache.set("instance_uuid", instance.get("uuid"));
    infoCache.set("network_info", new NetworkInfo());
    instance.set("info_cache", infoCache);
    instance.set("flavor", instanceType);
    instance.set("old_flavor", null);
    instance.set("new_flavor", null);
    instance.set("ephemeral_key_uuid", null);

    if (!instance.objAttrIsSet("system_metadata")) {
      instance.set("system_metadata", Kwargs.of());
    }
    instance.set("system_metadata", nova.UtilsModule.instanceSysMeta(instance));

    Map<String, Object> systemMeta =
        nova.UtilsModule.getSystemMetadataFromImage(image, instanceType);

    systemMeta.putIfAbsent("image_base_image_ref", instance.get("image_ref"));

    dict(instance.get("system_metadata")).putAll(systemMeta);

    securityGroupApi.populateSecurityGroups(instance, securityGroups);
    return instance;
  }

  /** Makes the row of a new instance and what belongs to it, once its place is known. */
  @PortOf("create_db_entry_for_new_instance#L1469-L1510")
  public Instance createDbEntryForNewInstance(
      RequestContext context,
      Flavor instanceType,
      Map<String, Object> image,
      Instance instance,
      List<Object> securityGroup,
      BlockDeviceMappingList blockDeviceMapping,
      int numInstances,
      int index,
      boolean shutdownTerminate) {
    populateInstanceForCreate(context, instance, image, index, securityGroup, instanceType);

    populateInstanceNames(instance, numInstances);

    instance.set("shutdown_terminate", shutdownTerminate);

    securityGroupApi.ensureDefault(context);
    instance.create();

    if (numInstances > 1) {
      // The template may need the uuid, which there is only now
      instance = applyInstanceNameTemplate(context, instance, index);
    }

    // The row is there already, so it has to go again when the devices are wrong
    try {
      validateBdm(context, instance, instanceType, blockDeviceMapping);
    } catch (CinderConnectionFailed | InvalidBDM | InvalidVolume failure) {
      instance.destroy();
      throw failure;
    }

    createBlockDeviceMapping(instanceType, (String) instance.get("uuid"), blockDeviceMapping);

    return instance;
  }

  @PortOf("_check_create_policies#L1512-L1525")
  protected void checkCreatePolicies(
      RequestContext context,
      String availabilityZone,
      NetworkRequestList requestedNetworks,
      List<Map<String, Object>> blockDeviceMapping) {
    Map<String, Object> target =
        Kwargs.of(
            "project_id", context.projectId(),
            "user_id", context.userId(),
            "availability_zone", availabilityZone);
    if (!skipPolicyCheck) {
      checkPolicy(context, "create", target, "compute");

      if (requestedNetworks != null && requestedNetworks.size() > 0) {
        checkPolicy(context, "create:attach_network", target, "compute");
      }

      if (Truth.of(blockDeviceMapping)) {
        checkPolicy(context, "create:attach_volume", target, "compute");
      }
    }
  }

  @PortOf("_check_multiple_instances_neutron_ports#L1527-L1534")
  protected void checkMultipleInstancesNeutronPorts(NetworkRequestList requestedNetworks) {
    for (Object requestedNet : requestedNetworks) {
      if (Truth.of(value(requestedNet, "port_id"))) {
        throw new MultiplePortsNotApplicable(
            Kwargs.of(
                "reason",
                "Unable to launch multiple instances with a single configured port ID. "
                    + "Please launch your instance one by one with different ports."));
      }
    }
  }

  @PortOf("_check_multiple_instances_and_specified_ip#L1536-L1543")
  protected void checkMultipleInstancesAndSpecifiedIp(NetworkRequestList requestedNetworks) {
    for (Object requestedNet : requestedNetworks) {
      if (Truth.of(value(requestedNet, "network_id")) && Truth.of(value(requestedNet, "address"))) {
        throw new InvalidFixedIpAndMaxCountRequest(
            Kwargs.of("reason", "max_count cannot be greater than 1 if an fixed_ip is specified."));
      }
    }
  }

  /** Makes instances and asks the scheduler for their place: the instances, the reservation. */
  @SuppressWarnings("unchecked")
  public List<Object> create(
      RequestContext context,
      Flavor instanceType,
      String imageHref,
      String kernelId,
      String ramdiskId,
      Integer minCount,
      Integer maxCount,
      String displayName,
      String displayDescription,
      String keyName,
      String keyData,
      List<Object> securityGroup,
      String availabilityZone,
      String userData,
      Map<String, Object> metadata,
      List<Object> injectedFiles,
      String adminPassword,
      List<Map<String, Object>> blockDeviceMapping,
      String accessIpV4,
      String accessIpV6,
      NetworkRequestList requestedNetworks,
      Object configDrive,
      Object autoDiskConfig,
      Map<String, Object> schedulerHints,
      @Default("true") boolean legacyBdm,
      boolean shutdownTerminate,
      boolean checkServerGroupQuota) {
    return (List<Object>)
        HooksModule.addHook(
                "create_instance",
                (args, kwargs) ->
                    create(
                        Undecorated.BODY,
                        context,
                        instanceType,
                        imageHref,
                        kernelId,
                        ramdiskId,
                        minCount,
                        maxCount,
                        displayName,
                        displayDescription,
                        keyName,
                        keyData,
                        securityGroup,
                        availabilityZone,
                        userData,
                        metadata,
                        injectedFiles,
                        adminPassword,
                        blockDeviceMapping,
                        accessIpV4,
                        accessIpV6,
                        requestedNetworks,
                        configDrive,
                        autoDiskConfig,
                        schedulerHints,
                        legacyBdm,
                        shutdownTerminate,
                        checkServerGroupQuota))
            .call(
                this,
                context,
                instanceType,
                imageHref,
                kernelId,
                ramdiskId,
                minCount,
                maxCount,
                displayName,
                displayDescription,
                keyName,
                keyData,
                securityGroup,
                availabilityZone,
                userData,
                metadata,
                injectedFiles,
                adminPassword,
                blockDeviceMapping,
                accessIpV4,
                accessIpV6,
                requestedNetworks,
                configDrive,
                autoDiskConfig,
                schedulerHints,
                legacyBdm,
                shutdownTerminate,
                checkServerGroupQuota);
  }

  @PortOf("create#L1545-L1587")
  private List<Object> create(
      Undecorated self,
      RequestContext context,
      Flavor instanceType,
      String imageHref,
      String kernelId,
      String ramdiskId,
      Integer minCount,
      Integer maxCount,
      String displayName,
      String displayDescription,
      String keyName,
      String keyData,
      List<Object> securityGroup,
      String availabilityZone,
      String userData,
      Map<String, Object> metadata,
      List<Object> injectedFiles,
      String adminPassword,
      List<Map<String, Object>> blockDeviceMapping,
      String accessIpV4,
      String accessIpV6,
      NetworkRequestList requestedNetworks,
      Object configDrive,
      Object autoDiskConfig,
      Map<String, Object> schedulerHints,
      boolean legacyBdm,
      boolean shutdownTerminate,
      boolean checkServerGroupQuota) {
    checkCreatePolicies(context, availabilityZone, requestedNetworks, blockDeviceMapping);

    if (requestedNetworks != null && requestedNetworks.size() > 0 && numberOrZero(maxCount) > 1) {
      checkMultipleInstancesAndSpecifiedIp(requestedNetworks);
      if (nova.UtilsModule.isNeutron()) {
        checkMultipleInstancesNeutronPorts(requestedNetworks);
      }
    }

    return createInstance(
        context,
        instanceType,
        imageHref,
        kernelId,
        ramdiskId,
        minCount,
        maxCount,
        displayName,
        displayDescription,
        keyName,
        keyData,
        securityGroup,
        availabilityZone,
        userData,
        metadata,
        injectedFiles,
        adminPassword,
        accessIpV4,
        accessIpV6,
        requestedNetworks,
        configDrive,
        blockDeviceMapping,
        autoDiskConfig,
        null,
        schedulerHints,
        legacyBdm,
        shutdownTerminate,
        checkServerGroupQuota);
  }

  @PortOf("_check_auto_disk_config#L1589-L1610")
  protected void checkAutoDiskConfig(
      Instance instance, Map<String, Object> image, Map<String, Object> extraInstanceUpdates) {
    Object autoDiskConfig = extraInstanceUpdates.get("auto_disk_config");
    if (autoDiskConfig == null) {
      return;
    }
    if (!Truth.of(image) && instance == null) {
      return;
    }

    Object autoDiskConfigImg;
    Object imageRef;
    if (Truth.of(image)) {
      Map<String, Object> imageProps = dict(Kwargs.get(image, "properties", Kwargs.of()));
      autoDiskConfigImg = nova.UtilsModule.getAutoDiskConfigFromImageProps(imageProps);
      imageRef = image.get("id");
    } else {
      Map<String, Object> sysMeta = nova.UtilsModule.instanceSysMeta(instance);
      imageRef = sysMeta.get("image_base_image_ref");
      autoDiskConfigImg = nova.UtilsModule.getAutoDiskConfigFromInstance(null, sysMeta);
    }

    ensureAutoDiskConfigIsValid(autoDiskConfigImg, autoDiskConfig, imageRef);
  }

  @PortOf("_delete#L1612-L1732")
  protected void doDelete(
      RequestContext context,
      Instance instance,
      String deleteType,
      DeleteCallback cb,
      Map<String, Object> instanceAttrs) {
    if (Truth.of(instance.get("disable_terminate"))) {
      LOG.info("instance termination disabled");
      return;
    }

    BlockDeviceMappingList bdms =
        BlockDeviceMappingList.getByInstanceUuid(context, instance.uuid());

    List<String> projectAndUser = QuotasModule.idsFromInstance(context, instance);

    // A shelved instance has a snapshot, which goes with it
    if (VmStates.SHELVED.equals(instance.get("vm_state"))
        || VmStates.SHELVED_OFFLOADED.equals(instance.get("vm_state"))) {
      Object snapshotId = dict(instance.get("system_metadata")).get("shelved_image_id");
      LOG.info("Working on deleting snapshot {} from shelved instance...", snapshotId);
      try {
        imageApi.delete(context, (String) snapshotId);
      } catch (ImageNotFound | ImageNotAuthorized exc) {
        LOG.warn(
            "Failed to delete snapshot from shelved instance ({}).",
            ((NovaException) exc).formatMessage());
      } catch (RuntimeException failure) {
        LOG.error(
            "Something wrong happened when trying to delete snapshot from shelved instance.",
            failure);
      }
    }

    Object originalTaskState = instance.get("task_state");
    Quotas quotas = null;
    try {
      instance.update(instanceAttrs);
      instance.set("progress", 0);
      save(instance);

      // Here a local deletion commits; else the manager does, by how it goes
      quotas =
          createReservations(
              context, instance, originalTaskState, projectAndUser.get(0), projectAndUser.get(1));

      if ("api".equals(cellType())) {
        // The cell that has the instance does the rest; the quotas are committed early
        cb.call(context, instance, bdms, null, false);
        quotas.commit();
        return;
      }
      boolean shelvedOffloaded = VmStates.SHELVED_OFFLOADED.equals(instance.get("vm_state"));
      if (!Truth.of(instance.get("host")) && !shelvedOffloaded) {
        try {
          UtilsModule.notifyAboutInstanceUsage(
              notifier, context, instance, deleteType + ".start", Kwargs.of());
          instance.destroy();
          UtilsModule.notifyAboutInstanceUsage(
              notifier,
              context,
              instance,
              deleteType + ".end",
              Kwargs.of("system_metadata", instance.get("system_metadata")));
          quotas.commit();
          return;
        } catch (ObjectActionError failure) {
          instance.refresh();
        }
      }

      if (VmStates.RESIZED.equals(instance.get("vm_state"))) {
        confirmResizeOnDeleting(context, instance);
      }

      boolean isLocalDelete = true;
      try {
        if (!shelvedOffloaded) {
          Service service =
              Service.getByComputeHost(context.elevated(null), (String) instance.get("host"));
          isLocalDelete = !servicegroupApi.serviceIsUp(service);
        }
        if (!isLocalDelete) {
          if (TaskStates.DELETING.equals(originalTaskState)
              || TaskStates.SOFT_DELETING.equals(originalTaskState)) {
            LOG.info("Instance is already in deleting state, ignoring this request");
            quotas.rollback();
            return;
          }
          recordActionStart(context, instance, InstanceActions.DELETE);

          // Its quotas were given back when it was soft-deleted
          if (VmStates.SOFT_DELETED.equals(instance.get("vm_state"))) {
            quotas.rollback();
          }

          cb.call(context, instance, bdms, reservations(quotas), false);
        }
      } catch (ComputeHostNotFound gone) {
        LOG.debug("compute host of instance {} is gone", instance.uuid());
      }

      if (isLocalDelete) {
        localDelete(context, instance, bdms, deleteType, cb);
        quotas.commit();
      }
    } catch (InstanceNotFound gone) {
      if (quotas != null) {
        quotas.rollback();
      }
    } catch (RuntimeException failure) {
      if (quotas != null) {
        quotas.rollback();
      }
      throw failure;
    }
  }

  /** Confirms a resize first, so that the instance goes at its source as well. */
  @PortOf("_confirm_resize_on_deleting#L1734-L1781")
  protected void confirmResizeOnDeleting(RequestContext context, Instance instance) {
    Migration migration = null;
    for (String status : List.of("finished", "confirming")) {
      try {
        migration =
            Migration.getByInstanceAndStatus(context.elevated(null), instance.uuid(), status);
        LOG.info(
            "Found an unconfirmed migration during delete, id: {}, status: {}",
            migration.get("id"),
            migration.get("status"));
        break;
      } catch (MigrationNotFoundByStatus none) {
        LOG.debug("no migration with status {}", status);
      }
    }

    if (migration == null) {
      LOG.info("Instance may have been confirmed during delete");
      return;
    }

    String srcHost = (String) migration.get("source_compute");
    Map<String, Object> deltas;
    try {
      deltas = UtilsModule.downsizeQuotaDelta(context, instance);
    } catch (KeyError failure) {
      LOG.info("Migration {} may have been confirmed during delete", migration.get("id"));
      return;
    }
    Quotas quotas = UtilsModule.reserveQuotaDelta(context, deltas, instance);

    recordActionStart(context, instance, InstanceActions.CONFIRM_RESIZE);

    compute("confirm_resize")
        .call(
            list(context, instance, migration, srcHost, quotas.get("reservations")),
            Kwargs.of("cast", false));
  }

  @PortOf("_create_reservations#L1783-L1811")
  protected Quotas createReservations(
      RequestContext context,
      Instance instance,
      Object originalTaskState,
      String projectId,
      String userId) {
    long instanceVcpus = num(instance.get("vcpus"));
    long instanceMemoryMb = num(instance.get("memory_mb"));
    // During a resize the row has the new size, but the quotas know the old one
    if (TaskStates.RESIZE_MIGRATED.equals(originalTaskState)
        || TaskStates.RESIZE_FINISH.equals(originalTaskState)) {
      Migration migration;
      try {
        migration =
            Migration.getByInstanceAndStatus(
                context.elevated(null), instance.uuid(), "post-migrating");
      } catch (MigrationNotFoundByStatus none) {
        migration = null;
      }
      if (migration != null
          && num(instance.get("instance_type_id")) == num(migration.get("new_instance_type_id"))) {
        List<?> attrs = UtilsModule.getInstAttrsFromMigration(migration, instance);
        instanceVcpus = num(attrs.get(0));
        instanceMemoryMb = num(attrs.get(1));
      }
    }

    Quotas quotas = new Quotas(context);
    quotas.reserve(
        null,
        projectId,
        userId,
        Kwargs.of("instances", -1, "cores", (int) -instanceVcpus, "ram", (int) -instanceMemoryMb));
    return quotas;
  }

  @PortOf("_local_delete#L1813-L1877")
  protected void localDelete(
      RequestContext context,
      Instance instance,
      BlockDeviceMappingList bdms,
      String deleteType,
      DeleteCallback cb) {
    if (VmStates.SHELVED_OFFLOADED.equals(instance.get("vm_state"))) {
      LOG.info(
          "instance is in SHELVED_OFFLOADED state, cleanup the instance's info from database.");
    } else {
      LOG.warn(
          "instance's host {} is down, deleting from database", Text.str(instance.get("host")));
    }
    if (instance.get("info_cache") != null) {
      ((InstanceInfoCache) instance.get("info_cache")).delete();
    } else {
      LOG.warn("Info cache for instance could not be found. Ignore.");
    }
    UtilsModule.notifyAboutInstanceUsage(
        notifier, context, instance, deleteType + ".start", Kwargs.of());

    RequestContext elevated = context.elevated(null);
    if (!"api".equals(cellType())) {
      // The network may want a host; the row must not show one, so it is not saved
      Object origHost = instance.get("host");
      try {
        if (VmStates.SHELVED_OFFLOADED.equals(instance.get("vm_state"))) {
          Map<String, Object> sysmeta = dict(instance.get("system_metadata"));
          instance.set("host", sysmeta.get("shelved_host"));
        }
        networkApi.deallocateForInstance(elevated, instance);
      } finally {
        instance.set("host", origHost);
      }
    }

    for (Object item : bdms) {
      BlockDeviceMapping bdm = (BlockDeviceMapping) item;
      if (bdm.isVolume()) {
        Map<String, Object> connector = Kwargs.of("ip", "127.0.0.1", "initiator", "iqn.fake");
        try {
          volumeApi.terminateConnection(context, bdm.get("volume_id"), connector);
          volumeApi.detach(elevated, bdm.get("volume_id"));
          if (Truth.of(bdm.get("delete_on_termination"))) {
            volumeApi.delete(context, bdm.get("volume_id"));
          }
        } catch (RuntimeException exc) {
          LOG.warn("Ignoring volume cleanup failure due to {}", exc.getMessage());
        }
      }
      bdm.destroy();
    }
    cb.call(context, instance, bdms, null, true);
    Object sysMeta = instance.get("system_metadata");
    instance.destroy();
    UtilsModule.notifyAboutInstanceUsage(
        notifier, context, instance, deleteType + ".end", Kwargs.of("system_metadata", sysMeta));
  }

  @PortOf("_do_delete#L1879-L1889")
  protected void doDelete(
      RequestContext context,
      Instance instance,
      BlockDeviceMappingList bdms,
      List<Object> reservations,
      boolean local) {
    if (local) {
      instance.set("vm_state", VmStates.DELETED);
      instance.set("task_state", null);
      instance.set("terminated_at", Clock.utcnow());
      save(instance);
    } else {
      compute("terminate_instance")
          .call(
              list(context, instance, bdms),
              Kwargs.of("reservations", reservations, "delete_type", "delete"));
    }
  }

  @PortOf("_do_force_delete#L1891-L1901")
  protected void doForceDelete(
      RequestContext context,
      Instance instance,
      BlockDeviceMappingList bdms,
      List<Object> reservations,
      boolean local) {
    if (local) {
      instance.set("vm_state", VmStates.DELETED);
      instance.set("task_state", null);
      instance.set("terminated_at", Clock.utcnow());
      save(instance);
    } else {
      compute("terminate_instance")
          .call(
              list(context, instance, bdms),
              Kwargs.of("reservations", reservations, "delete_type", "force_delete"));
    }
  }

  @PortOf("_do_soft_delete#L1903-L1912")
  protected void doSoftDelete(
      RequestContext context,
      Instance instance,
      BlockDeviceMappingList bdms,
      List<Object> reservations,
      boolean local) {
    if (local) {
      instance.set("vm_state", VmStates.SOFT_DELETED);
      instance.set("task_state", null);
      instance.set("terminated_at", Clock.utcnow());
      save(instance);
    } else {
      compute("soft_delete_instance")
          .call(list(context, instance), Kwargs.of("reservations", reservations));
    }
  }

  private static final Decorated SOFT_DELETE =
      Decorated.function(
          "soft_delete",
          WRAP_CHECK_POLICY,
          CHECK_INSTANCE_LOCK,
          CHECK_INSTANCE_CELL,
          checkInstanceState(null, null, true));

  public void softDelete(RequestContext context, Instance instance) {
    SOFT_DELETE.run(this, context, instance, () -> softDelete(Undecorated.BODY, context, instance));
  }

  @PortOf("soft_delete#L1915-L1927")
  private void softDelete(Undecorated self, RequestContext context, Instance instance) {
    LOG.debug("Going to try to soft delete instance");

    doDelete(
        context,
        instance,
        "soft_delete",
        this::doSoftDelete,
        Kwargs.of("task_state", TaskStates.SOFT_DELETING, "deleted_at", Clock.utcnow()));
  }

  @PortOf("_delete_instance#L1929-L1931")
  protected void deleteInstance(RequestContext context, Instance instance) {
    doDelete(
        context, instance, "delete", this::doDelete, Kwargs.of("task_state", TaskStates.DELETING));
  }

  private static final Decorated DELETE =
      Decorated.function(
          "delete",
          WRAP_CHECK_POLICY,
          CHECK_INSTANCE_LOCK,
          CHECK_INSTANCE_CELL,
          checkInstanceState(null, null, false));

  public void delete(RequestContext context, Instance instance) {
    DELETE.run(this, context, instance, () -> delete(Undecorated.BODY, context, instance));
  }

  @PortOf("delete#L1933-L1941")
  private void delete(Undecorated self, RequestContext context, Instance instance) {
    LOG.debug("Going to try to terminate instance");
    deleteInstance(context, instance);
  }

  private static final Decorated RESTORE =
      Decorated.function(
          "restore",
          WRAP_CHECK_POLICY,
          CHECK_INSTANCE_LOCK,
          checkInstanceState(states(VmStates.SOFT_DELETED)));

  /** Brings back an instance that was deleted but not yet taken away. */
  public void restore(RequestContext context, Instance instance) {
    RESTORE.run(this, context, instance, () -> restore(Undecorated.BODY, context, instance));
  }

  @PortOf("restore#L1943-L1972")
  private void restore(Undecorated self, RequestContext context, Instance instance) {
    Flavor flavor = instance.getFlavor();
    List<String> projectAndUser = QuotasModule.idsFromInstance(context, instance);
    List<Object> allowed =
        checkNumInstancesQuota(context, flavor, 1, 1, projectAndUser.get(0), projectAndUser.get(1));
    Quotas quotas = (Quotas) allowed.get(1);

    recordActionStart(context, instance, InstanceActions.RESTORE);

    try {
      if (Truth.of(instance.get("host"))) {
        instance.set("task_state", TaskStates.RESTORING);
        instance.set("deleted_at", null);
        saveExpectingNoTask(instance);
        compute("restore_instance").call(context, instance);
      } else {
        instance.set("vm_state", VmStates.ACTIVE);
        instance.set("task_state", null);
        instance.set("deleted_at", null);
        saveExpectingNoTask(instance);
      }

      quotas.commit();
    } catch (RuntimeException failure) {
      quotas.rollback();
      throw failure;
    }
  }

  private static final Decorated FORCE_DELETE =
      Decorated.function(
          "force_delete",
          WRAP_CHECK_POLICY,
          CHECK_INSTANCE_LOCK,
          checkInstanceState(null, NO_TASK, false));

  public void forceDelete(RequestContext context, Instance instance) {
    FORCE_DELETE.run(
        this, context, instance, () -> forceDelete(Undecorated.BODY, context, instance));
  }

  @PortOf("force_delete#L1974-L1980")
  private void forceDelete(Undecorated self, RequestContext context, Instance instance) {
    doDelete(
        context,
        instance,
        "force_delete",
        this::doForceDelete,
        Kwargs.of("task_state", TaskStates.DELETING));
  }

  @PortOf("force_stop#L1982-L1992")
  public void forceStop(
      RequestContext context,
      Instance instance,
      @Default("true") boolean doCast,
      @Default("true") boolean cleanShutdown) {
    LOG.debug("Going to try to stop instance");

    instance.set("task_state", TaskStates.POWERING_OFF);
    instance.set("progress", 0);
    saveExpectingNoTask(instance);

    recordActionStart(context, instance, InstanceActions.STOP);

    compute("stop_instance")
        .call(
            list(context, instance), Kwargs.of("do_cast", doCast, "clean_shutdown", cleanShutdown));
  }

  private static final Decorated STOP =
      Decorated.function(
          "stop",
          CHECK_INSTANCE_LOCK,
          CHECK_INSTANCE_HOST,
          CHECK_INSTANCE_CELL,
          checkInstanceState(states(VmStates.ACTIVE, VmStates.ERROR)));

  public void stop(
      RequestContext context,
      Instance instance,
      @Default("true") boolean doCast,
      @Default("true") boolean cleanShutdown) {
    STOP.run(
        this,
        context,
        instance,
        () -> stop(Undecorated.BODY, context, instance, doCast, cleanShutdown));
  }

  @PortOf("stop#L1994-L2000")
  private void stop(
      Undecorated self,
      RequestContext context,
      Instance instance,
      boolean doCast,
      boolean cleanShutdown) {
    forceStop(context, instance, doCast, cleanShutdown);
  }

  private static final Decorated START =
      Decorated.function(
          "start",
          CHECK_INSTANCE_LOCK,
          CHECK_INSTANCE_HOST,
          CHECK_INSTANCE_CELL,
          checkInstanceState(states(VmStates.STOPPED)));

  public void start(RequestContext context, Instance instance) {
    START.run(this, context, instance, () -> start(Undecorated.BODY, context, instance));
  }

  @PortOf("start#L2002-L2017")
  private void start(Undecorated self, RequestContext context, Instance instance) {
    LOG.debug("Going to try to start instance");

    instance.set("task_state", TaskStates.POWERING_ON);
    saveExpectingNoTask(instance);

    recordActionStart(context, instance, InstanceActions.START);
    compute("start_instance").call(context, instance);
  }

  /** The instance of this uuid or number, as an object or in its primitive form. */
  @PortOf("get#L2019-L2049")
  public Object get(
      RequestContext context, Object instanceId, boolean wantObjects, List<Object> expectedAttrs) {
    List<Object> attrs = Truth.of(expectedAttrs) ? expectedAttrs : new ArrayList<>();
    attrs.addAll(List.of("metadata", "system_metadata", "security_groups", "info_cache"));
    Instance instance;
    try {
      if (isUuidLike(instanceId)) {
        LOG.debug("Fetching instance by UUID");
        instance = Instance.getByUuid(context, (String) instanceId, texts(attrs));
      } else if (isIntLike(instanceId)) {
        LOG.debug("Fetching instance by numeric id {}", instanceId);
        instance = Instance.getById(context, Integer.valueOf(Text.str(instanceId)), texts(attrs));
      } else {
        LOG.debug("Failed to fetch instance by id {}", instanceId);
        throw new InstanceNotFound(Kwargs.of("instance_id", instanceId));
      }
    } catch (InvalidID invalid) {
      LOG.debug("Invalid instance id {}", instanceId);
      throw new InstanceNotFound(Kwargs.of("instance_id", instanceId));
    }

    if (!skipPolicyCheck) {
      checkPolicy(context, "get", instance, "compute");
    }

    return wantObjects ? instance : BaseModule.objToPrimitive(instance);
  }

  private static final Decorated BACKUP =
      Decorated.function(
          "backup",
          WRAP_CHECK_POLICY,
          CHECK_INSTANCE_CELL,
          checkInstanceState(
              states(VmStates.ACTIVE, VmStates.STOPPED, VmStates.PAUSED, VmStates.SUSPENDED)));

  /** Backs the instance up and keeps so many backups: the new image's metadata. */
  public Map<String, Object> backup(
      RequestContext context,
      Instance instance,
      String name,
      String backupType,
      Object rotation,
      Map<String, Object> extraProperties) {
    return BACKUP.call(
        this,
        context,
        instance,
        () ->
            backup(
                Undecorated.BODY, context, instance, name, backupType, rotation, extraProperties));
  }

  @PortOf("backup#L2199-L2237")
  private Map<String, Object> backup(
      Undecorated self,
      RequestContext context,
      Instance instance,
      String name,
      String backupType,
      Object rotation,
      Map<String, Object> extraProperties) {
    // As in nova: without extra properties this fails, though they are optional
    if (extraProperties == null) {
      throw new TypeError("'NoneType' object is not iterable");
    }
    Map<String, Object> propsCopy = new LinkedHashMap<>(extraProperties);
    propsCopy.put("backup_type", backupType);

    Map<String, Object> imageMeta;
    if (isVolumeBackedInstance(context, instance, null)) {
      LOG.info("It's not supported to backup volume backed instance.");
      throw new InvalidRequest();
    } else {
      imageMeta = createImage(context, instance, name, "backup", propsCopy);
    }

    instance.set("task_state", TaskStates.IMAGE_BACKUP);
    saveExpectingNoTask(instance);

    compute("backup_instance").call(context, instance, imageMeta.get("id"), backupType, rotation);
    return imageMeta;
  }

  private static final Decorated SNAPSHOT =
      Decorated.function(
          "snapshot",
          WRAP_CHECK_POLICY,
          CHECK_INSTANCE_CELL,
          checkInstanceState(
              states(VmStates.ACTIVE, VmStates.STOPPED, VmStates.PAUSED, VmStates.SUSPENDED)));

  /** Takes a snapshot: the new image's metadata. */
  public Map<String, Object> snapshot(
      RequestContext context, Instance instance, String name, Map<String, Object> extraProperties) {
    return SNAPSHOT.call(
        this,
        context,
        instance,
        () -> snapshot(Undecorated.BODY, context, instance, name, extraProperties));
  }

  @PortOf("snapshot#L2241-L2266")
  private Map<String, Object> snapshot(
      Undecorated self,
      RequestContext context,
      Instance instance,
      String name,
      Map<String, Object> extraProperties) {
    Map<String, Object> imageMeta =
        createImage(context, instance, name, "snapshot", extraProperties);

    instance.set("task_state", TaskStates.IMAGE_SNAPSHOT_PENDING);
    saveExpectingNoTask(instance);

    compute("snapshot_instance").call(context, instance, imageMeta.get("id"));

    return imageMeta;
  }

  /** Makes the image that the compute service will fill. */
  @PortOf("_create_image#L2268-L2290")
  protected Map<String, Object> createImage(
      RequestContext context,
      Instance instance,
      String name,
      String imageType,
      Map<String, Object> extraProperties) {
    Map<String, Object> properties =
        Kwargs.of(
            "instance_uuid", instance.get("uuid"),
            "user_id", Text.str(context.userId()),
            "image_type", imageType);
    properties.putAll(extraProperties == null ? Map.of() : extraProperties);

    Map<String, Object> imageMeta = initializeInstanceSnapshotMetadata(instance, name, properties);
    return imageApi.create(context, imageMeta);
  }

  @PortOf("_initialize_instance_snapshot_metadata#L2292-L2315")
  protected Map<String, Object> initializeInstanceSnapshotMetadata(
      Instance instance, String name, Map<String, Object> extraProperties) {
    Map<String, Object> imageMeta =
        nova.UtilsModule.getImageFromSystemMetadata(dict(instance.get("system_metadata")));
    imageMeta.put("name", name);
    imageMeta.put("is_public", false);

    Map<String, Object> properties = dict(imageMeta.get("properties"));
    for (String key : CONF.list(Opt.DEFAULT, "non_inheritable_image_properties")) {
      properties.remove(key);
    }

    properties.putAll(extraProperties == null ? Map.of() : extraProperties);

    return imageMeta;
  }

  private static final Set<String> REBOOTABLE = new LinkedHashSet<>();

  static {
    REBOOTABLE.addAll(VmStates.ALLOW_SOFT_REBOOT);
    REBOOTABLE.addAll(VmStates.ALLOW_HARD_REBOOT);
  }

  private static final Decorated REBOOT =
      Decorated.function(
          "reboot",
          WRAP_CHECK_POLICY,
          CHECK_INSTANCE_LOCK,
          checkInstanceState(
              REBOOTABLE,
              states(
                  null,
                  TaskStates.REBOOTING,
                  TaskStates.REBOOT_PENDING,
                  TaskStates.REBOOT_STARTED,
                  TaskStates.REBOOTING_HARD,
                  TaskStates.RESUMING,
                  TaskStates.UNPAUSING,
                  TaskStates.PAUSING,
                  TaskStates.SUSPENDING),
              true));

  public void reboot(RequestContext context, Instance instance, String rebootType) {
    REBOOT.run(
        this, context, instance, () -> reboot(Undecorated.BODY, context, instance, rebootType));
  }

  @PortOf("reboot#L2395-L2440")
  private void reboot(
      Undecorated self, RequestContext context, Instance instance, String rebootType) {
    if ("SOFT".equals(rebootType)
        && !VmStates.ALLOW_SOFT_REBOOT.contains(instance.get("vm_state"))) {
      throw new InstanceInvalidState(
          Kwargs.of(
              "attr",
              "vm_state",
              "instance_uuid",
              instance.get("uuid"),
              "state",
              instance.get("vm_state"),
              "method",
              "soft reboot"));
    }
    if ("SOFT".equals(rebootType) && instance.get("task_state") != null) {
      throw new InstanceInvalidState(
          Kwargs.of(
              "attr",
              "task_state",
              "instance_uuid",
              instance.get("uuid"),
              "state",
              instance.get("task_state"),
              "method",
              "reboot"));
    }
    List<Object> expectedTaskState = list((Object) null);
    if ("HARD".equals(rebootType)) {
      expectedTaskState.addAll(
          List.of(
              TaskStates.REBOOTING,
              TaskStates.REBOOT_PENDING,
              TaskStates.REBOOT_STARTED,
              TaskStates.REBOOTING_HARD,
              TaskStates.RESUMING,
              TaskStates.UNPAUSING,
              TaskStates.SUSPENDING));
    }
    Map<String, Object> byType =
        Kwargs.of("SOFT", TaskStates.REBOOTING, "HARD", TaskStates.REBOOTING_HARD);
    if (!byType.containsKey(rebootType)) {
      throw new KeyError(rebootType);
    }
    instance.set("task_state", byType.get(rebootType));
    instance.save(null, expectedTaskState, false);

    recordActionStart(context, instance, InstanceActions.REBOOT);

    compute("reboot_instance")
        .call(
            list(context),
            Kwargs.of("instance", instance, "block_device_info", null, "reboot_type", rebootType));
  }

  private static final Decorated REBUILD =
      Decorated.function(
          "rebuild",
          WRAP_CHECK_POLICY,
          CHECK_INSTANCE_LOCK,
          CHECK_INSTANCE_CELL,
          checkInstanceState(states(VmStates.ACTIVE, VmStates.STOPPED, VmStates.ERROR)));

  /** Builds the instance anew from an image; {@code kwargs} also change its fields. */
  public void rebuild(
      RequestContext context,
      Instance instance,
      String imageHref,
      String adminPassword,
      List<Object> filesToInject,
      Map<String, Object> kwargs) {
    REBUILD.run(
        this,
        context,
        instance,
        () ->
            rebuild(
                Undecorated.BODY,
                context,
                instance,
                imageHref,
                adminPassword,
                filesToInject,
                kwargs));
  }

  @PortOf("rebuild#L2442-L2522")
  private void rebuild(
      Undecorated self,
      RequestContext context,
      Instance instance,
      String imageHref,
      String adminPassword,
      List<Object> filesToInject,
      Map<String, Object> kwargs) {
    Object imageRef = instance.get("image_ref");
    String origImageRef = Truth.of(imageRef) ? (String) imageRef : "";
    filesToInject = Truth.of(filesToInject) ? filesToInject : new ArrayList<>();
    Object metadata = Kwargs.get(kwargs, "metadata", Kwargs.of());
    Object preserveEphemeral = Kwargs.get(kwargs, "preserve_ephemeral", false);
    Object autoDiskConfig = kwargs.get("auto_disk_config");

    List<Object> idAndImage = getImage(context, imageHref);
    String imageId = (String) idAndImage.get(0);
    Map<String, Object> image = dict(idAndImage.get(1));
    checkAutoDiskConfig(null, image, kwargs);

    Flavor flavor = instance.getFlavor();
    BlockDeviceMapping rootBdm = getRootBdm(context, instance, null);
    checksForCreateAndRebuild(context, imageId, image, flavor, metadata, filesToInject, rootBdm);

    List<String> kernelAndRamdisk = handleKernelAndRamdisk(context, null, null, image);
    String kernelId = kernelAndRamdisk.get(0);
    String ramdiskId = kernelAndRamdisk.get(1);

    Map<String, Object> optionsFromImage = inheritPropertiesFromImage(image, autoDiskConfig);
    instance.update(optionsFromImage);

    instance.set("task_state", TaskStates.REBUILDING);
    instance.set("image_ref", imageHref);
    instance.set("kernel_id", Truth.of(kernelId) ? kernelId : "");
    instance.set("ramdisk_id", Truth.of(ramdiskId) ? ramdiskId : "");
    instance.set("progress", 0);
    updateFields(instance, kwargs);
    saveExpectingNoTask(instance);

    // Separate from the save above, as metadata and columns go to different tables
    Map<String, Object> origSysMetadata = resetImageMetadata(instance, image, flavor);

    BlockDeviceMappingList bdms =
        BlockDeviceMappingList.getByInstanceUuid(context, instance.uuid());

    recordActionStart(context, instance, InstanceActions.REBUILD);

    Attributes.method(computeTaskApi(), "rebuild_instance")
        .call(
            list(context),
            Kwargs.of(
                "instance", instance,
                "new_pass", adminPassword,
                "injected_files", filesToInject,
                "image_ref", imageHref,
                "orig_image_ref", origImageRef,
                "orig_sys_metadata", origSysMetadata,
                "bdms", bdms,
                "preserve_ephemeral", preserveEphemeral,
                "host", instance.get("host"),
                "kwargs", kwargs));
  }

  /** Puts the new image's properties in place of the old one's: the metadata as it was. */
  @PortOf("rebuild._reset_image_metadata#L2467-L2491")
  private static Map<String, Object> resetImageMetadata(
      Instance instance, Map<String, Object> image, Flavor flavor) {
    Map<String, Object> systemMetadata = dict(instance.get("system_metadata"));
    Map<String, Object> origSysMetadata = new LinkedHashMap<>(systemMetadata);
    systemMetadata.keySet().removeIf(key -> key.startsWith(nova.UtilsModule.SM_IMAGE_PROP_PREFIX));

    Map<String, Object> newSysMetadata = nova.UtilsModule.getSystemMetadataFromImage(image, flavor);

    systemMetadata.putAll(newSysMetadata);
    save(instance);
    return origSysMetadata;
  }

  private static final Decorated REVERT_RESIZE =
      Decorated.function(
          "revert_resize",
          WRAP_CHECK_POLICY,
          CHECK_INSTANCE_LOCK,
          CHECK_INSTANCE_CELL,
          checkInstanceState(states(VmStates.RESIZED)));

  public void revertResize(RequestContext context, Instance instance) {
    REVERT_RESIZE.run(
        this, context, instance, () -> revertResize(Undecorated.BODY, context, instance));
  }

  @PortOf("revert_resize#L2524-L2558")
  private void revertResize(Undecorated self, RequestContext context, Instance instance) {
    RequestContext elevated = context.elevated(null);
    Migration migration = Migration.getByInstanceAndStatus(elevated, instance.uuid(), "finished");

    Map<String, Object> deltas = UtilsModule.reverseUpsizeQuotaDelta(context, instance);
    Quotas quotas = UtilsModule.reserveQuotaDelta(context, deltas, instance);

    instance.set("task_state", TaskStates.RESIZE_REVERTING);
    try {
      saveExpectingNoTask(instance);
    } catch (RuntimeException failure) {
      quotas.rollback();
      throw failure;
    }

    migration.set("status", "reverting");
    migration.save();
    // With cells the manager never sees these reservations
    if (CONF.bool("cells", "enable")) {
      quotas.commit();
    }

    recordActionStart(context, instance, InstanceActions.REVERT_RESIZE);

    compute("revert_resize")
        .call(context, instance, migration, migration.get("dest_compute"), reservations(quotas));
  }

  private static final Decorated CONFIRM_RESIZE =
      Decorated.function(
          "confirm_resize",
          WRAP_CHECK_POLICY,
          CHECK_INSTANCE_LOCK,
          CHECK_INSTANCE_CELL,
          checkInstanceState(states(VmStates.RESIZED)));

  public void confirmResize(RequestContext context, Instance instance, Migration migration) {
    CONFIRM_RESIZE.run(
        this,
        context,
        instance,
        () -> confirmResize(Undecorated.BODY, context, instance, migration));
  }

  @PortOf("confirm_resize#L2560-L2589")
  private void confirmResize(
      Undecorated self, RequestContext context, Instance instance, Migration migration) {
    RequestContext elevated = context.elevated(null);
    if (migration == null) {
      migration = Migration.getByInstanceAndStatus(elevated, instance.uuid(), "finished");
    }

    Map<String, Object> deltas = UtilsModule.downsizeQuotaDelta(context, instance);
    Quotas quotas = UtilsModule.reserveQuotaDelta(context, deltas, instance);

    migration.set("status", "confirming");
    migration.save();
    // With cells the manager never sees these reservations
    if (CONF.bool("cells", "enable")) {
      quotas.commit();
    }

    recordActionStart(context, instance, InstanceActions.CONFIRM_RESIZE);

    compute("confirm_resize")
        .call(context, instance, migration, migration.get("source_compute"), reservations(quotas));
  }

  /** Commits early and makes a finished migration, as the API cell hears of neither again. */
  @PortOf("_resize_cells_support#L2591-L2612")
  protected static void resizeCellsSupport(
      RequestContext context,
      Quotas quotas,
      Instance instance,
      Flavor currentInstanceType,
      Flavor newInstanceType) {
    quotas.commit();
    Migration mig = new Migration(context.elevated(null));
    mig.set("instance_uuid", instance.get("uuid"));
    mig.set("old_instance_type_id", currentInstanceType.get("id"));
    mig.set("new_instance_type_id", newInstanceType.get("id"));
    mig.set("status", "finished");
    mig.set(
        "migration_type",
        num(mig.get("old_instance_type_id")) != num(mig.get("new_instance_type_id"))
            ? "resize"
            : "migration");
    mig.create();
  }

  private static final Decorated RESIZE =
      Decorated.function(
          "resize",
          WRAP_CHECK_POLICY,
          CHECK_INSTANCE_LOCK,
          CHECK_INSTANCE_CELL,
          checkInstanceState(states(VmStates.ACTIVE, VmStates.STOPPED)));

  /** Moves the instance to a host for another flavor; without a flavor it keeps its own. */
  public void resize(
      RequestContext context,
      Instance instance,
      String flavorId,
      @Default("true") boolean cleanShutdown,
      Map<String, Object> kwargs) {
    RESIZE.run(
        this,
        context,
        instance,
        () -> resize(Undecorated.BODY, context, instance, flavorId, cleanShutdown, kwargs));
  }

  @PortOf("resize#L2614-L2720")
  private void resize(
      Undecorated self,
      RequestContext context,
      Instance instance,
      String flavorId,
      boolean cleanShutdown,
      Map<String, Object> extraInstanceUpdates) {
    checkAutoDiskConfig(instance, null, extraInstanceUpdates);

    Flavor currentInstanceType = instance.getFlavor();

    Flavor newInstanceType;
    if (!Truth.of(flavorId)) {
      LOG.debug("flavor_id is None. Assuming migration.");
      newInstanceType = currentInstanceType;
    } else {
      newInstanceType = FlavorsModule.getFlavorByFlavorId(flavorId, null, "no");
      if (numberOrZero(newInstanceType.get("root_gb")) == 0
          && numberOrZero(currentInstanceType.get("root_gb")) != 0
          && !isVolumeBackedInstance(context, instance, null)) {
        throw new CannotResizeDisk(
            Kwargs.of("reason", "Resize to zero disk flavor is not allowed."));
      }
    }

    if (newInstanceType == null) {
      throw new FlavorNotFound(Kwargs.of("flavor_id", flavorId));
    }

    LOG.debug(
        "Old instance type {},  new instance type {}",
        currentInstanceType.get("name"),
        newInstanceType.get("name"));

    boolean sameInstanceType = num(currentInstanceType.get("id")) == num(newInstanceType.get("id"));

    // A flavor that was disabled may still be kept, but not taken
    if (!sameInstanceType && Truth.of(newInstanceType.get("disabled"))) {
      throw new FlavorNotFound(Kwargs.of("flavor_id", flavorId));
    }

    if (sameInstanceType && Truth.of(flavorId) && !"compute".equals(cellType())) {
      throw new CannotResizeToSameFlavor();
    }

    Quotas reservations;
    if (Truth.of(flavorId)) {
      Map<String, Object> deltas =
          UtilsModule.upsizeQuotaDelta(context, newInstanceType, currentInstanceType);
      try {
        reservations = UtilsModule.reserveQuotaDelta(context, deltas, instance);
      } catch (OverQuota exc) {
        Map<String, Object> quotas = dict(exc.kwargs().get("quotas"));
        Collection<?> overs = (Collection<?>) exc.kwargs().get("overs");
        Map<String, Object> usages = dict(exc.kwargs().get("usages"));
        Map<String, Object> headroom = getHeadroom(quotas, usages, deltas);
        List<String> detail = getOverQuotaDetail(headroom, overs, quotas, deltas);
        LOG.warn(
            "{} quota exceeded for {}, tried to resize instance.",
            detail.get(0),
            context.projectId());
        throw new TooManyInstances(
            Kwargs.of(
                "overs", detail.get(0),
                "req", detail.get(1),
                "used", detail.get(3),
                "allowed", detail.get(2)));
      }
    } else {
      reservations = new Quotas(context);
    }

    instance.set("task_state", TaskStates.RESIZE_PREP);
    instance.set("progress", 0);
    updateFields(instance, extraInstanceUpdates);
    saveExpectingNoTask(instance);

    List<Object> ignoreHosts = new ArrayList<>();
    Map<String, Object> filterProperties = Kwargs.of("ignore_hosts", ignoreHosts);

    if (!CONF.bool(Opt.DEFAULT, "allow_resize_to_same_host")) {
      ignoreHosts.add(instance.get("host"));
    }

    if ("api".equals(cellType())) {
      resizeCellsSupport(context, reservations, instance, currentInstanceType, newInstanceType);
    }

    if (!Truth.of(flavorId)) {
      recordActionStart(context, instance, InstanceActions.MIGRATE);
    } else {
      recordActionStart(context, instance, InstanceActions.RESIZE);
    }

    Map<String, Object> schedulerHint = Kwargs.of("filter_properties", filterProperties);
    Attributes.method(computeTaskApi(), "resize_instance")
        .call(
            list(context, instance, extraInstanceUpdates),
            Kwargs.of(
                "scheduler_hint", schedulerHint,
                "flavor", newInstanceType,
                "reservations", reservations(reservations),
                "clean_shutdown", cleanShutdown));
  }

  private static final Decorated SHELVE =
      Decorated.function(
          "shelve",
          WRAP_CHECK_POLICY,
          CHECK_INSTANCE_LOCK,
          checkInstanceState(
              states(VmStates.ACTIVE, VmStates.STOPPED, VmStates.PAUSED, VmStates.SUSPENDED)));

  /** Shuts the instance down and frees its host. */
  public void shelve(
      RequestContext context, Instance instance, @Default("true") boolean cleanShutdown) {
    SHELVE.run(
        this, context, instance, () -> shelve(Undecorated.BODY, context, instance, cleanShutdown));
  }

  @PortOf("shelve#L2722-L2746")
  private void shelve(
      Undecorated self, RequestContext context, Instance instance, boolean cleanShutdown) {
    instance.set("task_state", TaskStates.SHELVING);
    saveExpectingNoTask(instance);

    recordActionStart(context, instance, InstanceActions.SHELVE);

    if (!isVolumeBackedInstance(context, instance, null)) {
      String name = Text.format("%s-shelved", instance.get("display_name"));
      Map<String, Object> imageMeta = createImage(context, instance, name, "snapshot", null);
      Object imageId = imageMeta.get("id");
      compute("shelve_instance")
          .call(
              list(context),
              Kwargs.of(
                  "instance", instance, "image_id", imageId, "clean_shutdown", cleanShutdown));
    } else {
      compute("shelve_offload_instance")
          .call(list(context), Kwargs.of("instance", instance, "clean_shutdown", cleanShutdown));
    }
  }

  private static final Decorated SHELVE_OFFLOAD =
      Decorated.function(
          "shelve_offload",
          WRAP_CHECK_POLICY,
          CHECK_INSTANCE_LOCK,
          checkInstanceState(states(VmStates.SHELVED)));

  public void shelveOffload(
      RequestContext context, Instance instance, @Default("true") boolean cleanShutdown) {
    SHELVE_OFFLOAD.run(
        this,
        context,
        instance,
        () -> shelveOffload(Undecorated.BODY, context, instance, cleanShutdown));
  }

  @PortOf("shelve_offload#L2748-L2757")
  private void shelveOffload(
      Undecorated self, RequestContext context, Instance instance, boolean cleanShutdown) {
    instance.set("task_state", TaskStates.SHELVING_OFFLOADING);
    saveExpectingNoTask(instance);

    compute("shelve_offload_instance")
        .call(list(context), Kwargs.of("instance", instance, "clean_shutdown", cleanShutdown));
  }

  private static final Decorated UNSHELVE =
      Decorated.function(
          "unshelve",
          WRAP_CHECK_POLICY,
          CHECK_INSTANCE_LOCK,
          checkInstanceState(states(VmStates.SHELVED, VmStates.SHELVED_OFFLOADED)));

  public void unshelve(RequestContext context, Instance instance) {
    UNSHELVE.run(this, context, instance, () -> unshelve(Undecorated.BODY, context, instance));
  }

  @PortOf("unshelve#L2759-L2770")
  private void unshelve(Undecorated self, RequestContext context, Instance instance) {
    instance.set("task_state", TaskStates.UNSHELVING);
    saveExpectingNoTask(instance);

    recordActionStart(context, instance, InstanceActions.UNSHELVE);

    Attributes.method(computeTaskApi(), "unshelve_instance").call(context, instance);
  }

  private static final Decorated ADD_FIXED_IP =
      Decorated.function("add_fixed_ip", WRAP_CHECK_POLICY, CHECK_INSTANCE_LOCK);

  public void addFixedIp(RequestContext context, Instance instance, Object networkId) {
    ADD_FIXED_IP.run(
        this, context, instance, () -> addFixedIp(Undecorated.BODY, context, instance, networkId));
  }

  @PortOf("add_fixed_ip#L2772-L2777")
  private void addFixedIp(
      Undecorated self, RequestContext context, Instance instance, Object networkId) {
    compute("add_fixed_ip_to_instance")
        .call(list(context), Kwargs.of("instance", instance, "network_id", networkId));
  }

  private static final Decorated REMOVE_FIXED_IP =
      Decorated.function("remove_fixed_ip", WRAP_CHECK_POLICY, CHECK_INSTANCE_LOCK);

  public void removeFixedIp(RequestContext context, Instance instance, Object address) {
    REMOVE_FIXED_IP.run(
        this, context, instance, () -> removeFixedIp(Undecorated.BODY, context, instance, address));
  }

  @PortOf("remove_fixed_ip#L2779-L2784")
  private void removeFixedIp(
      Undecorated self, RequestContext context, Instance instance, Object address) {
    compute("remove_fixed_ip_from_instance")
        .call(list(context), Kwargs.of("instance", instance, "address", address));
  }

  private static final Decorated PAUSE =
      Decorated.function(
          "pause",
          WRAP_CHECK_POLICY,
          CHECK_INSTANCE_LOCK,
          CHECK_INSTANCE_CELL,
          checkInstanceState(states(VmStates.ACTIVE)));

  public void pause(RequestContext context, Instance instance) {
    PAUSE.run(this, context, instance, () -> pause(Undecorated.BODY, context, instance));
  }

  @PortOf("pause#L2786-L2795")
  private void pause(Undecorated self, RequestContext context, Instance instance) {
    instance.set("task_state", TaskStates.PAUSING);
    saveExpectingNoTask(instance);
    recordActionStart(context, instance, InstanceActions.PAUSE);
    compute("pause_instance").call(context, instance);
  }

  private static final Decorated UNPAUSE =
      Decorated.function(
          "unpause",
          WRAP_CHECK_POLICY,
          CHECK_INSTANCE_LOCK,
          CHECK_INSTANCE_CELL,
          checkInstanceState(states(VmStates.PAUSED)));

  public void unpause(RequestContext context, Instance instance) {
    UNPAUSE.run(this, context, instance, () -> unpause(Undecorated.BODY, context, instance));
  }

  @PortOf("unpause#L2797-L2806")
  private void unpause(Undecorated self, RequestContext context, Instance instance) {
    instance.set("task_state", TaskStates.UNPAUSING);
    saveExpectingNoTask(instance);
    recordActionStart(context, instance, InstanceActions.UNPAUSE);
    compute("unpause_instance").call(context, instance);
  }

  private static final Decorated GET_DIAGNOSTICS =
      Decorated.function("get_diagnostics", WRAP_CHECK_POLICY);

  public Object getDiagnostics(RequestContext context, Instance instance) {
    return GET_DIAGNOSTICS.call(
        this, context, instance, () -> getDiagnostics(Undecorated.BODY, context, instance));
  }

  @PortOf("get_diagnostics#L2808-L2811")
  private Object getDiagnostics(Undecorated self, RequestContext context, Instance instance) {
    return compute("get_diagnostics").call(list(context), Kwargs.of("instance", instance));
  }

  private static final Decorated GET_INSTANCE_DIAGNOSTICS =
      Decorated.function("get_instance_diagnostics", WRAP_CHECK_POLICY);

  public Object getInstanceDiagnostics(RequestContext context, Instance instance) {
    return GET_INSTANCE_DIAGNOSTICS.call(
        this, context, instance, () -> getInstanceDiagnostics(Undecorated.BODY, context, instance));
  }

  @PortOf("get_instance_diagnostics#L2813-L2817")
  private Object getInstanceDiagnostics(
      Undecorated self, RequestContext context, Instance instance) {
    return compute("get_instance_diagnostics").call(list(context), Kwargs.of("instance", instance));
  }

  private static final Decorated SUSPEND =
      Decorated.function(
          "suspend",
          WRAP_CHECK_POLICY,
          CHECK_INSTANCE_LOCK,
          CHECK_INSTANCE_CELL,
          checkInstanceState(states(VmStates.ACTIVE)));

  public void suspend(RequestContext context, Instance instance) {
    SUSPEND.run(this, context, instance, () -> suspend(Undecorated.BODY, context, instance));
  }

  @PortOf("suspend#L2819-L2828")
  private void suspend(Undecorated self, RequestContext context, Instance instance) {
    instance.set("task_state", TaskStates.SUSPENDING);
    saveExpectingNoTask(instance);
    recordActionStart(context, instance, InstanceActions.SUSPEND);
    compute("suspend_instance").call(context, instance);
  }

  private static final Decorated RESUME =
      Decorated.function(
          "resume",
          WRAP_CHECK_POLICY,
          CHECK_INSTANCE_LOCK,
          CHECK_INSTANCE_CELL,
          checkInstanceState(states(VmStates.SUSPENDED)));

  public void resume(RequestContext context, Instance instance) {
    RESUME.run(this, context, instance, () -> resume(Undecorated.BODY, context, instance));
  }

  @PortOf("resume#L2830-L2839")
  private void resume(Undecorated self, RequestContext context, Instance instance) {
    instance.set("task_state", TaskStates.RESUMING);
    saveExpectingNoTask(instance);
    recordActionStart(context, instance, InstanceActions.RESUME);
    compute("resume_instance").call(context, instance);
  }

  private static final Decorated RESCUE =
      Decorated.function(
          "rescue",
          WRAP_CHECK_POLICY,
          CHECK_INSTANCE_LOCK,
          checkInstanceState(states(VmStates.ACTIVE, VmStates.STOPPED, VmStates.ERROR)));

  public void rescue(
      RequestContext context,
      Instance instance,
      String rescuePassword,
      String rescueImageRef,
      @Default("true") boolean cleanShutdown) {
    RESCUE.run(
        this,
        context,
        instance,
        () ->
            rescue(
                Undecorated.BODY,
                context,
                instance,
                rescuePassword,
                rescueImageRef,
                cleanShutdown));
  }

  @PortOf("rescue#L2841-L2867")
  private void rescue(
      Undecorated self,
      RequestContext context,
      Instance instance,
      String rescuePassword,
      String rescueImageRef,
      boolean cleanShutdown) {
    BlockDeviceMappingList bdms =
        BlockDeviceMappingList.getByInstanceUuid(context, instance.uuid());
    for (Object bdm : bdms) {
      Object volumeId = value(bdm, "volume_id");
      if (Truth.of(volumeId)) {
        Map<String, Object> vol = volumeApi.get(context, volumeId);
        volumeApi.checkAttached(context, vol);
      }
    }
    if (isVolumeBackedInstance(context, instance, bdms)) {
      throw new InstanceNotRescuable(
          Kwargs.of(
              "instance_id",
              instance.get("uuid"),
              "reason",
              "Cannot rescue a volume-backed instance"));
    }

    instance.set("task_state", TaskStates.RESCUING);
    saveExpectingNoTask(instance);

    recordActionStart(context, instance, InstanceActions.RESCUE);

    compute("rescue_instance")
        .call(
            list(context),
            Kwargs.of(
                "instance", instance,
                "rescue_password", rescuePassword,
                "rescue_image_ref", rescueImageRef,
                "clean_shutdown", cleanShutdown));
  }

  private static final Decorated UNRESCUE =
      Decorated.function(
          "unrescue",
          WRAP_CHECK_POLICY,
          CHECK_INSTANCE_LOCK,
          checkInstanceState(states(VmStates.RESCUED)));

  public void unrescue(RequestContext context, Instance instance) {
    UNRESCUE.run(this, context, instance, () -> unrescue(Undecorated.BODY, context, instance));
  }

  @PortOf("unrescue#L2869-L2879")
  private void unrescue(Undecorated self, RequestContext context, Instance instance) {
    instance.set("task_state", TaskStates.UNRESCUING);
    saveExpectingNoTask(instance);

    recordActionStart(context, instance, InstanceActions.UNRESCUE);

    compute("unrescue_instance").call(list(context), Kwargs.of("instance", instance));
  }

  private static final Decorated SET_ADMIN_PASSWORD =
      Decorated.function(
          "set_admin_password",
          WRAP_CHECK_POLICY,
          CHECK_INSTANCE_LOCK,
          CHECK_INSTANCE_CELL,
          checkInstanceState(states(VmStates.ACTIVE)));

  public void setAdminPassword(RequestContext context, Instance instance, String password) {
    SET_ADMIN_PASSWORD.run(
        this,
        context,
        instance,
        () -> setAdminPassword(Undecorated.BODY, context, instance, password));
  }

  @PortOf("set_admin_password#L2881-L2900")
  private void setAdminPassword(
      Undecorated self, RequestContext context, Instance instance, String password) {
    instance.set("task_state", TaskStates.UPDATING_PASSWORD);
    saveExpectingNoTask(instance);

    recordActionStart(context, instance, InstanceActions.CHANGE_PASSWORD);

    compute("set_admin_password")
        .call(list(context), Kwargs.of("instance", instance, "new_pass", password));
  }

  private static final Decorated GET_VNC_CONSOLE =
      Decorated.function("get_vnc_console", WRAP_CHECK_POLICY, CHECK_INSTANCE_HOST);

  public Map<String, Object> getVncConsole(
      RequestContext context, Instance instance, String consoleType) {
    return GET_VNC_CONSOLE.call(
        this,
        context,
        instance,
        () -> getVncConsole(Undecorated.BODY, context, instance, consoleType));
  }

  @PortOf("get_vnc_console#L2902-L2915")
  private Map<String, Object> getVncConsole(
      Undecorated self, RequestContext context, Instance instance, String consoleType) {
    return authorized(context, instance, consoleType, "get_vnc_console");
  }

  private static final Decorated GET_VNC_CONNECT_INFO =
      Decorated.function("get_vnc_connect_info", CHECK_INSTANCE_HOST);

  /** Where to connect to; asked in a child cell. */
  public Object getVncConnectInfo(RequestContext context, Instance instance, String consoleType) {
    return GET_VNC_CONNECT_INFO.call(
        this,
        context,
        instance,
        () -> getVncConnectInfo(Undecorated.BODY, context, instance, consoleType));
  }

  @PortOf("get_vnc_connect_info#L2917-L2922")
  private Object getVncConnectInfo(
      Undecorated self, RequestContext context, Instance instance, String consoleType) {
    return connectInfo(context, instance, consoleType, "get_vnc_console");
  }

  private static final Decorated GET_SPICE_CONSOLE =
      Decorated.function("get_spice_console", WRAP_CHECK_POLICY, CHECK_INSTANCE_HOST);

  public Map<String, Object> getSpiceConsole(
      RequestContext context, Instance instance, String consoleType) {
    return GET_SPICE_CONSOLE.call(
        this,
        context,
        instance,
        () -> getSpiceConsole(Undecorated.BODY, context, instance, consoleType));
  }

  @PortOf("get_spice_console#L2924-L2936")
  private Map<String, Object> getSpiceConsole(
      Undecorated self, RequestContext context, Instance instance, String consoleType) {
    return authorized(context, instance, consoleType, "get_spice_console");
  }

  private static final Decorated GET_SPICE_CONNECT_INFO =
      Decorated.function("get_spice_connect_info", CHECK_INSTANCE_HOST);

  /** Where to connect to; asked in a child cell. */
  public Object getSpiceConnectInfo(RequestContext context, Instance instance, String consoleType) {
    return GET_SPICE_CONNECT_INFO.call(
        this,
        context,
        instance,
        () -> getSpiceConnectInfo(Undecorated.BODY, context, instance, consoleType));
  }

  @PortOf("get_spice_connect_info#L2938-L2943")
  private Object getSpiceConnectInfo(
      Undecorated self, RequestContext context, Instance instance, String consoleType) {
    return connectInfo(context, instance, consoleType, "get_spice_console");
  }

  private static final Decorated GET_RDP_CONSOLE =
      Decorated.function("get_rdp_console", WRAP_CHECK_POLICY, CHECK_INSTANCE_HOST);

  public Map<String, Object> getRdpConsole(
      RequestContext context, Instance instance, String consoleType) {
    return GET_RDP_CONSOLE.call(
        this,
        context,
        instance,
        () -> getRdpConsole(Undecorated.BODY, context, instance, consoleType));
  }

  @PortOf("get_rdp_console#L2945-L2957")
  private Map<String, Object> getRdpConsole(
      Undecorated self, RequestContext context, Instance instance, String consoleType) {
    return authorized(context, instance, consoleType, "get_rdp_console");
  }

  private static final Decorated GET_RDP_CONNECT_INFO =
      Decorated.function("get_rdp_connect_info", CHECK_INSTANCE_HOST);

  /** Where to connect to; asked in a child cell. */
  public Object getRdpConnectInfo(RequestContext context, Instance instance, String consoleType) {
    return GET_RDP_CONNECT_INFO.call(
        this,
        context,
        instance,
        () -> getRdpConnectInfo(Undecorated.BODY, context, instance, consoleType));
  }

  @PortOf("get_rdp_connect_info#L2959-L2964")
  private Object getRdpConnectInfo(
      Undecorated self, RequestContext context, Instance instance, String consoleType) {
    return connectInfo(context, instance, consoleType, "get_rdp_console");
  }

  private static final Decorated GET_SERIAL_CONSOLE =
      Decorated.function("get_serial_console", WRAP_CHECK_POLICY, CHECK_INSTANCE_HOST);

  public Map<String, Object> getSerialConsole(
      RequestContext context, Instance instance, String consoleType) {
    return GET_SERIAL_CONSOLE.call(
        this,
        context,
        instance,
        () -> getSerialConsole(Undecorated.BODY, context, instance, consoleType));
  }

  @PortOf("get_serial_console#L2966-L2978")
  private Map<String, Object> getSerialConsole(
      Undecorated self, RequestContext context, Instance instance, String consoleType) {
    return authorized(context, instance, consoleType, "get_serial_console");
  }

  private static final Decorated GET_SERIAL_CONSOLE_CONNECT_INFO =
      Decorated.function("get_serial_console_connect_info", CHECK_INSTANCE_HOST);

  /** Where to connect to; asked in a child cell. */
  public Object getSerialConsoleConnectInfo(
      RequestContext context, Instance instance, String consoleType) {
    return GET_SERIAL_CONSOLE_CONNECT_INFO.call(
        this,
        context,
        instance,
        () -> getSerialConsoleConnectInfo(Undecorated.BODY, context, instance, consoleType));
  }

  @PortOf("get_serial_console_connect_info#L2980-L2985")
  private Object getSerialConsoleConnectInfo(
      Undecorated self, RequestContext context, Instance instance, String consoleType) {
    return connectInfo(context, instance, consoleType, "get_serial_console");
  }

  private static final Decorated GET_MKS_CONSOLE =
      Decorated.function("get_mks_console", WRAP_CHECK_POLICY, CHECK_INSTANCE_HOST);

  public Map<String, Object> getMksConsole(
      RequestContext context, Instance instance, String consoleType) {
    return GET_MKS_CONSOLE.call(
        this,
        context,
        instance,
        () -> getMksConsole(Undecorated.BODY, context, instance, consoleType));
  }

  @PortOf("get_mks_console#L2987-L2998")
  private Map<String, Object> getMksConsole(
      Undecorated self, RequestContext context, Instance instance, String consoleType) {
    return authorized(context, instance, consoleType, "get_mks_console");
  }

  private static final Decorated GET_CONSOLE_OUTPUT =
      Decorated.function("get_console_output", WRAP_CHECK_POLICY, CHECK_INSTANCE_HOST);

  public Object getConsoleOutput(RequestContext context, Instance instance, Object tailLength) {
    return GET_CONSOLE_OUTPUT.call(
        this,
        context,
        instance,
        () -> getConsoleOutput(Undecorated.BODY, context, instance, tailLength));
  }

  @PortOf("get_console_output#L3000-L3005")
  private Object getConsoleOutput(
      Undecorated self, RequestContext context, Instance instance, Object tailLength) {
    return compute("get_console_output")
        .call(list(context), Kwargs.of("instance", instance, "tail_length", tailLength));
  }

  private static final Decorated LOCK = Decorated.function("lock", WRAP_CHECK_POLICY);

  public void lock(RequestContext context, Instance instance) {
    LOCK.run(this, context, instance, () -> lock(Undecorated.BODY, context, instance));
  }

  @PortOf("lock#L3007-L3019")
  private void lock(Undecorated self, RequestContext context, Instance instance) {
    // An administrator may take over the owner's lock, but not the other way round
    boolean isOwner = context.projectId().equals(instance.get("project_id"));
    if (Truth.of(instance.get("locked")) && isOwner) {
      return;
    }

    LOG.debug("Locking");
    instance.set("locked", true);
    instance.set("locked_by", isOwner ? "owner" : "admin");
    save(instance);
  }

  @PortOf("is_expected_locked_by#L3021-L3027")
  public boolean isExpectedLockedBy(RequestContext context, Instance instance) {
    boolean isOwner = context.projectId().equals(instance.get("project_id"));
    String expectLockedBy = isOwner ? "owner" : "admin";
    Object lockedBy = instance.get("locked_by");
    return !Truth.of(lockedBy) || lockedBy.equals(expectLockedBy);
  }

  private static final Decorated UNLOCK = Decorated.function("unlock", WRAP_CHECK_POLICY);

  public void unlock(RequestContext context, Instance instance) {
    UNLOCK.run(this, context, instance, () -> unlock(Undecorated.BODY, context, instance));
  }

  @PortOf("unlock#L3029-L3042")
  private void unlock(Undecorated self, RequestContext context, Instance instance) {
    // Only who may override unlocks what somebody else locked
    if (!skipPolicyCheck && !isExpectedLockedBy(context, instance)) {
      checkPolicy(context, "unlock_override", instance, "compute");
    }

    LOG.debug("Unlocking");
    instance.set("locked", false);
    instance.set("locked_by", null);
    save(instance);
  }

  private static final Decorated GET_LOCK = Decorated.function("get_lock", WRAP_CHECK_POLICY);

  public Object getLock(RequestContext context, Instance instance) {
    return GET_LOCK.call(
        this, context, instance, () -> getLock(Undecorated.BODY, context, instance));
  }

  @PortOf("get_lock#L3044-L3047")
  private Object getLock(Undecorated self, RequestContext context, Instance instance) {
    return dict(get(context, instance.get("uuid"), false, null)).get("locked");
  }

  private static final Decorated RESET_NETWORK =
      Decorated.function(
          "reset_network", WRAP_CHECK_POLICY, CHECK_INSTANCE_LOCK, CHECK_INSTANCE_CELL);

  public void resetNetwork(RequestContext context, Instance instance) {
    RESET_NETWORK.run(
        this, context, instance, () -> resetNetwork(Undecorated.BODY, context, instance));
  }

  @PortOf("reset_network#L3049-L3054")
  private void resetNetwork(Undecorated self, RequestContext context, Instance instance) {
    compute("reset_network").call(list(context), Kwargs.of("instance", instance));
  }

  private static final Decorated INJECT_NETWORK_INFO =
      Decorated.function(
          "inject_network_info", WRAP_CHECK_POLICY, CHECK_INSTANCE_LOCK, CHECK_INSTANCE_CELL);

  public void injectNetworkInfo(RequestContext context, Instance instance) {
    INJECT_NETWORK_INFO.run(
        this, context, instance, () -> injectNetworkInfo(Undecorated.BODY, context, instance));
  }

  @PortOf("inject_network_info#L3056-L3061")
  private void injectNetworkInfo(Undecorated self, RequestContext context, Instance instance) {
    compute("inject_network_info").call(list(context), Kwargs.of("instance", instance));
  }

  @PortOf("_attach_volume#L3063-L3087")
  protected Object doAttachVolume(
      RequestContext context,
      Instance instance,
      Object volumeId,
      String device,
      String diskBus,
      String deviceType) {
    BlockDeviceMapping volumeBdm =
        (BlockDeviceMapping)
            compute("reserve_block_device_name")
                .call(
                    list(context, instance, device, volumeId),
                    Kwargs.of("disk_bus", diskBus, "device_type", deviceType));
    try {
      Map<String, Object> volume = volumeApi.get(context, volumeId);
      volumeApi.checkAttach(context, volume, instance);
      volumeApi.reserveVolume(context, volumeId);
      compute("attach_volume").call(context, instance, volumeBdm);
    } catch (RuntimeException failure) {
      volumeBdm.destroy();
      throw failure;
    }

    return volumeBdm.get("device_name");
  }

  private static final Decorated ATTACH_VOLUME =
      Decorated.function(
          "attach_volume",
          WRAP_CHECK_POLICY,
          CHECK_INSTANCE_LOCK,
          checkInstanceState(
              states(
                  VmStates.ACTIVE,
                  VmStates.PAUSED,
                  VmStates.STOPPED,
                  VmStates.RESIZED,
                  VmStates.SOFT_DELETED)));

  public Object attachVolume(
      RequestContext context,
      Instance instance,
      Object volumeId,
      String device,
      String diskBus,
      String deviceType) {
    return ATTACH_VOLUME.call(
        this,
        context,
        instance,
        () ->
            attachVolume(
                Undecorated.BODY, context, instance, volumeId, device, diskBus, deviceType));
  }

  @PortOf("attach_volume#L3089-L3104")
  private Object attachVolume(
      Undecorated self,
      RequestContext context,
      Instance instance,
      Object volumeId,
      String device,
      String diskBus,
      String deviceType) {
    if (Truth.of(device) && !Truth.of(BlockDeviceModule.matchDevice(device))) {
      throw new InvalidDevicePath(Kwargs.of("path", device));
    }
    return doAttachVolume(context, instance, volumeId, device, diskBus, deviceType);
  }

  @PortOf("_detach_volume#L3106-L3115")
  protected void doDetachVolume(
      RequestContext context, Instance instance, Map<String, Object> volume) {
    volumeApi.checkDetach(context, volume);
    volumeApi.beginDetaching(context, volume.get("id"));
    compute("detach_volume")
        .call(list(context), Kwargs.of("instance", instance, "volume_id", volume.get("id")));
  }

  private static final Decorated DETACH_VOLUME =
      Decorated.function(
          "detach_volume",
          WRAP_CHECK_POLICY,
          CHECK_INSTANCE_LOCK,
          checkInstanceState(
              states(
                  VmStates.ACTIVE,
                  VmStates.PAUSED,
                  VmStates.STOPPED,
                  VmStates.RESIZED,
                  VmStates.SOFT_DELETED)));

  public void detachVolume(RequestContext context, Instance instance, Map<String, Object> volume) {
    DETACH_VOLUME.run(
        this, context, instance, () -> detachVolume(Undecorated.BODY, context, instance, volume));
  }

  @PortOf("detach_volume#L3117-L3131")
  private void detachVolume(
      Undecorated self, RequestContext context, Instance instance, Map<String, Object> volume) {
    if ("detached".equals(volume.get("attach_status"))) {
      throw new InvalidVolume(Kwargs.of("reason", "Volume must be attached in order to detach."));
    }
    // The first of several attachments is not this instance's
    if (!instance.get("uuid").equals(volume.get("instance_uuid"))) {
      throw new VolumeUnattached(Kwargs.of("volume_id", volume.get("id")));
    }
    doDetachVolume(context, instance, volume);
  }

  private static final Decorated SWAP_VOLUME =
      Decorated.function(
          "swap_volume",
          WRAP_CHECK_POLICY,
          CHECK_INSTANCE_LOCK,
          checkInstanceState(
              states(
                  VmStates.ACTIVE,
                  VmStates.PAUSED,
                  VmStates.SUSPENDED,
                  VmStates.STOPPED,
                  VmStates.RESIZED,
                  VmStates.SOFT_DELETED)));

  public void swapVolume(
      RequestContext context,
      Instance instance,
      Map<String, Object> oldVolume,
      Map<String, Object> newVolume) {
    SWAP_VOLUME.run(
        this,
        context,
        instance,
        () -> swapVolume(Undecorated.BODY, context, instance, oldVolume, newVolume));
  }

  @PortOf("swap_volume#L3133-L3165")
  private void swapVolume(
      Undecorated self,
      RequestContext context,
      Instance instance,
      Map<String, Object> oldVolume,
      Map<String, Object> newVolume) {
    if ("detached".equals(oldVolume.get("attach_status"))) {
      throw new VolumeUnattached(Kwargs.of("volume_id", oldVolume.get("id")));
    }
    if (!instance.get("uuid").equals(oldVolume.get("instance_uuid"))) {
      throw new InvalidVolume(
          Kwargs.of("reason", "Old volume is attached to a different instance."));
    }
    if ("attached".equals(newVolume.get("attach_status"))) {
      throw new InvalidVolume(Kwargs.of("reason", "New volume must be detached in order to swap."));
    }
    if (numberOrZero(newVolume.get("size")) < numberOrZero(oldVolume.get("size"))) {
      throw new InvalidVolume(Kwargs.of("reason", "New volume must be the same size or larger."));
    }
    volumeApi.checkDetach(context, oldVolume);
    volumeApi.checkAttach(context, newVolume, instance);
    volumeApi.beginDetaching(context, oldVolume.get("id"));
    volumeApi.reserveVolume(context, newVolume.get("id"));
    try {
      compute("swap_volume")
          .call(
              list(context),
              Kwargs.of(
                  "instance", instance,
                  "old_volume_id", oldVolume.get("id"),
                  "new_volume_id", newVolume.get("id")));
    } catch (RuntimeException failure) {
      volumeApi.rollDetaching(context, oldVolume.get("id"));
      volumeApi.unreserveVolume(context, newVolume.get("id"));
      throw failure;
    }
  }

  private static final Decorated ATTACH_INTERFACE =
      Decorated.function(
          "attach_interface",
          WRAP_CHECK_POLICY,
          CHECK_INSTANCE_LOCK,
          checkInstanceState(states(VmStates.ACTIVE, VmStates.PAUSED, VmStates.STOPPED)));

  public Object attachInterface(
      RequestContext context,
      Instance instance,
      Object networkId,
      Object portId,
      Object requestedIp) {
    return ATTACH_INTERFACE.call(
        this,
        context,
        instance,
        () -> attachInterface(Undecorated.BODY, context, instance, networkId, portId, requestedIp));
  }

  @PortOf("attach_interface#L3167-L3177")
  private Object attachInterface(
      Undecorated self,
      RequestContext context,
      Instance instance,
      Object networkId,
      Object portId,
      Object requestedIp) {
    return compute("attach_interface")
        .call(
            list(context),
            Kwargs.of(
                "instance", instance,
                "network_id", networkId,
                "port_id", portId,
                "requested_ip", requestedIp));
  }

  private static final Decorated DETACH_INTERFACE =
      Decorated.function(
          "detach_interface",
          WRAP_CHECK_POLICY,
          CHECK_INSTANCE_LOCK,
          checkInstanceState(states(VmStates.ACTIVE, VmStates.PAUSED, VmStates.STOPPED)));

  public void detachInterface(RequestContext context, Instance instance, Object portId) {
    DETACH_INTERFACE.run(
        this,
        context,
        instance,
        () -> detachInterface(Undecorated.BODY, context, instance, portId));
  }

  @PortOf("detach_interface#L3179-L3187")
  private void detachInterface(
      Undecorated self, RequestContext context, Instance instance, Object portId) {
    compute("detach_interface")
        .call(list(context), Kwargs.of("instance", instance, "port_id", portId));
  }

  private static final Decorated DELETE_INSTANCE_METADATA =
      Decorated.function(
          "delete_instance_metadata",
          WRAP_CHECK_POLICY,
          CHECK_INSTANCE_LOCK,
          checkInstanceState(
              states(VmStates.ACTIVE, VmStates.PAUSED, VmStates.SUSPENDED, VmStates.STOPPED),
              null,
              true));

  public void deleteInstanceMetadata(RequestContext context, Instance instance, String key) {
    DELETE_INSTANCE_METADATA.run(
        this,
        context,
        instance,
        () -> deleteInstanceMetadata(Undecorated.BODY, context, instance, key));
  }

  @PortOf("delete_instance_metadata#L3219-L3229")
  private void deleteInstanceMetadata(
      Undecorated self, RequestContext context, Instance instance, String key) {
    instance.deleteMetadataKey(key);
    compute("change_instance_metadata")
        .call(list(context), Kwargs.of("instance", instance, "diff", Kwargs.of(key, List.of("-"))));
  }

  private static final Decorated UPDATE_INSTANCE_METADATA =
      Decorated.function(
          "update_instance_metadata",
          WRAP_CHECK_POLICY,
          CHECK_INSTANCE_LOCK,
          checkInstanceState(
              states(VmStates.ACTIVE, VmStates.PAUSED, VmStates.SUSPENDED, VmStates.STOPPED),
              null,
              true));

  /** Adds to the metadata, or replaces it where {@code delete} is set: what it is then. */
  public Map<String, Object> updateInstanceMetadata(
      RequestContext context, Instance instance, Map<String, Object> metadata, boolean delete) {
    return UPDATE_INSTANCE_METADATA.call(
        this,
        context,
        instance,
        () -> updateInstanceMetadata(Undecorated.BODY, context, instance, metadata, delete));
  }

  @PortOf("update_instance_metadata#L3231-L3258")
  private Map<String, Object> updateInstanceMetadata(
      Undecorated self,
      RequestContext context,
      Instance instance,
      Map<String, Object> metadata,
      boolean delete) {
    Map<String, Object> orig = new LinkedHashMap<>(dict(instance.get("metadata")));
    Map<String, Object> newMetadata;
    if (delete) {
      newMetadata = metadata;
    } else {
      newMetadata = new LinkedHashMap<>(dict(instance.get("metadata")));
      newMetadata.putAll(metadata);
    }

    checkMetadataPropertiesQuota(context, newMetadata);
    instance.set("metadata", newMetadata);
    save(instance);
    Map<String, Object> diff = ApiModule.diffDict(orig, dict(instance.get("metadata")));
    compute("change_instance_metadata")
        .call(list(context), Kwargs.of("instance", instance, "diff", diff));
    return newMetadata;
  }

  @PortOf("_get_root_bdm#L3272-L3277")
  protected BlockDeviceMapping getRootBdm(
      RequestContext context, Instance instance, BlockDeviceMappingList bdms) {
    if (bdms == null) {
      bdms = BlockDeviceMappingList.getByInstanceUuid(context, instance.uuid());
    }

    return bdms.rootBdm();
  }

  @PortOf("is_volume_backed_instance#L3279-L3285")
  public boolean isVolumeBackedInstance(
      RequestContext context, Instance instance, BlockDeviceMappingList bdms) {
    BlockDeviceMapping rootBdm = getRootBdm(context, instance, bdms);
    if (rootBdm != null) {
      return rootBdm.isVolume();
    }
    // In an API cell there may be no row for the root device
    return !Truth.of(instance.get("image_ref"));
  }

  private static final Decorated LIVE_MIGRATE =
      Decorated.function(
          "live_migrate",
          CHECK_INSTANCE_LOCK,
          CHECK_INSTANCE_CELL,
          checkInstanceState(states(VmStates.ACTIVE, VmStates.PAUSED)));

  public void liveMigrate(
      RequestContext context,
      Instance instance,
      Object blockMigration,
      Object diskOverCommit,
      String hostName) {
    LIVE_MIGRATE.run(
        this,
        context,
        instance,
        () ->
            liveMigrate(
                Undecorated.BODY, context, instance, blockMigration, diskOverCommit, hostName));
  }

  @PortOf("live_migrate#L3287-L3304")
  private void liveMigrate(
      Undecorated self,
      RequestContext context,
      Instance instance,
      Object blockMigration,
      Object diskOverCommit,
      String hostName) {
    LOG.debug(
        "Going to try to live migrate instance to {}",
        Truth.of(hostName) ? hostName : "another host");

    instance.set("task_state", TaskStates.MIGRATING);
    saveExpectingNoTask(instance);

    recordActionStart(context, instance, InstanceActions.LIVE_MIGRATION);

    Attributes.method(computeTaskApi(), "live_migrate_instance")
        .call(
            list(context, instance, hostName),
            Kwargs.of("block_migration", blockMigration, "disk_over_commit", diskOverCommit));
  }

  private static final Decorated EVACUATE =
      Decorated.function(
          "evacuate",
          checkInstanceState(states(VmStates.ACTIVE, VmStates.STOPPED, VmStates.ERROR)));

  /** Builds the instance anew elsewhere; its host must be down. */
  public Object evacuate(
      RequestContext context,
      Instance instance,
      String host,
      Object onSharedStorage,
      String adminPassword) {
    return EVACUATE.call(
        this,
        context,
        instance,
        () -> evacuate(Undecorated.BODY, context, instance, host, onSharedStorage, adminPassword));
  }

  @PortOf("evacuate#L3306-L3358")
  private Object evacuate(
      Undecorated self,
      RequestContext context,
      Instance instance,
      String host,
      Object onSharedStorage,
      String adminPassword) {
    LOG.debug("vm evacuation scheduled");
    String instHost = (String) instance.get("host");
    Service service = Service.getByComputeHost(context, instHost);
    if (servicegroupApi.serviceIsUp(service)) {
      LOG.error(
          "Instance compute service state on {} expected to be down, but it was up.", instHost);
      throw new ComputeServiceInUse(Kwargs.of("host", instHost));
    }

    instance.set("task_state", TaskStates.REBUILDING);
    saveExpectingNoTask(instance);
    recordActionStart(context, instance, InstanceActions.EVACUATE);

    // The manager finds the evacuation by this record when the host comes back
    Migration migration =
        new Migration(
            context,
            Kwargs.of(
                "source_compute", instance.get("host"),
                "source_node", instance.get("node"),
                "instance_uuid", instance.get("uuid"),
                "status", "accepted",
                "migration_type", "evacuation"));
    if (Truth.of(host)) {
      migration.set("dest_compute", host);
    }
    migration.create();

    UtilsModule.notifyAboutInstanceUsage(notifier, context, instance, "evacuate", Kwargs.of());

    return Attributes.method(computeTaskApi(), "rebuild_instance")
        .call(
            list(context),
            Kwargs.of(
                "instance",
                instance,
                "new_pass",
                adminPassword,
                "injected_files",
                null,
                "image_ref",
                null,
                "orig_image_ref",
                null,
                "orig_sys_metadata",
                null,
                "bdms",
                null,
                "recreate",
                true,
                "on_shared_storage",
                onSharedStorage,
                "host",
                host));
  }

  @PortOf("get_migrations#L3360-L3362")
  public Object getMigrations(RequestContext context, Map<String, Object> filters) {
    return MigrationList.getByFilters(context, filters);
  }

  private Object connectInfo(
      RequestContext context, Instance instance, String consoleType, String method) {
    return compute(method)
        .call(list(context), Kwargs.of("instance", instance, "console_type", consoleType));
  }

  /** Asks where to connect to and lets the console's token in: the address to open. */
  private Map<String, Object> authorized(
      RequestContext context, Instance instance, String consoleType, String method) {
    Map<String, Object> connectInfo = dict(connectInfo(context, instance, consoleType, method));
    consoleauthRpcapi.authorizeConsole(
        context,
        (String) connectInfo.get("token"),
        consoleType,
        (String) connectInfo.get("host"),
        connectInfo.get("port"),
        connectInfo.get("internal_access_path"),
        instance.uuid(),
        (String) connectInfo.get("access_url"));
    return Kwargs.of("url", connectInfo.get("access_url"));
  }

  /** Looks a method of the compute RPC API up by name, whichever object stands there. */
  private runtime.Callable compute(String method) {
    return Attributes.method(computeRpcapi, method);
  }

  // As in nova: what is no field of the object has no effect, though nothing says so
  private static void updateFields(Instance instance, Map<String, Object> updates) {
    updates.forEach(
        (name, value) -> {
          if (instance.fields().containsKey(name)) {
            instance.set(name, value);
          }
        });
  }

  private static void save(Instance instance) {
    instance.save(null, null, false);
  }

  private static void saveExpectingNoTask(Instance instance) {
    instance.save(null, list((Object) null), false);
  }

  @SuppressWarnings("unchecked")
  private static List<Object> reservations(Quotas quotas) {
    Object reservations = quotas.get("reservations");
    return Truth.of(reservations) ? (List<Object>) reservations : new ArrayList<>();
  }

  /** A field of an object, or what a dictionary holds under the name. */
  static Object value(Object bdm, String name) {
    return bdm instanceof NovaObject object ? object.get(name, null) : ((Map<?, ?>) bdm).get(name);
  }

  static List<Object> list(Object... items) {
    return new ArrayList<>(Arrays.asList(items));
  }

  private static List<String> texts(List<Object> items) {
    List<String> texts = new ArrayList<>();
    items.forEach(item -> texts.add((String) item));
    return texts;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> dict(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> dicts(Object value) {
    return (List<Map<String, Object>>) value;
  }

  static long num(Object value) {
    return ((Number) value).longValue();
  }

  static long numberOrZero(Object value) {
    return Truth.of(value) ? Long.parseLong(Text.str(value)) : 0;
  }

  private static boolean isUuidLike(Object value) {
    return value instanceof String text && text.replace("-", "").matches("[0-9a-fA-F]{32}");
  }

  private static boolean isIntLike(Object value) {
    return value != null && Text.str(value).matches("0|-?[1-9][0-9]*");
  }

  private static final Set<String> TRUE_TEXTS =
      new TreeSet<>(List.of("1", "t", "true", "on", "y", "yes"));
  private static final Set<String> FALSE_TEXTS =
      new TreeSet<>(List.of("0", "f", "false", "off", "n", "no"));

  private static boolean boolFromString(Object value) {
    return TRUE_TEXTS.contains(Text.str(value).strip().toLowerCase(java.util.Locale.ROOT));
  }

  private static boolean strictBoolFromString(Object value) {
    String text = Text.str(value).strip().toLowerCase(java.util.Locale.ROOT);
    if (!TRUE_TEXTS.contains(text) && !FALSE_TEXTS.contains(text)) {
      throw new ValueError("Unrecognized value '" + value + "'");
    }
    return TRUE_TEXTS.contains(text);
  }
}
