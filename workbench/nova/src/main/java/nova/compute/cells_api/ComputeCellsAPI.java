package nova.compute.cells_api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.cells.CellsAPI;
import nova.cells.utils.UtilsModule;
import nova.compute.api.API;
import nova.compute.api.ApiModule;
import nova.compute.api.Decorated;
import nova.compute.api.Decorator;
import nova.compute.api.SecurityGroupAPI;
import nova.exception.InstanceNotFound;
import nova.exception.InstanceNotReady;
import nova.exception.InstanceUnknownCell;
import nova.exception.ObjectActionError;
import nova.objects.BlockDeviceMappingList;
import nova.objects.Flavor;
import nova.objects.Instance;
import nova.objects.NetworkRequestList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import port.PortOf;
import runtime.Default;
import runtime.Kwargs;
import runtime.Truth;
import runtime.Undecorated;
import standin.ImageAPI;
import standin.NetworkAPI;
import standin.VolumeAPI;

/** The compute API where instances live in other cells: what changes them is sent there. */
@PortOf("nova/compute/cells_api.py::ComputeCellsAPI")
public final class ComputeCellsAPI extends API {
  private static final Logger LOG = LoggerFactory.getLogger("nova.compute.cells_api");
  private static final Decorator WRAP_CHECK_POLICY = ApiModule.WRAP_CHECK_POLICY;

  private final CellsAPI cellsRpcapi;

  @PortOf("__init__#L163-L170")
  public ComputeCellsAPI(
      ImageAPI imageApi,
      NetworkAPI networkApi,
      VolumeAPI volumeApi,
      SecurityGroupAPI securityGroupApi,
      Boolean skipPolicyCheck) {
    super(imageApi, networkApi, volumeApi, securityGroupApi, skipPolicyCheck);
    this.cellsRpcapi = new CellsAPI();
    // Nothing goes to a compute service of this cell, as it has none
    this.computeRpcapi = new ComputeRPCAPIRedirect(cellsRpcapi);
    // Builds go to nova-cells and not to this cell's conductor
    this.computeTaskApi = new ConductorTaskRPCAPIRedirect(cellsRpcapi);
    setCellType("api");
  }

  @PortOf("_cast_to_cells#L172-L178")
  void castToCells(
      RequestContext context,
      Instance instance,
      String method,
      List<Object> args,
      Map<String, Object> kwargs) {
    String instanceUuid = instance.uuid();
    String cellName = (String) instance.get("cell_name");
    if (!Truth.of(cellName)) {
      throw new InstanceUnknownCell(Kwargs.of("instance_uuid", instanceUuid));
    }
    cellsRpcapi.castComputeApiMethod(
        context, cellName, method, withUuid(instanceUuid, args), kwargs);
  }

  @PortOf("_call_to_cells#L180-L186")
  Object callToCells(
      RequestContext context,
      Instance instance,
      String method,
      List<Object> args,
      Map<String, Object> kwargs) {
    String instanceUuid = instance.uuid();
    String cellName = (String) instance.get("cell_name");
    if (!Truth.of(cellName)) {
      throw new InstanceUnknownCell(Kwargs.of("instance_uuid", instanceUuid));
    }
    return cellsRpcapi.callComputeApiMethod(
        context, cellName, method, withUuid(instanceUuid, args), kwargs);
  }

  /** The child cell has the networks, and checks. */
  @Override
  @PortOf("_check_requested_networks#L188-L193")
  protected int checkRequestedNetworks(
      RequestContext context, NetworkRequestList requestedNetworks, int maxCount) {
    return maxCount;
  }

