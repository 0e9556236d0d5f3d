package nova.cells;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nova.RequestContext;
import nova.cells.utils.ProxyObjectSerializer;
import nova.exception.InstanceUnknownCell;
import nova.exception.KeypairNotFound;
import nova.objects.Instance;
import nova.objects.base.BaseModule;
import nova.objects.base.NovaObject;
import nova.rpc.RpcModule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import oslo.config.CONF;
import oslo.config.Opt;
import oslo.messaging.RPCClient;
import oslo.messaging.Target;
import oslo.serialization.JsonUtils;
import port.PortOf;
import runtime.Default;
import runtime.Kwargs;
import runtime.Named;

/**
 * What other services of a cell use to reach their own nova-cells; other cells are reached from
 * there.
 */
@PortOf("nova/cells/rpcapi.py::CellsAPI")
public class CellsAPI {
  private static final Logger LOG = LoggerFactory.getLogger("nova.cells.rpcapi");

  public static final Opt RPCAPI_CAP_OPT = Opt.str("upgrade_levels", "cells", null);

  static final Map<String, String> VERSION_ALIASES = versionAliases();

  private final RPCClient client;

  @PortOf("__init__#L131-L142")
  public CellsAPI() {
    Target target = Target.of("topic", CONF.string("cells", "topic"), "version", "1.0");
    String cap = CONF.string("upgrade_levels", "cells");
    String versionCap = VERSION_ALIASES.getOrDefault(cap, cap);
    ProxyObjectSerializer serializer = new ProxyObjectSerializer();
    this.client = RpcModule.getClient(target, versionCap, serializer);
  }

  private static Map<String, String> versionAliases() {
    Map<String, String> aliases = new LinkedHashMap<>();
    aliases.put("grizzly", "1.6");
    aliases.put("havana", "1.24");
    aliases.put("icehouse", "1.27");
    aliases.put("juno", "1.29");
    aliases.put("kilo", "1.34");
    return aliases;
  }

  @PortOf("cast_compute_api_method#L144-L153")
  public void castComputeApiMethod(
      RequestContext ctxt,
      String cellName,
      String method,
      List<Object> args,
      Map<String, Object> kwargs) {
    Map<String, Object> methodInfo =
        Kwargs.of("method", method, "method_args", args, "method_kwargs", kwargs);
    client.cast(
        ctxt,
        "run_compute_api_method",
        Kwargs.of("cell_name", cellName, "method_info", methodInfo, "call", false));
  }

  @PortOf("call_compute_api_method#L155-L164")
  public Object callComputeApiMethod(
      RequestContext ctxt,
      String cellName,
      String method,
      List<Object> args,
      Map<String, Object> kwargs) {
    Map<String, Object> methodInfo =
        Kwargs.of("method", method, "method_args", args, "method_kwargs", kwargs);
    return client.call(
        ctxt,
        "run_compute_api_method",
        Kwargs.of("cell_name", cellName, "method_info", methodInfo, "call", true));
  }

  @PortOf("build_instances#L166-L194")
  public void buildInstances(RequestContext ctxt, Map<String, Object> kwargs) {
    Map<String, Object> buildInstKwargs = kwargs;
    List<?> instances = (List<?>) Kwargs.item(buildInstKwargs, "instances");
    buildInstKwargs.put("image", JsonUtils.toPrimitive(Kwargs.item(buildInstKwargs, "image")));

    String version = "1.34";
    if (client.canSendVersion("1.34")) {
      buildInstKwargs.remove("legacy_bdm");
    } else {
      Object bdmP = BaseModule.objToPrimitive(Kwargs.item(buildInstKwargs, "block_device_mapping"));
      buildInstKwargs.put("block_device_mapping", bdmP);
      version = "1.32";
    }
    if (!client.canSendVersion("1.32")) {
      List<Object> instancesP =
          instances.stream().map(JsonUtils::toPrimitive).collect(Collectors.toList());
      buildInstKwargs.put("instances", instancesP);
      version = "1.30";
    }
    if (!client.canSendVersion("1.30")) {
      if (buildInstKwargs.containsKey("filter_properties")) {
        @SuppressWarnings("unchecked")
        Map<String, Object> filterProperties =
            (Map<String, Object>) buildInstKwargs.get("filter_properties");
        Object flavor = Kwargs.item(filterProperties, "instance_type");
        filterProperties.put("instance_type", BaseModule.objToPrimitive(flavor));
      }
      version = "1.8";
    }
    RPCClient cctxt = client.prepare(Kwargs.of("version", version));
    cctxt.cast(ctxt, "build_instances", Kwargs.of("build_inst_kwargs", buildInstKwargs));
  }

