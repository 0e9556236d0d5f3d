package nova.compute;

import static nova.compute.RpcapiModule.computeHost;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.objects.BlockDeviceMapping;
import nova.objects.Instance;
import nova.objects.Migration;
import nova.objects.base.BaseModule;
import nova.objects.base.NovaObjectSerializer;
import nova.rpc.RpcModule;
import oslo.config.CONF;
import oslo.config.Opt;
import oslo.messaging.Caller;
import oslo.messaging.Serializer;
import oslo.messaging.Target;
import oslo.serialization.JsonUtils;
import port.PortOf;
import runtime.Default;
import runtime.Kwargs;
import runtime.Named;

/** Sends to the compute services of this cell; the host is the instance's unless one is named. */
@PortOf("nova/compute/rpcapi.py::ComputeAPI")
public class ComputeAPI {
  public static final Map<String, String> VERSION_ALIASES =
      Map.of("icehouse", "3.23", "juno", "3.35", "kilo", "4.0");

  protected final Caller client;

  @PortOf("__init__#L313-L319")
  public ComputeAPI() {
    Target target = Target.of("topic", CONF.string(Opt.DEFAULT, "compute_topic"), "version", "4.0");
    String level = CONF.string("upgrade_levels", "compute");
    String versionCap = level == null ? null : VERSION_ALIASES.getOrDefault(level, level);
    Serializer serializer = new NovaObjectSerializer();
    this.client = getClient(target, versionCap, serializer);
  }

  @PortOf("_compat_ver#L321-L325")
  protected String compatVer(String current, String legacy) {
    if (client.canSendVersion(current)) {
      return current;
    } else {
      return legacy;
    }
  }

  /** The API of a cells host puts its own client here. */
  @PortOf("get_client#L328-L331")
  protected Caller getClient(Target target, String versionCap, Serializer serializer) {
    return RpcModule.getClient(target, versionCap, serializer);
  }

  @PortOf("add_aggregate_host#L333-L347")
  public void addAggregateHost(
      RequestContext ctxt, Object aggregate, Object hostParam, String host, Object slaveInfo) {
    String version = "4.0";
    Caller cctxt = client.prepare(Kwargs.of("server", host, "version", version));
    cctxt.cast(
        ctxt,
        "add_aggregate_host",
        Kwargs.of("aggregate", aggregate, "host", hostParam, "slave_info", slaveInfo));
  }