  @Override
  @PortOf("create#L195-L199")
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
    return super.create(
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

  /** The child cell makes the rows and sends them up. */
  @Override
  @PortOf("_create_block_device_mapping#L201-L206")
  protected void createBlockDeviceMapping(
      Flavor instanceType, String instanceUuid, BlockDeviceMappingList blockDeviceMapping) {}

  @Override
  @PortOf("force_delete#L208-L209")
  public void forceDelete(RequestContext context, Instance instance) {
    handleCellDelete(context, instance, "force_delete");
  }

  @Override
  @PortOf("soft_delete#L211-L212")
  public void softDelete(RequestContext context, Instance instance) {
    handleCellDelete(context, instance, "soft_delete");
  }

  @Override
  @PortOf("delete#L214-L215")
  public void delete(RequestContext context, Instance instance) {
    handleCellDelete(context, instance, "delete");
  }

  /** An instance without a cell is deleted here and, to be safe, everywhere. */
  @PortOf("_handle_cell_delete#L217-L255")
  private void handleCellDelete(RequestContext context, Instance instance, String methodName) {
    if (!Truth.of(instance.get("cell_name"))) {
      String deleteType = methodName.equals("soft_delete") ? "soft" : "hard";
      cellsRpcapi.instanceDeleteEverywhere(context, instance, deleteType);
      BlockDeviceMappingList bdms =
          BlockDeviceMappingList.getByInstanceUuid(context, instance.uuid());
      try {
        super.localDelete(context, instance, bdms, methodName, this::doDelete);
      } catch (ObjectActionError failure) {
        // The constraint on the row broke: most likely an update came up and named the cell
        try {
          instance.refresh();
        } catch (InstanceNotFound gone) {
          LOG.debug("instance {} is gone already", instance.uuid());
          return;
        }
        if (!Truth.of(instance.get("cell_name"))) {
          throw failure;
        }
        handleCellDelete(context, instance, methodName);
      } catch (InstanceNotFound gone) {
        LOG.debug("instance {} is gone already", instance.uuid());
      }
      return;
    }

    // Differs from nova: Java cannot look a method of the superclass up by its name
    switch (methodName) {
      case "force_delete" -> super.forceDelete(context, instance);
      case "soft_delete" -> super.softDelete(context, instance);
      default -> super.delete(context, instance);
    }
  }

  private static final Decorated RESTORE = Decorated.function("restore", CHECK_INSTANCE_CELL);

  @Override
  public void restore(RequestContext context, Instance instance) {
    RESTORE.run(this, context, instance, () -> restore(Undecorated.BODY, context, instance));
  }

  @PortOf("restore#L257-L261")
  private void restore(Undecorated self, RequestContext context, Instance instance) {
    super.restore(context, instance);
    castToCells(context, instance, "restore", args(), Kwargs.of());
  }

  private static final Decorated EVACUATE = Decorated.function("evacuate", CHECK_INSTANCE_CELL);

  @Override
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

  @PortOf("evacuate#L263-L269")
  private Object evacuate(
      Undecorated self,
      RequestContext context,
      Instance instance,
      String host,
      Object onSharedStorage,
      String adminPassword) {
    if (Truth.of(host)) {
      host = UtilsModule.splitCellAndItem(host).get(1);
    }
    // Differs from nova: what the caller left out is sent as well, as null
    castToCells(
        context, instance, "evacuate", args(host, onSharedStorage, adminPassword), Kwargs.of());
    return null;
  }

  private static final Decorated ADD_FIXED_IP =
      Decorated.function("add_fixed_ip", CHECK_INSTANCE_CELL);

  @Override
  public void addFixedIp(RequestContext context, Instance instance, Object networkId) {
    ADD_FIXED_IP.run(
        this, context, instance, () -> addFixedIp(Undecorated.BODY, context, instance, networkId));
  }

  @PortOf("add_fixed_ip#L271-L277")
  private void addFixedIp(
      Undecorated self, RequestContext context, Instance instance, Object networkId) {
    super.addFixedIp(context, instance, networkId);
    castToCells(context, instance, "add_fixed_ip", args(networkId), Kwargs.of());
  }

  private static final Decorated REMOVE_FIXED_IP =
      Decorated.function("remove_fixed_ip", CHECK_INSTANCE_CELL);

  @Override
  public void removeFixedIp(RequestContext context, Instance instance, Object address) {
    REMOVE_FIXED_IP.run(
        this, context, instance, () -> removeFixedIp(Undecorated.BODY, context, instance, address));
  }

  @PortOf("remove_fixed_ip#L279-L285")
  private void removeFixedIp(
      Undecorated self, RequestContext context, Instance instance, Object address) {
    super.removeFixedIp(context, instance, address);
    castToCells(context, instance, "remove_fixed_ip", args(address), Kwargs.of());
  }

  /** The base is called for its checks; its message goes nowhere. */
  @Override
  @PortOf("get_diagnostics#L287-L292")
  public Object getDiagnostics(RequestContext context, Instance instance) {
    super.getDiagnostics(context, instance);
    return callToCells(context, instance, "get_diagnostics", args(), Kwargs.of());
  }

  /** The base is called for its checks; its message goes nowhere. */
  @Override
  @PortOf("get_instance_diagnostics#L294-L301")
  public Object getInstanceDiagnostics(RequestContext context, Instance instance) {
    super.getInstanceDiagnostics(context, instance);
    return callToCells(context, instance, "get_instance_diagnostics", args(), Kwargs.of());
  }

  private static final Decorated RESCUE = Decorated.function("rescue", CHECK_INSTANCE_CELL);

  @Override
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

  @PortOf("rescue#L303-L314")
  private void rescue(
      Undecorated self,
      RequestContext context,
      Instance instance,
      String rescuePassword,
      String rescueImageRef,
      boolean cleanShutdown) {
    super.rescue(context, instance, rescuePassword, rescueImageRef, cleanShutdown);
    castToCells(
        context,
        instance,
        "rescue",
        args(),
        Kwargs.of(
            "rescue_password", rescuePassword,
            "rescue_image_ref", rescueImageRef,
            "clean_shutdown", cleanShutdown));
  }

  private static final Decorated UNRESCUE = Decorated.function("unrescue", CHECK_INSTANCE_CELL);

  @Override
  public void unrescue(RequestContext context, Instance instance) {
    UNRESCUE.run(this, context, instance, () -> unrescue(Undecorated.BODY, context, instance));
  }

  @PortOf("unrescue#L316-L320")
  private void unrescue(Undecorated self, RequestContext context, Instance instance) {
    super.unrescue(context, instance);
    castToCells(context, instance, "unrescue", args(), Kwargs.of());
  }

  private static final Decorated SHELVE =
      Decorated.function("shelve", WRAP_CHECK_POLICY, CHECK_INSTANCE_CELL);

  @Override
  public void shelve(
      RequestContext context, Instance instance, @Default("true") boolean cleanShutdown) {
    SHELVE.run(
        this, context, instance, () -> shelve(Undecorated.BODY, context, instance, cleanShutdown));
  }

  @PortOf("shelve#L322-L329")
  private void shelve(
      Undecorated self, RequestContext context, Instance instance, boolean cleanShutdown) {
    super.shelve(context, instance, cleanShutdown);
    castToCells(context, instance, "shelve", args(), Kwargs.of("clean_shutdown", cleanShutdown));
  }

  private static final Decorated SHELVE_OFFLOAD =
      Decorated.function("shelve_offload", WRAP_CHECK_POLICY, CHECK_INSTANCE_CELL);

  @Override
  public void shelveOffload(
      RequestContext context, Instance instance, @Default("true") boolean cleanShutdown) {
    SHELVE_OFFLOAD.run(
        this,
        context,
        instance,
        () -> shelveOffload(Undecorated.BODY, context, instance, cleanShutdown));
  }

  @PortOf("shelve_offload#L331-L338")
  private void shelveOffload(
      Undecorated self, RequestContext context, Instance instance, boolean cleanShutdown) {
    super.shelveOffload(context, instance, cleanShutdown);
    castToCells(
        context, instance, "shelve_offload", args(), Kwargs.of("clean_shutdown", cleanShutdown));
  }

  private static final Decorated UNSHELVE =
      Decorated.function("unshelve", WRAP_CHECK_POLICY, CHECK_INSTANCE_CELL);

  @Override
  public void unshelve(RequestContext context, Instance instance) {
    UNSHELVE.run(this, context, instance, () -> unshelve(Undecorated.BODY, context, instance));
  }

  @PortOf("unshelve#L340-L345")
  private void unshelve(Undecorated self, RequestContext context, Instance instance) {
    super.unshelve(context, instance);
    castToCells(context, instance, "unshelve", args(), Kwargs.of());
  }

  private static final Decorated GET_VNC_CONSOLE =
      Decorated.function("get_vnc_console", WRAP_CHECK_POLICY, CHECK_INSTANCE_CELL);

  @Override
  public Map<String, Object> getVncConsole(
      RequestContext context, Instance instance, String consoleType) {
    return GET_VNC_CONSOLE.call(
        this,
        context,
        instance,
        () -> getVncConsole(Undecorated.BODY, context, instance, consoleType));
  }

  @PortOf("get_vnc_console#L347-L361")
  private Map<String, Object> getVncConsole(
      Undecorated self, RequestContext context, Instance instance, String consoleType) {
    return console(context, instance, "get_vnc_connect_info", consoleType);
  }

  private static final Decorated GET_SPICE_CONSOLE =
      Decorated.function("get_spice_console", WRAP_CHECK_POLICY, CHECK_INSTANCE_CELL);

  @Override
  public Map<String, Object> getSpiceConsole(
      RequestContext context, Instance instance, String consoleType) {
    return GET_SPICE_CONSOLE.call(
        this,
        context,
        instance,
        () -> getSpiceConsole(Undecorated.BODY, context, instance, consoleType));
  }

  @PortOf("get_spice_console#L363-L377")
  private Map<String, Object> getSpiceConsole(
      Undecorated self, RequestContext context, Instance instance, String consoleType) {
    return console(context, instance, "get_spice_connect_info", consoleType);
  }

  private static final Decorated GET_RDP_CONSOLE =
      Decorated.function("get_rdp_console", WRAP_CHECK_POLICY, CHECK_INSTANCE_CELL);

  @Override
  public Map<String, Object> getRdpConsole(
      RequestContext context, Instance instance, String consoleType) {
    return GET_RDP_CONSOLE.call(
        this,
        context,
        instance,
        () -> getRdpConsole(Undecorated.BODY, context, instance, consoleType));
  }

  @PortOf("get_rdp_console#L379-L393")
  private Map<String, Object> getRdpConsole(
      Undecorated self, RequestContext context, Instance instance, String consoleType) {
    return console(context, instance, "get_rdp_connect_info", consoleType);
  }

  private static final Decorated GET_SERIAL_CONSOLE =
      Decorated.function("get_serial_console", WRAP_CHECK_POLICY, CHECK_INSTANCE_CELL);

  @Override
  public Map<String, Object> getSerialConsole(
      RequestContext context, Instance instance, String consoleType) {
    return GET_SERIAL_CONSOLE.call(
        this,
        context,
        instance,
        () -> getSerialConsole(Undecorated.BODY, context, instance, consoleType));
  }

  @PortOf("get_serial_console#L395-L409")
  private Map<String, Object> getSerialConsole(
      Undecorated self, RequestContext context, Instance instance, String consoleType) {
    return console(context, instance, "get_serial_console_connect_info", consoleType);
  }

  private static final Decorated GET_CONSOLE_OUTPUT =
      Decorated.function("get_console_output", CHECK_INSTANCE_CELL);

  @Override
  public Object getConsoleOutput(RequestContext context, Instance instance, Object tailLength) {
    return GET_CONSOLE_OUTPUT.call(
        this,
        context,
        instance,
        () -> getConsoleOutput(Undecorated.BODY, context, instance, tailLength));
  }

  @PortOf("get_console_output#L411-L418")
  private Object getConsoleOutput(
      Undecorated self, RequestContext context, Instance instance, Object tailLength) {
    super.getConsoleOutput(context, instance, tailLength);
    // Differs from nova: a length that the caller left out is sent as well, as null
    return callToCells(
        context, instance, "get_console_output", args(), Kwargs.of("tail_length", tailLength));
  }

  private static final Decorated ATTACH_VOLUME =
      Decorated.function("_attach_volume", CHECK_INSTANCE_CELL);

  @Override
  protected Object doAttachVolume(
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
            doAttachVolume(
                Undecorated.BODY, context, instance, volumeId, device, diskBus, deviceType));
  }

