package nova.cells.messaging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nova.RequestContext;
import nova.cells.utils.UtilsModule;
import nova.compute.TaskStates;
import nova.compute.VmStates;
import nova.db.ApiModule;
import nova.exception.InstanceNotFound;
import nova.exception.KeypairNotFound;
import nova.exception.NotFound;
import nova.exception.ObjectActionError;
import nova.objects.ComputeNodeList;
import nova.objects.Instance;
import nova.objects.InstanceFault;
import nova.objects.KeyPair;
import nova.objects.Service;
import nova.objects.ServiceList;
import org.slf4j.Logger;
import oslo.utils.TimeutilsModule;
import port.PortOf;
import runtime.Kwargs;

/** What a message to all cells above or below can ask of each. */
@PortOf("nova/cells/messaging.py::_BroadcastMessageMethods")
class BroadcastMessageMethods extends BaseMessageMethods {
  private static final List<String> BW_USAGE =
      List.of("uuid", "mac", "start_period", "bw_in", "bw_out", "last_ctr_in", "last_ctr_out");
  private static final List<String> BW_USAGE_WITH_DEFAULT =
      List.of("last_refreshed", "update_cells");

  private static final Logger LOG = MessagingModule.LOG;

  BroadcastMessageMethods(MessageRunner msgRunner) {
    super(msgRunner);
  }

  @PortOf("_at_the_top#L954-L956")
  boolean atTheTop() {
    return stateManager.getParentCells().isEmpty();
  }

  /** Updates may overtake each other: one that says BUILDING must find nothing newer. */
  @PortOf("_get_expected_vm_state#L958-L972")
  List<Object> getExpectedVmState(Instance instance) {
    Map<Object, List<Object>> expectedVmStateMap = new LinkedHashMap<>();
    expectedVmStateMap.put(VmStates.BUILDING, Arrays.asList(VmStates.BUILDING, null));

    if (instance.objAttrIsSet("vm_state")) {
      return expectedVmStateMap.get(instance.get("vm_state"));
    }
    return null;
  }

  /** Steps of a rebuild or resize must find themselves or an earlier step. */
  @PortOf("_get_expected_task_state#L974-L1007")
  List<Object> getExpectedTaskState(Instance instance) {
    Map<Object, List<Object>> expectedTaskStateMap = new LinkedHashMap<>();
    expectedTaskStateMap.put(
        TaskStates.REBUILD_BLOCK_DEVICE_MAPPING,
        List.of(TaskStates.REBUILD_BLOCK_DEVICE_MAPPING, TaskStates.REBUILDING));
    expectedTaskStateMap.put(
        TaskStates.REBUILD_SPAWNING,
        List.of(
            TaskStates.REBUILD_SPAWNING,
            TaskStates.REBUILD_BLOCK_DEVICE_MAPPING,
            TaskStates.REBUILDING));
    expectedTaskStateMap.put(
        TaskStates.RESIZE_MIGRATING, List.of(TaskStates.RESIZE_MIGRATING, TaskStates.RESIZE_PREP));
    expectedTaskStateMap.put(
        TaskStates.RESIZE_MIGRATED,
        List.of(TaskStates.RESIZE_MIGRATED, TaskStates.RESIZE_MIGRATING, TaskStates.RESIZE_PREP));
    expectedTaskStateMap.put(
        TaskStates.RESIZE_FINISH,
        List.of(
            TaskStates.RESIZE_FINISH,
            TaskStates.RESIZE_MIGRATED,
            TaskStates.RESIZE_MIGRATING,
            TaskStates.RESIZE_PREP));

    if (instance.objAttrIsSet("task_state")) {
      return expectedTaskStateMap.get(instance.get("task_state"));
    }
    return null;
  }

  @PortOf("instance_update_at_top#L1009-L1044")
  void instanceUpdateAtTop(BaseMessage message, Instance instance, Map<String, Object> kwargs) {
    if (!atTheTop()) {
      return;
    }

    // Where the instance is, the path tells; the rest of these the top knows better.
    List<String> itemsToRemove =
        List.of("id", "security_groups", "volumes", "cell_name", "name", "metadata");
    instance.objResetChanges(itemsToRemove);
    instance.set("cell_name", MessagingModule.reversePath(message.routingPath));

    LOG.debug("[instance: {}] Got update for instance: {}", instance.get("uuid"), instance);

    Object expectedVmState = getExpectedVmState(instance);
    Object expectedTaskState = getExpectedTaskState(instance);

    // The row may be deleted here already; it is to be found all the same.
    try (nova.UtilsModule.Restoration mutation =
        nova.UtilsModule.temporaryMutation(message.ctxt, Kwargs.of("read_deleted", "yes"))) {
      try {
        try (Instance.SkippedSync skipped = instance.skipCellsSync()) {
          instance.save(expectedVmState, expectedTaskState, false);
        }
      } catch (InstanceNotFound e) {
        // As in nova: the id is still set, though no longer marked as changed, so this fails.
        instance.create();
      } catch (NotFound e) {
        // Network information of a deleted instance, for one.
      }
    }
  }