  @PortOf("add_fixed_ip_to_instance#L349-L354")
  public void addFixedIpToInstance(RequestContext ctxt, Instance instance, Object networkId) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    cctxt.cast(
        ctxt, "add_fixed_ip_to_instance", Kwargs.of("instance", instance, "network_id", networkId));
  }

  @PortOf("attach_interface#L356-L363")
  public Object attachInterface(
      RequestContext ctxt, Instance instance, Object networkId, Object portId, Object requestedIp) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    return cctxt.call(
        ctxt,
        "attach_interface",
        Kwargs.of(
            "instance",
            instance,
            "network_id",
            networkId,
            "port_id",
            portId,
            "requested_ip",
            requestedIp));
  }

  @PortOf("attach_volume#L365-L369")
  public void attachVolume(RequestContext ctxt, Instance instance, Object bdm) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    cctxt.cast(ctxt, "attach_volume", Kwargs.of("instance", instance, "bdm", bdm));
  }

  @PortOf("change_instance_metadata#L371-L376")
  public void changeInstanceMetadata(RequestContext ctxt, Instance instance, Object diff) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    cctxt.cast(ctxt, "change_instance_metadata", Kwargs.of("instance", instance, "diff", diff));
  }

  @PortOf("check_can_live_migrate_destination#L378-L385")
  public Object checkCanLiveMigrateDestination(
      RequestContext ctxt,
      Instance instance,
      String destination,
      Object blockMigration,
      Object diskOverCommit) {
    String version = "4.0";
    Caller cctxt = client.prepare(Kwargs.of("server", destination, "version", version));
    return cctxt.call(
        ctxt,
        "check_can_live_migrate_destination",
        Kwargs.of(
            "instance",
            instance,
            "block_migration",
            blockMigration,
            "disk_over_commit",
            diskOverCommit));
  }

  @PortOf("check_can_live_migrate_source#L387-L393")
  public Object checkCanLiveMigrateSource(
      RequestContext ctxt, Instance instance, Object destCheckData) {
    String version = "4.0";
    String source = computeHost(null, instance);
    Caller cctxt = client.prepare(Kwargs.of("server", source, "version", version));
    return cctxt.call(
        ctxt,
        "check_can_live_migrate_source",
        Kwargs.of("instance", instance, "dest_check_data", destCheckData));
  }

  @PortOf("check_instance_shared_storage#L395-L401")
  public Object checkInstanceSharedStorage(
      RequestContext ctxt, Instance instance, Object data, String host) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(host, instance), "version", version));
    return cctxt.call(
        ctxt, "check_instance_shared_storage", Kwargs.of("instance", instance, "data", data));
  }

  @PortOf("confirm_resize#L403-L411")
  public Object confirmResize(
      RequestContext ctxt,
      Instance instance,
      Migration migration,
      String host,
      Object reservations,
      @Default("true") boolean cast) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(host, instance), "version", version));
    Map<String, Object> args =
        Kwargs.of("instance", instance, "migration", migration, "reservations", reservations);
    if (cast) {
      cctxt.cast(ctxt, "confirm_resize", args);
      return null;
    }
    return cctxt.call(ctxt, "confirm_resize", args);
  }

  @PortOf("detach_interface#L413-L418")
  public void detachInterface(RequestContext ctxt, Instance instance, Object portId) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    cctxt.cast(ctxt, "detach_interface", Kwargs.of("instance", instance, "port_id", portId));
  }

  @PortOf("detach_volume#L420-L425")
  public void detachVolume(RequestContext ctxt, Instance instance, Object volumeId) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    cctxt.cast(ctxt, "detach_volume", Kwargs.of("instance", instance, "volume_id", volumeId));
  }

  @PortOf("finish_resize#L427-L433")
  public void finishResize(
      RequestContext ctxt,
      Instance instance,
      Migration migration,
      Object image,
      Object diskInfo,
      String host,
      Object reservations) {
    String version = "4.0";
    Caller cctxt = client.prepare(Kwargs.of("server", host, "version", version));
    cctxt.cast(
        ctxt,
        "finish_resize",
        Kwargs.of(
            "instance",
            instance,
            "migration",
            migration,
            "image",
            image,
            "disk_info",
            diskInfo,
            "reservations",
            reservations));
  }

  @PortOf("finish_revert_resize#L435-L441")
  public void finishRevertResize(
      RequestContext ctxt,
      Instance instance,
      Migration migration,
      String host,
      Object reservations) {
    String version = "4.0";
    Caller cctxt = client.prepare(Kwargs.of("server", host, "version", version));
    cctxt.cast(
        ctxt,
        "finish_revert_resize",
        Kwargs.of("instance", instance, "migration", migration, "reservations", reservations));
  }

  @PortOf("get_console_output#L443-L448")
  public Object getConsoleOutput(RequestContext ctxt, Instance instance, Object tailLength) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    return cctxt.call(
        ctxt, "get_console_output", Kwargs.of("instance", instance, "tail_length", tailLength));
  }

  @PortOf("get_console_pool_info#L450-L454")
  public Object getConsolePoolInfo(RequestContext ctxt, String consoleType, String host) {
    String version = "4.0";
    Caller cctxt = client.prepare(Kwargs.of("server", host, "version", version));
    return cctxt.call(ctxt, "get_console_pool_info", Kwargs.of("console_type", consoleType));
  }

  @PortOf("get_console_topic#L456-L459")
  public Object getConsoleTopic(RequestContext ctxt, String host) {
    String version = "4.0";
    Caller cctxt = client.prepare(Kwargs.of("server", host, "version", version));
    return cctxt.call(ctxt, "get_console_topic", Kwargs.of());
  }

  @PortOf("get_diagnostics#L461-L465")
  public Object getDiagnostics(RequestContext ctxt, Instance instance) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    return cctxt.call(ctxt, "get_diagnostics", Kwargs.of("instance", instance));
  }

  @PortOf("get_instance_diagnostics#L467-L474")
  public Object getInstanceDiagnostics(RequestContext ctxt, Instance instance) {
    Object instanceP = JsonUtils.toPrimitive(instance);
    Map<String, Object> kwargs = Kwargs.of("instance", instanceP);
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    return cctxt.call(ctxt, "get_instance_diagnostics", kwargs);
  }

  @PortOf("get_vnc_console#L476-L481")
  public Object getVncConsole(RequestContext ctxt, Instance instance, String consoleType) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    return cctxt.call(
        ctxt, "get_vnc_console", Kwargs.of("instance", instance, "console_type", consoleType));
  }

  @PortOf("get_spice_console#L483-L488")
  public Object getSpiceConsole(RequestContext ctxt, Instance instance, String consoleType) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    return cctxt.call(
        ctxt, "get_spice_console", Kwargs.of("instance", instance, "console_type", consoleType));
  }

  @PortOf("get_rdp_console#L490-L495")
  public Object getRdpConsole(RequestContext ctxt, Instance instance, String consoleType) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    return cctxt.call(
        ctxt, "get_rdp_console", Kwargs.of("instance", instance, "console_type", consoleType));
  }

  @PortOf("get_mks_console#L497-L502")
  public Object getMksConsole(RequestContext ctxt, Instance instance, String consoleType) {
    String version = "4.3";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    return cctxt.call(
        ctxt, "get_mks_console", Kwargs.of("instance", instance, "console_type", consoleType));
  }

  @PortOf("get_serial_console#L504-L509")
  public Object getSerialConsole(RequestContext ctxt, Instance instance, String consoleType) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    return cctxt.call(
        ctxt, "get_serial_console", Kwargs.of("instance", instance, "console_type", consoleType));
  }

  @PortOf("validate_console_port#L511-L517")
  public Object validateConsolePort(
      RequestContext ctxt, Instance instance, Object port, String consoleType) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    return cctxt.call(
        ctxt,
        "validate_console_port",
        Kwargs.of("instance", instance, "port", port, "console_type", consoleType));
  }

  @PortOf("host_maintenance_mode#L519-L531")
  public Object hostMaintenanceMode(
      RequestContext ctxt, Object hostParam, Object mode, String host) {
    String version = "4.0";
    Caller cctxt = client.prepare(Kwargs.of("server", host, "version", version));
    return cctxt.call(ctxt, "host_maintenance_mode", Kwargs.of("host", hostParam, "mode", mode));
  }

  @PortOf("host_power_action#L533-L536")
  public Object hostPowerAction(RequestContext ctxt, Object action, String host) {
    String version = "4.0";
    Caller cctxt = client.prepare(Kwargs.of("server", host, "version", version));
    return cctxt.call(ctxt, "host_power_action", Kwargs.of("action", action));
  }

  @PortOf("inject_network_info#L538-L542")
  public void injectNetworkInfo(RequestContext ctxt, Instance instance) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    cctxt.cast(ctxt, "inject_network_info", Kwargs.of("instance", instance));
  }

  @PortOf("live_migration#L544-L554")
  public void liveMigration(
      RequestContext ctxt,
      Instance instance,
      String dest,
      Object blockMigration,
      String host,
      Migration migration,
      Object migrateData) {
    Map<String, Object> args = Kwargs.of("migration", migration);
    String version = "4.2";
    if (!client.canSendVersion(version)) {
      version = "4.0";
      args.remove("migration");
    }
    Caller cctxt = client.prepare(Kwargs.of("server", host, "version", version));
    cctxt.cast(
        ctxt,
        "live_migration",
        with(
            args,
            Kwargs.of(
                "instance",
                instance,
                "dest",
                dest,
                "block_migration",
                blockMigration,
                "migrate_data",
                migrateData)));
  }

  @PortOf("pause_instance#L556-L560")
  public void pauseInstance(RequestContext ctxt, Instance instance) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    cctxt.cast(ctxt, "pause_instance", Kwargs.of("instance", instance));
  }

  @PortOf("post_live_migration_at_destination#L562-L567")
  public void postLiveMigrationAtDestination(
      RequestContext ctxt, Instance instance, Object blockMigration, String host) {
    String version = "4.0";
    Caller cctxt = client.prepare(Kwargs.of("server", host, "version", version));
    cctxt.cast(
        ctxt,
        "post_live_migration_at_destination",
        Kwargs.of("instance", instance, "block_migration", blockMigration));
  }

  @PortOf("pre_live_migration#L569-L576")
  public Object preLiveMigration(
      RequestContext ctxt,
      Instance instance,
      Object blockMigration,
      Object disk,
      String host,
      Object migrateData) {
    String version = "4.0";
    Caller cctxt = client.prepare(Kwargs.of("server", host, "version", version));
    return cctxt.call(
        ctxt,
        "pre_live_migration",
        Kwargs.of(
            "instance",
            instance,
            "block_migration",
            blockMigration,
            "disk",
            disk,
            "migrate_data",
            migrateData));
  }

  @PortOf("prep_resize#L578-L597")
  public void prepResize(
      RequestContext ctxt,
      Object image,
      Instance instance,
      Object instanceType,
      String host,
      Object reservations,
      Object requestSpec,
      Object filterProperties,
      Object node,
      @Default("true") boolean cleanShutdown) {
    Object imageP = JsonUtils.toPrimitive(image);
    Map<String, Object> msgArgs =
        Kwargs.of(
            "instance",
            instance,
            "instance_type",
            instanceType,
            "image",
            imageP,
            "reservations",
            reservations,
            "request_spec",
            requestSpec,
            "filter_properties",
            filterProperties,
            "node",
            node,
            "clean_shutdown",
            cleanShutdown);
    String version = "4.1";
    if (!client.canSendVersion(version)) {
      version = "4.0";
      msgArgs.put("instance_type", BaseModule.objToPrimitive(instanceType));
    }
    Caller cctxt = client.prepare(Kwargs.of("server", host, "version", version));
    cctxt.cast(ctxt, "prep_resize", msgArgs);
  }

  @PortOf("reboot_instance#L599-L607")
  public void rebootInstance(
      RequestContext ctxt, Instance instance, Object blockDeviceInfo, Object rebootType) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    cctxt.cast(
        ctxt,
        "reboot_instance",
        Kwargs.of(
            "instance", instance, "block_device_info", blockDeviceInfo, "reboot_type", rebootType));
  }

  @PortOf("rebuild_instance#L609-L634")
  public void rebuildInstance(
      RequestContext ctxt,
      Instance instance,
      Object newPass,
      Object injectedFiles,
      Object imageRef,
      Object origImageRef,
      Object origSysMetadata,
      Object bdms,
      Object recreate,
      Object onSharedStorage,
      String host,
      Object node,
      Object preserveEphemeral,
      Migration migration,
      Object limits,
      @Named("kwargs") Object ignored) {
    Map<String, Object> extra =
        Kwargs.of(
            "preserve_ephemeral",
            preserveEphemeral,
            "migration",
            migration,
            "scheduled_node",
            node,
            "limits",
            limits);
    String version = "4.5";
    if (!client.canSendVersion(version)) {
      version = "4.0";
      extra.remove("migration");
      extra.remove("scheduled_node");
      extra.remove("limits");
    }
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(host, instance), "version", version));
    cctxt.cast(
        ctxt,
        "rebuild_instance",
        with(
            extra,
            Kwargs.of(
                "instance",
                instance,
                "new_pass",
                newPass,
                "injected_files",
                injectedFiles,
                "image_ref",
                imageRef,
                "orig_image_ref",
                origImageRef,
                "orig_sys_metadata",
                origSysMetadata,
                "bdms",
                bdms,
                "recreate",
                recreate,
                "on_shared_storage",
                onSharedStorage)));
  }

  @PortOf("refresh_provider_fw_rules#L636-L639")
  public void refreshProviderFwRules(RequestContext ctxt, String host) {
    String version = "4.0";
    Caller cctxt = client.prepare(Kwargs.of("server", host, "version", version));
    cctxt.cast(ctxt, "refresh_provider_fw_rules", Kwargs.of());
  }

  @PortOf("remove_aggregate_host#L641-L655")
  public void removeAggregateHost(
      RequestContext ctxt, Object aggregate, Object hostParam, String host, Object slaveInfo) {
    String version = "4.0";
    Caller cctxt = client.prepare(Kwargs.of("server", host, "version", version));
    cctxt.cast(
        ctxt,
        "remove_aggregate_host",
        Kwargs.of("aggregate", aggregate, "host", hostParam, "slave_info", slaveInfo));
  }

  @PortOf("remove_fixed_ip_from_instance#L657-L662")
  public void removeFixedIpFromInstance(RequestContext ctxt, Instance instance, Object address) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    cctxt.cast(
        ctxt, "remove_fixed_ip_from_instance", Kwargs.of("instance", instance, "address", address));
  }

  @PortOf("remove_volume_connection#L664-L668")
  public Object removeVolumeConnection(
      RequestContext ctxt, Instance instance, Object volumeId, String host) {
    String version = "4.0";
    Caller cctxt = client.prepare(Kwargs.of("server", host, "version", version));
    return cctxt.call(
        ctxt, "remove_volume_connection", Kwargs.of("instance", instance, "volume_id", volumeId));
  }

  @PortOf("rescue_instance#L670-L680")
  public void rescueInstance(
      RequestContext ctxt,
      Instance instance,
      Object rescuePassword,
      Object rescueImageRef,
      @Default("true") boolean cleanShutdown) {
    String version = "4.0";
    Map<String, Object> msgArgs =
        Kwargs.of(
            "rescue_password",
            rescuePassword,
            "clean_shutdown",
            cleanShutdown,
            "rescue_image_ref",
            rescueImageRef,
            "instance",
            instance);
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    cctxt.cast(ctxt, "rescue_instance", msgArgs);
  }

  @PortOf("reset_network#L682-L686")
  public void resetNetwork(RequestContext ctxt, Instance instance) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    cctxt.cast(ctxt, "reset_network", Kwargs.of("instance", instance));
  }

  @PortOf("resize_instance#L688-L702")
  public void resizeInstance(
      RequestContext ctxt,
      Instance instance,
      Migration migration,
      Object image,
      Object instanceType,
      Object reservations,
      @Default("true") boolean cleanShutdown) {
    Map<String, Object> msgArgs =
        Kwargs.of(
            "instance",
            instance,
            "migration",
            migration,
            "image",
            image,
            "reservations",
            reservations,
            "instance_type",
            instanceType,
            "clean_shutdown",
            cleanShutdown);
    String version = "4.1";
    if (!client.canSendVersion(version)) {
      msgArgs.put("instance_type", BaseModule.objToPrimitive(instanceType));
      version = "4.0";
    }
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    cctxt.cast(ctxt, "resize_instance", msgArgs);
  }

  @PortOf("resume_instance#L704-L708")
  public void resumeInstance(RequestContext ctxt, Instance instance) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    cctxt.cast(ctxt, "resume_instance", Kwargs.of("instance", instance));
  }

  @PortOf("revert_resize#L710-L717")
  public void revertResize(
      RequestContext ctxt,
      Instance instance,
      Migration migration,
      String host,
      Object reservations) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(host, instance), "version", version));
    cctxt.cast(
        ctxt,
        "revert_resize",
        Kwargs.of("instance", instance, "migration", migration, "reservations", reservations));
  }

  @PortOf("rollback_live_migration_at_destination#L719-L728")
  public void rollbackLiveMigrationAtDestination(
      RequestContext ctxt,
      Instance instance,
      String host,
      @Default("true") Object destroyDisks,
      Object migrateData) {
    String version = "4.0";
    Map<String, Object> extra =
        Kwargs.of("destroy_disks", destroyDisks, "migrate_data", migrateData);
    Caller cctxt = client.prepare(Kwargs.of("server", host, "version", version));
    cctxt.cast(
        ctxt,
        "rollback_live_migration_at_destination",
        with(extra, Kwargs.of("instance", instance)));
  }

  @PortOf("set_admin_password#L730-L735")
  public Object setAdminPassword(RequestContext ctxt, Instance instance, Object newPass) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    return cctxt.call(
        ctxt, "set_admin_password", Kwargs.of("instance", instance, "new_pass", newPass));
  }

  @PortOf("set_host_enabled#L737-L740")
  public Object setHostEnabled(RequestContext ctxt, Object enabled, String host) {
    String version = "4.0";
    Caller cctxt = client.prepare(Kwargs.of("server", host, "version", version));
    return cctxt.call(ctxt, "set_host_enabled", Kwargs.of("enabled", enabled));
  }

  @PortOf("swap_volume#L742-L748")
  public void swapVolume(
      RequestContext ctxt, Instance instance, Object oldVolumeId, Object newVolumeId) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    cctxt.cast(
        ctxt,
        "swap_volume",
        Kwargs.of(
            "instance", instance, "old_volume_id", oldVolumeId, "new_volume_id", newVolumeId));
  }

  @PortOf("get_host_uptime#L750-L753")
  public Object getHostUptime(RequestContext ctxt, String host) {
    String version = "4.0";
    Caller cctxt = client.prepare(Kwargs.of("server", host, "version", version));
    return cctxt.call(ctxt, "get_host_uptime", Kwargs.of());
  }

  @PortOf("reserve_block_device_name#L755-L768")
  public Object reserveBlockDeviceName(
      RequestContext ctxt,
      Instance instance,
      Object device,
      Object volumeId,
      Object diskBus,
      Object deviceType) {
    Map<String, Object> kw =
        Kwargs.of(
            "instance", instance,
            "device", device,
            "volume_id", volumeId,
            "disk_bus", diskBus,
            "device_type", deviceType);
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    Object volumeBdm = cctxt.call(ctxt, "reserve_block_device_name", kw);
    if (!(volumeBdm instanceof BlockDeviceMapping)) {
      volumeBdm = BlockDeviceMapping.getByVolumeId(ctxt, (String) volumeId, null, null);
    }
    return volumeBdm;
  }

  @PortOf("backup_instance#L770-L779")
  public void backupInstance(
      RequestContext ctxt, Instance instance, String imageId, String backupType, Object rotation) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    cctxt.cast(
        ctxt,
        "backup_instance",
        Kwargs.of(
            "instance",
            instance,
            "image_id",
            imageId,
            "backup_type",
            backupType,
            "rotation",
            rotation));
  }

  @PortOf("snapshot_instance#L781-L787")
  public void snapshotInstance(RequestContext ctxt, Instance instance, String imageId) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    cctxt.cast(ctxt, "snapshot_instance", Kwargs.of("instance", instance, "image_id", imageId));
  }

  @PortOf("start_instance#L789-L793")
  public void startInstance(RequestContext ctxt, Instance instance) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    cctxt.cast(ctxt, "start_instance", Kwargs.of("instance", instance));
  }

  @PortOf("stop_instance#L795-L802")
  public Object stopInstance(
      RequestContext ctxt,
      Instance instance,
      @Default("true") boolean doCast,
      @Default("true") boolean cleanShutdown) {
    Map<String, Object> msgArgs = Kwargs.of("instance", instance, "clean_shutdown", cleanShutdown);
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    Map<String, Object> args = msgArgs;
    if (doCast) {
      cctxt.cast(ctxt, "stop_instance", args);
      return null;
    }
    return cctxt.call(ctxt, "stop_instance", args);
  }

  @PortOf("suspend_instance#L804-L808")
  public void suspendInstance(RequestContext ctxt, Instance instance) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    cctxt.cast(ctxt, "suspend_instance", Kwargs.of("instance", instance));
  }

  @PortOf("terminate_instance#L810-L820")
  public void terminateInstance(
      RequestContext ctxt, Instance instance, Object bdms, Object reservations, Object deleteType) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    cctxt.cast(
        ctxt,
        "terminate_instance",
        Kwargs.of("instance", instance, "bdms", bdms, "reservations", reservations));
  }

  @PortOf("unpause_instance#L822-L826")
  public void unpauseInstance(RequestContext ctxt, Instance instance) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    cctxt.cast(ctxt, "unpause_instance", Kwargs.of("instance", instance));
  }

  @PortOf("unrescue_instance#L828-L832")
  public void unrescueInstance(RequestContext ctxt, Instance instance) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    cctxt.cast(ctxt, "unrescue_instance", Kwargs.of("instance", instance));
  }

  @PortOf("soft_delete_instance#L834-L839")
  public void softDeleteInstance(RequestContext ctxt, Instance instance, Object reservations) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    cctxt.cast(
        ctxt,
        "soft_delete_instance",
        Kwargs.of("instance", instance, "reservations", reservations));
  }

  @PortOf("restore_instance#L841-L845")
  public void restoreInstance(RequestContext ctxt, Instance instance) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    cctxt.cast(ctxt, "restore_instance", Kwargs.of("instance", instance));
  }

  @PortOf("shelve_instance#L847-L854")
  public void shelveInstance(
      RequestContext ctxt,
      Instance instance,
      String imageId,
      @Default("true") boolean cleanShutdown) {
    Map<String, Object> msgArgs =
        Kwargs.of("instance", instance, "image_id", imageId, "clean_shutdown", cleanShutdown);
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    cctxt.cast(ctxt, "shelve_instance", msgArgs);
  }

  @PortOf("shelve_offload_instance#L856-L862")
  public void shelveOffloadInstance(
      RequestContext ctxt, Instance instance, @Default("true") boolean cleanShutdown) {
    Map<String, Object> msgArgs = Kwargs.of("instance", instance, "clean_shutdown", cleanShutdown);
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    cctxt.cast(ctxt, "shelve_offload_instance", msgArgs);
  }

  @PortOf("unshelve_instance#L864-L874")
  public void unshelveInstance(
      RequestContext ctxt,
      Instance instance,
      String host,
      Object image,
      Object filterProperties,
      Object node) {
    String version = "4.0";
    Map<String, Object> msgKwargs =
        Kwargs.of(
            "instance",
            instance,
            "image",
            image,
            "filter_properties",
            filterProperties,
            "node",
            node);
    Caller cctxt = client.prepare(Kwargs.of("server", host, "version", version));
    cctxt.cast(ctxt, "unshelve_instance", msgKwargs);
  }

  @PortOf("volume_snapshot_create#L876-L882")
  public void volumeSnapshotCreate(
      RequestContext ctxt, Instance instance, Object volumeId, Object createInfo) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    cctxt.cast(
        ctxt,
        "volume_snapshot_create",
        Kwargs.of("instance", instance, "volume_id", volumeId, "create_info", createInfo));
  }

  @PortOf("volume_snapshot_delete#L884-L891")
  public void volumeSnapshotDelete(
      RequestContext ctxt,
      Instance instance,
      Object volumeId,
      Object snapshotId,
      Object deleteInfo) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    cctxt.cast(
        ctxt,
        "volume_snapshot_delete",
        Kwargs.of(
            "instance",
            instance,
            "volume_id",
            volumeId,
            "snapshot_id",
            snapshotId,
            "delete_info",
            deleteInfo));
  }

  @PortOf("external_instance_event#L893-L898")
  public void externalInstanceEvent(RequestContext ctxt, List<Instance> instances, Object events) {
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instances.get(0)), "version", "4.0"));
    cctxt.cast(
        ctxt, "external_instance_event", Kwargs.of("instances", instances, "events", events));
  }

  @PortOf("build_and_run_instance#L900-L915")
  public void buildAndRunInstance(
      RequestContext ctxt,
      Instance instance,
      String host,
      Object image,
      Object requestSpec,
      Object filterProperties,
      Object adminPassword,
      Object injectedFiles,
      Object requestedNetworks,
      Object securityGroups,
      Object blockDeviceMapping,
      Object node,
      Object limits) {
    String version = "4.0";
    Caller cctxt = client.prepare(Kwargs.of("server", host, "version", version));
    cctxt.cast(
        ctxt,
        "build_and_run_instance",
        Kwargs.of(
            "instance",
            instance,
            "image",
            image,
            "request_spec",
            requestSpec,
            "filter_properties",
            filterProperties,
            "admin_password",
            adminPassword,
            "injected_files",
            injectedFiles,
            "requested_networks",
            requestedNetworks,
            "security_groups",
            securityGroups,
            "block_device_mapping",
            blockDeviceMapping,
            "node",
            node,
            "limits",
            limits));
  }

  @PortOf("quiesce_instance#L917-L921")
  public Object quiesceInstance(RequestContext ctxt, Instance instance) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    return cctxt.call(ctxt, "quiesce_instance", Kwargs.of("instance", instance));
  }

  @PortOf("unquiesce_instance#L923-L928")
  public void unquiesceInstance(RequestContext ctxt, Instance instance, Object mapping) {
    String version = "4.0";
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    cctxt.cast(ctxt, "unquiesce_instance", Kwargs.of("instance", instance, "mapping", mapping));
  }

  @PortOf("refresh_security_group_rules#L930-L934")
  public void refreshSecurityGroupRules(RequestContext ctxt, Object securityGroupId, String host) {
    String version = "4.0";
    Caller cctxt = client.prepare(Kwargs.of("server", host, "version", version));
    cctxt.cast(
        ctxt, "refresh_security_group_rules", Kwargs.of("security_group_id", securityGroupId));
  }

  @PortOf("refresh_security_group_members#L936-L941")
  public void refreshSecurityGroupMembers(
      RequestContext ctxt, Object securityGroupId, String host) {
    String version = "4.0";
    Caller cctxt = client.prepare(Kwargs.of("server", host, "version", version));
    cctxt.cast(
        ctxt, "refresh_security_group_members", Kwargs.of("security_group_id", securityGroupId));
  }

  @PortOf("refresh_instance_security_rules#L943-L951")
  public void refreshInstanceSecurityRules(RequestContext ctxt, String host, Instance instance) {
    Object sent = instance;
    String version = "4.4";
    if (!client.canSendVersion(version)) {
      version = "4.0";
      // Differs from nova: the host is read from the object, of which Nova has only the form here
      sent = BaseModule.objToPrimitive(instance);
    }
    Caller cctxt =
        client.prepare(Kwargs.of("server", computeHost(null, instance), "version", version));
    cctxt.cast(ctxt, "refresh_instance_security_rules", Kwargs.of("instance", sent));
  }

  private static Map<String, Object> with(Map<String, Object> more, Map<String, Object> kwargs) {
    Map<String, Object> all = new LinkedHashMap<>(kwargs);
    all.putAll(more);
    return all;
  }
}