  @PortOf("_attach_volume#L420-L428")
  private Object doAttachVolume(
      Undecorated self,
      RequestContext context,
      Instance instance,
      Object volumeId,
      String device,
      String diskBus,
      String deviceType) {
    Map<String, Object> volume = volumeApi.get(context, volumeId);
    volumeApi.checkAttach(context, volume, instance);

    return callToCells(
        context,
        instance,
        "attach_volume",
        args(volumeId, device, diskBus, deviceType),
        Kwargs.of());
  }

  private static final Decorated DETACH_VOLUME =
      Decorated.function("_detach_volume", CHECK_INSTANCE_CELL);

  @Override
  protected void doDetachVolume(
      RequestContext context, Instance instance, Map<String, Object> volume) {
    DETACH_VOLUME.run(
        this, context, instance, () -> doDetachVolume(Undecorated.BODY, context, instance, volume));
  }

  @PortOf("_detach_volume#L430-L435")
  private void doDetachVolume(
      Undecorated self, RequestContext context, Instance instance, Map<String, Object> volume) {
    volumeApi.checkDetach(context, volume);
    castToCells(context, instance, "detach_volume", args(volume), Kwargs.of());
  }

  private static final Decorated ASSOCIATE_FLOATING_IP =
      Decorated.function("associate_floating_ip", WRAP_CHECK_POLICY, CHECK_INSTANCE_CELL);