  @PortOf("instance_destroy_at_top#L1046-L1069")
  void instanceDestroyAtTop(BaseMessage message, Instance instance, Map<String, Object> kwargs) {
    if (!atTheTop()) {
      return;
    }
    LOG.debug("[instance: {}] Got update to delete instance", instance.get("uuid"));
    try {
      instance.destroy();
    } catch (InstanceNotFound e) {
      // Gone is what was asked for.
    } catch (ObjectActionError e) {
      // The sender had no row, so the object has no id and seems destroyed; read the one we have.
      try {
        instance = Instance.getByUuid(message.ctxt, (String) instance.get("uuid"), null);
        instance.destroy();
      } catch (InstanceNotFound gone) {
        // Gone is what was asked for.
      }
    }
  }

  @PortOf("instance_delete_everywhere#L1071-L1083")
  void instanceDeleteEverywhere(
      BaseMessage message, Instance instance, String deleteType, Map<String, Object> kwargs) {
    LOG.debug(
        "[instance: {}] Got broadcast to {} delete instance", instance.get("uuid"), deleteType);
    if ("soft".equals(deleteType)) {
      computeApi.softDelete(message.ctxt, instance);
    } else {
      computeApi.delete(message.ctxt, instance);
    }
  }

  @PortOf("instance_fault_create_at_top#L1085-L1095")
  void instanceFaultCreateAtTop(
      BaseMessage message, Map<String, Object> instanceFault, Map<String, Object> kwargs) {
    if (!atTheTop()) {
      return;
    }
    List<String> itemsToRemove = List.of("id");
    for (String key : itemsToRemove) {
      instanceFault.remove(key);
    }
    LOG.debug("Got message to create instance fault: {}", instanceFault);
    InstanceFault fault = new InstanceFault(message.ctxt, Kwargs.of());
    fault.update(instanceFault);
    fault.create();
  }

  @PortOf("bw_usage_update_at_top#L1097-L1101")
  void bwUsageUpdateAtTop(
      BaseMessage message, Map<String, Object> bwUpdateInfo, Map<String, Object> kwargs) {
    if (!atTheTop()) {
      return;
    }
    Kwargs.require("bw_usage_update", bwUpdateInfo, BW_USAGE);
    Kwargs.refuseForeign("bw_usage_update", bwUpdateInfo, BW_USAGE, BW_USAGE_WITH_DEFAULT);
    ApiModule.bwUsageUpdate(
        message.ctxt,
        (String) bwUpdateInfo.get("uuid"),
        (String) bwUpdateInfo.get("mac"),
        MessagingModule.instant(bwUpdateInfo.get("start_period")),
        (Number) bwUpdateInfo.get("bw_in"),
        (Number) bwUpdateInfo.get("bw_out"),
        (Number) bwUpdateInfo.get("last_ctr_in"),
        (Number) bwUpdateInfo.get("last_ctr_out"),
        MessagingModule.instant(bwUpdateInfo.get("last_refreshed")),
        !Boolean.FALSE.equals(bwUpdateInfo.get("update_cells")));
  }

  @PortOf("_sync_instance#L1103-L1107")
  void syncInstance(RequestContext ctxt, Instance instance) {
    if (Boolean.TRUE.equals(instance.get("deleted"))) {
      msgRunner.instanceDestroyAtTop(ctxt, instance);
    } else {
      msgRunner.instanceUpdateAtTop(ctxt, instance);
    }
  }

  @PortOf("sync_instances#L1109-L1122")
  void syncInstances(
      BaseMessage message,
      String projectId,
      Object updatedSince,
      Object deleted,
      Map<String, Object> kwargs) {
    Object projidStr = projectId == null ? "<all>" : projectId;
    Object sinceStr = updatedSince == null ? "<all>" : updatedSince;
    LOG.info("Forcing a sync of instances, project_id={}, updated_since={}", projidStr, sinceStr);
    if (updatedSince != null) {
      updatedSince = TimeutilsModule.parseIsotime(String.valueOf(updatedSince));
    }
    Iterator<Object> instances =
        UtilsModule.getInstancesToSync(
            message.ctxt, updatedSince, projectId, deleted, false, false);
    while (instances.hasNext()) {
      Instance instance = (Instance) instances.next();
      syncInstance(message.ctxt, instance);
    }
  }