  @PortOf("instance_update_at_top#L196-L203")
  public void instanceUpdateAtTop(RequestContext ctxt, Object instance) {
    String version = "1.35";
    if (!client.canSendVersion("1.35")) {
      instance = BaseModule.objToPrimitive(instance);
      version = "1.34";
    }
    RPCClient cctxt = client.prepare(Kwargs.of("version", version));
    cctxt.cast(ctxt, "instance_update_at_top", Kwargs.of("instance", instance));
  }

  @PortOf("instance_destroy_at_top#L205-L212")
  public void instanceDestroyAtTop(RequestContext ctxt, Object instance) {
    String version = "1.35";
    if (!client.canSendVersion("1.35")) {
      instance = BaseModule.objToPrimitive(instance);
      version = "1.34";
    }
    RPCClient cctxt = client.prepare(Kwargs.of("version", version));
    cctxt.cast(ctxt, "instance_destroy_at_top", Kwargs.of("instance", instance));
  }

  @PortOf("instance_delete_everywhere#L214-L226")
  public void instanceDeleteEverywhere(RequestContext ctxt, Object instance, String deleteType) {
    String version;
    if (client.canSendVersion("1.27")) {
      version = "1.27";
    } else {
      version = "1.0";
      instance = JsonUtils.toPrimitive(instance);
    }
    RPCClient cctxt = client.prepare(Kwargs.of("version", version));
    cctxt.cast(
        ctxt,
        "instance_delete_everywhere",
        Kwargs.of("instance", instance, "delete_type", deleteType));
  }

  @PortOf("instance_fault_create_at_top#L228-L232")
  public void instanceFaultCreateAtTop(RequestContext ctxt, Object instanceFault) {
    Object instanceFaultP = JsonUtils.toPrimitive(instanceFault);
    client.cast(ctxt, "instance_fault_create_at_top", Kwargs.of("instance_fault", instanceFaultP));
  }

  @PortOf("bw_usage_update_at_top#L234-L246")
  public void bwUsageUpdateAtTop(
      RequestContext ctxt,
      Object uuid,
      Object mac,
      Object startPeriod,
      Object bwIn,
      Object bwOut,
      Object lastCtrIn,
      Object lastCtrOut,
      Object lastRefreshed) {
    Map<String, Object> bwUpdateInfo =
        Kwargs.of(
            "uuid", uuid,
            "mac", mac,
            "start_period", startPeriod,
            "bw_in", bwIn,
            "bw_out", bwOut,
            "last_ctr_in", lastCtrIn,
            "last_ctr_out", lastCtrOut,
            "last_refreshed", lastRefreshed);
    client.cast(ctxt, "bw_usage_update_at_top", Kwargs.of("bw_update_info", bwUpdateInfo));
  }

  @PortOf("instance_info_cache_update_at_top#L248-L257")
  public void instanceInfoCacheUpdateAtTop(RequestContext ctxt, NovaObject instanceInfoCache) {
    String version = "1.35";
    Object instance =
        new Instance(
            null,
            Kwargs.of(
                "uuid", instanceInfoCache.get("instance_uuid"), "info_cache", instanceInfoCache));
    if (!client.canSendVersion("1.35")) {
      instance = BaseModule.objToPrimitive(instance);
      version = "1.34";
    }
    RPCClient cctxt = client.prepare(Kwargs.of("version", version));
    cctxt.cast(ctxt, "instance_update_at_top", Kwargs.of("instance", instance));
  }

  @PortOf("get_cell_info_for_neighbors#L259-L264")
  public Object getCellInfoForNeighbors(RequestContext ctxt) {
    if (!CONF.bool("cells", "enable")) {
      return List.of();
    }
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.1"));
    return cctxt.call(ctxt, "get_cell_info_for_neighbors", Kwargs.of());
  }