  public void associateFloatingIp(RequestContext context, Instance instance, String address) {
    ASSOCIATE_FLOATING_IP.run(
        this,
        context,
        instance,
        () -> associateFloatingIp(Undecorated.BODY, context, instance, address));
  }

  @PortOf("associate_floating_ip#L437-L445")
  private void associateFloatingIp(
      Undecorated self, RequestContext context, Instance instance, String address) {
    castToCells(context, instance, "associate_floating_ip", args(address), Kwargs.of());
  }

  private static final Decorated DELETE_INSTANCE_METADATA =
      Decorated.function("delete_instance_metadata", CHECK_INSTANCE_CELL);

  @Override
  public void deleteInstanceMetadata(RequestContext context, Instance instance, String key) {
    DELETE_INSTANCE_METADATA.run(
        this,
        context,
        instance,
        () -> deleteInstanceMetadata(Undecorated.BODY, context, instance, key));
  }

  @PortOf("delete_instance_metadata#L447-L453")
  private void deleteInstanceMetadata(
      Undecorated self, RequestContext context, Instance instance, String key) {
    super.deleteInstanceMetadata(context, instance, key);
    castToCells(context, instance, "delete_instance_metadata", args(key), Kwargs.of());
  }

  private static final Decorated UPDATE_INSTANCE_METADATA =
      Decorated.function("update_instance_metadata", WRAP_CHECK_POLICY, CHECK_INSTANCE_CELL);