  @PortOf("service_get_all#L1124-L1136")
  Object serviceGetAll(BaseMessage message, Map<String, Object> filters) {
    if (filters == null) {
      filters = Kwargs.of();
    }
    // As in nova: taken out of the message, which goes no further from here.
    Object disabled = filters.remove("disabled");
    List<Object> retServices = new ArrayList<>();
    for (Object each : ServiceList.getAll(message.ctxt, (Boolean) disabled, false).objects()) {
      Service service = (Service) each;
      boolean broken = false;
      for (Map.Entry<String, Object> filter : filters.entrySet()) {
        if (!Objects.equals(service.get(filter.getKey()), filter.getValue())) {
          broken = true;
          break;
        }
      }
      if (!broken) {
        retServices.add(service);
      }
    }
    return retServices;
  }

  @PortOf("compute_node_get_all#L1138-L1143")
  Object computeNodeGetAll(BaseMessage message, String hypervisorMatch) {
    if (hypervisorMatch != null) {
      return ComputeNodeList.getByHypervisor(message.ctxt, hypervisorMatch);
    }
    return ComputeNodeList.getAll(message.ctxt);
  }

  @PortOf("compute_node_stats#L1145-L1147")
  Object computeNodeStats(BaseMessage message) {
    return ApiModule.computeNodeStatistics(message.ctxt);
  }

  @PortOf("consoleauth_delete_tokens#L1149-L1154")
  void consoleauthDeleteTokens(BaseMessage message, String instanceUuid) {
    if (!atTheTop()) {
      return;
    }
    consoleauthRpcapi.deleteTokensForInstance(message.ctxt, instanceUuid);
  }

  /** Creates, updates, or does whichever is possible, for {@code create} true, false and null. */
  @PortOf("bdm_update_or_create_at_top#L1156-L1194")
  void bdmUpdateOrCreateAtTop(BaseMessage message, Map<String, Object> bdm, Boolean create) {
    if (!atTheTop()) {
      return;
    }
    List<String> itemsToRemove = List.of("id");
    for (String key : itemsToRemove) {
      bdm.remove(key);
    }
    if (create == null) {
      ApiModule.blockDeviceMappingUpdateOrCreate(message.ctxt, bdm, false);
      return;
    } else if (create) {
      ApiModule.blockDeviceMappingCreate(message.ctxt, bdm, false);
      return;
    }
    // Its id is that of the other cell's table; here it is found by what it is attached to.
    Object devName = Kwargs.item(bdm, "device_name");
    Object volId = Kwargs.item(bdm, "volume_id");
    List<Map<String, Object>> instanceBdms =
        ApiModule.blockDeviceMappingGetAllByInstance(
            message.ctxt, (String) Kwargs.item(bdm, "instance_uuid"), false);
    Map<String, Object> instanceBdm = null;
    for (Map<String, Object> each : instanceBdms) {
      if (truth(devName) && devName.equals(each.get("device_name"))) {
        instanceBdm = each;
        break;
      }
      if (truth(volId) && volId.equals(each.get("volume_id"))) {
        instanceBdm = each;
        break;
      }
    }
    if (instanceBdm == null) {
      LOG.warn("No match when trying to update BDM: {}", bdm);
      return;
    }
    ApiModule.blockDeviceMappingUpdate(message.ctxt, (Number) instanceBdm.get("id"), bdm, false);
  }

  private static boolean truth(Object text) {
    return text != null && !"".equals(text);
  }

  /** One of the two names must be given. */
  @PortOf("bdm_destroy_at_top#L1196-L1208")
  void bdmDestroyAtTop(
      BaseMessage message, String instanceUuid, String deviceName, String volumeId) {
    if (!atTheTop()) {
      return;
    }
    if (truth(deviceName)) {
      ApiModule.blockDeviceMappingDestroyByInstanceAndDevice(
          message.ctxt, instanceUuid, deviceName);
    } else if (truth(volumeId)) {
      ApiModule.blockDeviceMappingDestroyByInstanceAndVolume(message.ctxt, instanceUuid, volumeId);
    }
  }

  @PortOf("get_migrations#L1210-L1212")
  Object getMigrations(BaseMessage message, Map<String, Object> filters) {
    RequestContext context = message.ctxt;
    return computeApi.getMigrations(context, filters);
  }

  @PortOf("get_keypair_at_top#L1214-L1224")
  Object getKeypairAtTop(BaseMessage message, String userId, String name) {
    if (!atTheTop()) {
      return null;
    }

    try {
      return KeyPair.getByName(message.ctxt, userId, name);
    } catch (KeypairNotFound e) {
      return null;
    }
  }
}