  @PortOf("sync_instances#L266-L273")
  public void syncInstances(
      RequestContext ctxt,
      String projectId,
      Object updatedSince,
      @Default("false") Object deleted) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.1"));
    cctxt.cast(
        ctxt,
        "sync_instances",
        Kwargs.of("project_id", projectId, "updated_since", updatedSince, "deleted", deleted));
  }

  @PortOf("service_get_all#L275-L278")
  public Object serviceGetAll(RequestContext ctxt, Map<String, Object> filters) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.2"));
    return cctxt.call(ctxt, "service_get_all", Kwargs.of("filters", filters));
  }

  @PortOf("service_get_by_compute_host#L280-L286")
  public Object serviceGetByComputeHost(RequestContext ctxt, String hostName) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.2"));
    return cctxt.call(ctxt, "service_get_by_compute_host", Kwargs.of("host_name", hostName));
  }

  @PortOf("get_host_uptime#L288-L293")
  public Object getHostUptime(RequestContext context, String hostName) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.17"));
    return cctxt.call(context, "get_host_uptime", Kwargs.of("host_name", hostName));
  }

  @PortOf("service_update#L295-L308")
  public Object serviceUpdate(
      RequestContext ctxt, String hostName, String binary, Map<String, Object> paramsToUpdate) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.7"));
    return cctxt.call(
        ctxt,
        "service_update",
        Kwargs.of("host_name", hostName, "binary", binary, "params_to_update", paramsToUpdate));
  }

  @PortOf("service_delete#L310-L314")
  public void serviceDelete(RequestContext ctxt, Object cellServiceId) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.26"));
    cctxt.call(ctxt, "service_delete", Kwargs.of("cell_service_id", cellServiceId));
  }

  @PortOf("proxy_rpc_to_manager#L316-L326")
  public Object proxyRpcToManager(
      RequestContext ctxt,
      Map<String, Object> rpcMessage,
      String topic,
      @Default("false") boolean call,
      Number timeout) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.2", "timeout", timeout));
    // As in nova: a proxied cast, too, is a call to nova-cells.
    return cctxt.call(
        ctxt,
        "proxy_rpc_to_manager",
        Kwargs.of("topic", topic, "rpc_message", rpcMessage, "call", call, "timeout", timeout));
  }

  @PortOf("task_log_get_all#L328-L336")
  public Object taskLogGetAll(
      RequestContext ctxt,
      String taskName,
      Object periodBeginning,
      Object periodEnding,
      String host,
      Object state) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.3"));
    return cctxt.call(
        ctxt,
        "task_log_get_all",
        Kwargs.of(
            "task_name", taskName,
            "period_beginning", periodBeginning,
            "period_ending", periodEnding,
            "host", host,
            "state", state));
  }

  @PortOf("compute_node_get#L338-L341")
  public Object computeNodeGet(RequestContext ctxt, Object computeId) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.4"));
    return cctxt.call(ctxt, "compute_node_get", Kwargs.of("compute_id", computeId));
  }

  @PortOf("compute_node_get_all#L343-L349")
  public Object computeNodeGetAll(RequestContext ctxt, String hypervisorMatch) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.4"));
    return cctxt.call(ctxt, "compute_node_get_all", Kwargs.of("hypervisor_match", hypervisorMatch));
  }

  @PortOf("compute_node_stats#L351-L354")
  public Object computeNodeStats(RequestContext ctxt) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.4"));
    return cctxt.call(ctxt, "compute_node_stats", Kwargs.of());
  }

  @PortOf("actions_get#L356-L362")
  public Object actionsGet(RequestContext ctxt, Object instance) {
    if (!truth(item(instance, "cell_name"))) {
      throw new InstanceUnknownCell(Kwargs.of("instance_uuid", item(instance, "uuid")));
    }
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.5"));
    return cctxt.call(
        ctxt,
        "actions_get",
        Kwargs.of(
            "cell_name", item(instance, "cell_name"), "instance_uuid", item(instance, "uuid")));
  }

  @PortOf("action_get_by_request_id#L364-L371")
  public Object actionGetByRequestId(RequestContext ctxt, Object instance, String requestId) {
    if (!truth(item(instance, "cell_name"))) {
      throw new InstanceUnknownCell(Kwargs.of("instance_uuid", item(instance, "uuid")));
    }
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.5"));
    return cctxt.call(
        ctxt,
        "action_get_by_request_id",
        Kwargs.of(
            "cell_name", item(instance, "cell_name"),
            "instance_uuid", item(instance, "uuid"),
            "request_id", requestId));
  }

  @PortOf("action_events_get#L373-L379")
  public Object actionEventsGet(RequestContext ctxt, Object instance, Object actionId) {
    if (!truth(item(instance, "cell_name"))) {
      throw new InstanceUnknownCell(Kwargs.of("instance_uuid", item(instance, "uuid")));
    }
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.5"));
    return cctxt.call(
        ctxt,
        "action_events_get",
        Kwargs.of("cell_name", item(instance, "cell_name"), "action_id", actionId));
  }

  /** {@code instance[name]}: an instance may also come as a plain dictionary. */
  private static Object item(Object instance, String name) {
    return instance instanceof Map<?, ?> values
        ? values.get(name)
        : ((NovaObject) instance).get(name);
  }

  private static boolean truth(Object text) {
    return text != null && !"".equals(text);
  }

  @PortOf("consoleauth_delete_tokens#L381-L385")
  public void consoleauthDeleteTokens(RequestContext ctxt, String instanceUuid) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.6"));
    cctxt.cast(ctxt, "consoleauth_delete_tokens", Kwargs.of("instance_uuid", instanceUuid));
  }

  @PortOf("validate_console_port#L387-L394")
  public Object validateConsolePort(
      RequestContext ctxt, String instanceUuid, Object consolePort, String consoleType) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.6"));
    return cctxt.call(
        ctxt,
        "validate_console_port",
        Kwargs.of(
            "instance_uuid", instanceUuid,
            "console_port", consolePort,
            "console_type", consoleType));
  }

  @PortOf("get_capacities#L396-L398")
  public Object getCapacities(RequestContext ctxt, String cellName) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.9"));
    return cctxt.call(ctxt, "get_capacities", Kwargs.of("cell_name", cellName));
  }

  @PortOf("bdm_update_or_create_at_top#L400-L417")
  public void bdmUpdateOrCreateAtTop(RequestContext ctxt, Object bdm, Boolean create) {
    String version;
    if (client.canSendVersion("1.28")) {
      version = "1.28";
    } else {
      version = "1.10";
      bdm = BaseModule.objToPrimitive(bdm);
    }
    RPCClient cctxt = client.prepare(Kwargs.of("version", version));

    try {
      cctxt.cast(ctxt, "bdm_update_or_create_at_top", Kwargs.of("bdm", bdm, "create", create));
    } catch (RuntimeException e) {
      LOG.error("Failed to notify cells of BDM update/create.", e);
    }
  }

  @PortOf("bdm_destroy_at_top#L419-L431")
  public void bdmDestroyAtTop(
      RequestContext ctxt, String instanceUuid, String deviceName, String volumeId) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.10"));
    try {
      cctxt.cast(
          ctxt,
          "bdm_destroy_at_top",
          Kwargs.of(
              "instance_uuid", instanceUuid, "device_name", deviceName, "volume_id", volumeId));
    } catch (RuntimeException e) {
      LOG.error("Failed to notify cells of BDM destroy.", e);
    }
  }

  @PortOf("get_migrations#L433-L436")
  public Object getMigrations(RequestContext ctxt, Map<String, Object> filters) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.11"));
    return cctxt.call(ctxt, "get_migrations", Kwargs.of("filters", filters));
  }

  @PortOf("instance_update_from_api#L438-L449")
  public void instanceUpdateFromApi(
      RequestContext ctxt,
      Object instance,
      Object expectedVmState,
      Object expectedTaskState,
      Boolean adminStateReset) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.16"));
    cctxt.cast(
        ctxt,
        "instance_update_from_api",
        Kwargs.of(
            "instance", instance,
            "expected_vm_state", expectedVmState,
            "expected_task_state", expectedTaskState,
            "admin_state_reset", adminStateReset));
  }

  @PortOf("start_instance#L451-L457")
  public void startInstance(RequestContext ctxt, Object instance) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.12"));
    cctxt.cast(ctxt, "start_instance", Kwargs.of("instance", instance));
  }

  @PortOf("stop_instance#L459-L473")
  public Object stopInstance(
      RequestContext ctxt,
      Object instance,
      @Default("true") Boolean doCast,
      @Default("true") Boolean cleanShutdown) {
    Map<String, Object> msgArgs = Kwargs.of("instance", instance, "do_cast", doCast);
    String version;
    if (client.canSendVersion("1.31")) {
      version = "1.31";
      msgArgs.put("clean_shutdown", cleanShutdown);
    } else {
      version = "1.12";
    }
    RPCClient cctxt = client.prepare(Kwargs.of("version", version));
    if (doCast) {
      cctxt.cast(ctxt, "stop_instance", msgArgs);
      return null;
    }
    return cctxt.call(ctxt, "stop_instance", msgArgs);
  }

  @PortOf("cell_create#L475-L477")
  public Object cellCreate(RequestContext ctxt, Map<String, Object> values) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.13"));
    return cctxt.call(ctxt, "cell_create", Kwargs.of("values", values));
  }

  @PortOf("cell_update#L479-L482")
  public Object cellUpdate(RequestContext ctxt, String cellName, Map<String, Object> values) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.13"));
    return cctxt.call(ctxt, "cell_update", Kwargs.of("cell_name", cellName, "values", values));
  }

  @PortOf("cell_delete#L484-L486")
  public Object cellDelete(RequestContext ctxt, String cellName) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.13"));
    return cctxt.call(ctxt, "cell_delete", Kwargs.of("cell_name", cellName));
  }

  @PortOf("cell_get#L488-L490")
  public Object cellGet(RequestContext ctxt, String cellName) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.13"));
    return cctxt.call(ctxt, "cell_get", Kwargs.of("cell_name", cellName));
  }

  @PortOf("reboot_instance#L492-L500")
  public void rebootInstance(
      RequestContext ctxt, Object instance, Object blockDeviceInfo, String rebootType) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.14"));
    cctxt.cast(ctxt, "reboot_instance", Kwargs.of("instance", instance, "reboot_type", rebootType));
  }

  @PortOf("pause_instance#L502-L508")
  public void pauseInstance(RequestContext ctxt, Object instance) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.19"));
    cctxt.cast(ctxt, "pause_instance", Kwargs.of("instance", instance));
  }

  @PortOf("unpause_instance#L510-L516")
  public void unpauseInstance(RequestContext ctxt, Object instance) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.19"));
    cctxt.cast(ctxt, "unpause_instance", Kwargs.of("instance", instance));
  }

  @PortOf("suspend_instance#L518-L524")
  public void suspendInstance(RequestContext ctxt, Object instance) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.15"));
    cctxt.cast(ctxt, "suspend_instance", Kwargs.of("instance", instance));
  }

  @PortOf("resume_instance#L526-L532")
  public void resumeInstance(RequestContext ctxt, Object instance) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.15"));
    cctxt.cast(ctxt, "resume_instance", Kwargs.of("instance", instance));
  }

  @PortOf("terminate_instance#L534-L547")
  public void terminateInstance(
      RequestContext ctxt,
      Object instance,
      Object bdms,
      Object reservations,
      @Default("\"delete\"") String deleteType) {
    Map<String, Object> msgKwargs = Kwargs.of("instance", instance);
    String version;
    if (client.canSendVersion("1.36")) {
      version = "1.36";
      msgKwargs.put("delete_type", deleteType);
    } else {
      version = "1.18";
    }
    RPCClient cctxt = client.prepare(Kwargs.of("version", version));
    cctxt.cast(ctxt, "terminate_instance", msgKwargs);
  }

  @PortOf("soft_delete_instance#L549-L555")
  public void softDeleteInstance(RequestContext ctxt, Object instance, Object reservations) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.18"));
    cctxt.cast(ctxt, "soft_delete_instance", Kwargs.of("instance", instance));
  }

  @PortOf("resize_instance#L557-L571")
  public void resizeInstance(
      RequestContext ctxt,
      Object instance,
      Object extraInstanceUpdates,
      Object schedulerHint,
      Object flavor,
      Object reservations,
      @Default("true") Boolean cleanShutdown) {
    Object flavorP = JsonUtils.toPrimitive(flavor);
    String version = "1.33";
    Map<String, Object> msgArgs =
        Kwargs.of(
            "instance", instance,
            "flavor", flavorP,
            "extra_instance_updates", extraInstanceUpdates,
            "clean_shutdown", cleanShutdown);
    if (!client.canSendVersion(version)) {
      msgArgs.remove("clean_shutdown");
      version = "1.20";
    }

    RPCClient cctxt = client.prepare(Kwargs.of("version", version));
    cctxt.cast(ctxt, "resize_instance", msgArgs);
  }

  @PortOf("live_migrate_instance#L573-L580")
  public void liveMigrateInstance(
      RequestContext ctxt,
      Object instance,
      String hostName,
      Object blockMigration,
      Object diskOverCommit) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.20"));
    cctxt.cast(
        ctxt,
        "live_migrate_instance",
        Kwargs.of(
            "instance", instance,
            "block_migration", blockMigration,
            "disk_over_commit", diskOverCommit,
            "host_name", hostName));
  }

  @PortOf("revert_resize#L582-L585")
  public void revertResize(
      RequestContext ctxt, Object instance, Object migration, Object host, Object reservations) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.21"));
    cctxt.cast(ctxt, "revert_resize", Kwargs.of("instance", instance));
  }

  /** Always casts, whatever {@code cast} says: only the API cell comes here. */
  @PortOf("confirm_resize#L587-L595")
  public void confirmResize(
      RequestContext ctxt,
      Object instance,
      Object migration,
      Object host,
      Object reservations,
      @Default("true") Boolean cast) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.21"));
    cctxt.cast(ctxt, "confirm_resize", Kwargs.of("instance", instance));
  }

  @PortOf("reset_network#L597-L600")
  public void resetNetwork(RequestContext ctxt, Object instance) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.22"));
    cctxt.cast(ctxt, "reset_network", Kwargs.of("instance", instance));
  }

  @PortOf("inject_network_info#L602-L605")
  public void injectNetworkInfo(RequestContext ctxt, Object instance) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.23"));
    cctxt.cast(ctxt, "inject_network_info", Kwargs.of("instance", instance));
  }

  @PortOf("snapshot_instance#L607-L610")
  public void snapshotInstance(RequestContext ctxt, Object instance, Object imageId) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.24"));
    cctxt.cast(ctxt, "snapshot_instance", Kwargs.of("instance", instance, "image_id", imageId));
  }

  @PortOf("backup_instance#L612-L618")
  public void backupInstance(
      RequestContext ctxt, Object instance, Object imageId, Object backupType, Object rotation) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.24"));
    cctxt.cast(
        ctxt,
        "backup_instance",
        Kwargs.of(
            "instance", instance,
            "image_id", imageId,
            "backup_type", backupType,
            "rotation", rotation));
  }

  @PortOf("rebuild_instance#L620-L628")
  public void rebuildInstance(
      RequestContext ctxt,
      Object instance,
      Object newPass,
      Object injectedFiles,
      Object imageRef,
      Object origImageRef,
      Object origSysMetadata,
      Object bdms,
      @Default("false") Boolean recreate,
      @Default("false") Boolean onSharedStorage,
      Object host,
      @Default("false") Boolean preserveEphemeral,
      @Named("kwargs") Map<String, Object> rebuildKwargs) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.25"));
    cctxt.cast(
        ctxt,
        "rebuild_instance",
        Kwargs.of(
            "instance", instance,
            "image_href", imageRef,
            "admin_password", newPass,
            "files_to_inject", injectedFiles,
            "preserve_ephemeral", preserveEphemeral,
            "kwargs", rebuildKwargs));
  }

  @PortOf("set_admin_password#L630-L633")
  public void setAdminPassword(RequestContext ctxt, Object instance, String newPass) {
    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.29"));
    cctxt.cast(ctxt, "set_admin_password", Kwargs.of("instance", instance, "new_pass", newPass));
  }

  @PortOf("get_keypair_at_top#L635-L645")
  public Object getKeypairAtTop(RequestContext ctxt, String userId, String name) {
    if (!CONF.bool("cells", "enable")) {
      return null;
    }

    RPCClient cctxt = client.prepare(Kwargs.of("version", "1.37"));
    Object keypair =
        cctxt.call(ctxt, "get_keypair_at_top", Kwargs.of("user_id", userId, "name", name));
    if (keypair == null) {
      throw new KeypairNotFound(Kwargs.of("user_id", userId, "name", name));
    }
    return keypair;
  }
}