  @Override
  public Map<String, Object> updateInstanceMetadata(
      RequestContext context, Instance instance, Map<String, Object> metadata, boolean delete) {
    return UPDATE_INSTANCE_METADATA.call(
        this,
        context,
        instance,
        () -> updateInstanceMetadata(Undecorated.BODY, context, instance, metadata, delete));
  }

  @PortOf("update_instance_metadata#L455-L467")
  private Map<String, Object> updateInstanceMetadata(
      Undecorated self,
      RequestContext context,
      Instance instance,
      Map<String, Object> metadata,
      boolean delete) {
    Map<String, Object> rv = super.updateInstanceMetadata(context, instance, metadata, delete);
    try {
      castToCells(
          context,
          instance,
          "update_instance_metadata",
          args(metadata),
          Kwargs.of("delete", delete));
    } catch (InstanceUnknownCell unknown) {
      LOG.debug("instance {} has no cell yet", instance.uuid());
    }
    return rv;
  }

  @Override
  @PortOf("get_migrations#L469-L470")
  public Object getMigrations(RequestContext context, Map<String, Object> filters) {
    return cellsRpcapi.getMigrations(context, filters);
  }

  /** What the four consoles do: ask the cell where to connect to, and let the token in here. */
  private Map<String, Object> console(
      RequestContext context, Instance instance, String method, String consoleType) {
    if (!Truth.of(instance.get("host"))) {
      throw new InstanceNotReady(Kwargs.of("instance_id", instance.get("uuid")));
    }

    Map<?, ?> connectInfo =
        (Map<?, ?>) callToCells(context, instance, method, args(consoleType), Kwargs.of());

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

  private static List<Object> withUuid(String instanceUuid, List<Object> args) {
    List<Object> all = new ArrayList<>(List.of(instanceUuid));
    all.addAll(args);
    return all;
  }

  private static List<Object> args(Object... args) {
    return new ArrayList<>(Arrays.asList(args));
  }
}
