package nova.compute.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.compute.ComputeAPI;
import nova.compute.UtilsModule;
import nova.db.ApiModule;
import nova.exception.ComputeServiceUnavailable;
import nova.exception.HostNotFound;
import nova.objects.ComputeNode;
import nova.objects.ComputeNodeList;
import nova.objects.InstanceList;
import nova.objects.Service;
import nova.objects.ServiceList;
import port.PortOf;
import runtime.Kwargs;

/** What administrators ask about hosts, their services and their load. */
@PortOf("nova/compute/api.py::HostAPI")
public class HostAPI extends nova.db.Base {
  protected final ComputeAPI rpcapi;
  protected final nova.servicegroup.API servicegroupApi;

  @PortOf("__init__#L3417-L3420")
  public HostAPI(ComputeAPI rpcapi) {
    this.rpcapi = rpcapi != null ? rpcapi : new ComputeAPI();
    this.servicegroupApi = new nova.servicegroup.API();
  }

  /** The host's name as its service has it. */
  @PortOf("_assert_host_exists#L3422-L3429")
  protected String assertHostExists(RequestContext context, String hostName, boolean mustBeUp) {
    Service service = Service.getByComputeHost(context, hostName);
    if (service == null) {
      throw new HostNotFound(Kwargs.of("host", hostName));
    }
    if (mustBeUp && !servicegroupApi.serviceIsUp(service)) {
      throw new ComputeServiceUnavailable(Kwargs.of("host", hostName));
    }
    return (String) service.get("host");
  }

  // Differs from nova: here and below no notification tells of an error, as nobody listens
  /** Says whether the host takes new instances. */
  @PortOf("set_host_enabled#L3431-L3444")
  public Object setHostEnabled(RequestContext context, String hostName, Object enabled) {
    hostName = assertHostExists(context, hostName, false);
    Map<String, Object> payload = Kwargs.of("host_name", hostName, "enabled", enabled);
    UtilsModule.notifyAboutHostUpdate(context, "set_enabled.start", payload);
    Object result = rpcapi.setHostEnabled(context, enabled, hostName);
    UtilsModule.notifyAboutHostUpdate(context, "set_enabled.end", payload);
    return result;
  }

  @PortOf("get_host_uptime#L3446-L3450")
  public Object getHostUptime(RequestContext context, String hostName) {
    hostName = assertHostExists(context, hostName, true);
    return rpcapi.getHostUptime(context, hostName);
  }

  /** Restarts, shuts down or starts the host. */
  @PortOf("host_power_action#L3452-L3465")
  public Object hostPowerAction(RequestContext context, String hostName, String action) {
    hostName = assertHostExists(context, hostName, false);
    Map<String, Object> payload = Kwargs.of("host_name", hostName, "action", action);
    UtilsModule.notifyAboutHostUpdate(context, "power_action.start", payload);
    Object result = rpcapi.hostPowerAction(context, action, hostName);
    UtilsModule.notifyAboutHostUpdate(context, "power_action.end", payload);
    return result;
  }

  /** Begins or ends maintenance, which moves the instances away. */
  @PortOf("set_host_maintenance#L3467-L3482")
  public Object setHostMaintenance(RequestContext context, String hostName, Object mode) {
    hostName = assertHostExists(context, hostName, false);
    Map<String, Object> payload = Kwargs.of("host_name", hostName, "mode", mode);
    UtilsModule.notifyAboutHostUpdate(context, "set_maintenance.start", payload);
    Object result = rpcapi.hostMaintenanceMode(context, hostName, mode, hostName);
    UtilsModule.notifyAboutHostUpdate(context, "set_maintenance.end", payload);
    return result;
  }

  /** Services whose fields have the values of the filters; takes {@code disabled} out of them. */
  @PortOf("service_get_all#L3484-L3506")
  public Object serviceGetAll(
      RequestContext context, Map<String, Object> filters, boolean setZones) {
    if (filters == null) {
      filters = new LinkedHashMap<>();
    }
    Boolean disabled = (Boolean) filters.remove("disabled");
    if (filters.containsKey("availability_zone")) {
      setZones = true;
    }
    ServiceList services = ServiceList.getAll(context, disabled, setZones);
    List<Object> retServices = new ArrayList<>();
    for (Object each : services) {
      Service service = (Service) each;
      boolean matches = true;
      for (Map.Entry<String, Object> filter : filters.entrySet()) {
        if (!java.util.Objects.equals(service.get(filter.getKey()), filter.getValue())) {
          matches = false;
          break;
        }
      }
      if (matches) {
        retServices.add(service);
      }
    }
    return retServices;
  }

  @PortOf("service_get_by_compute_host#L3508-L3510")
  public Object serviceGetByComputeHost(RequestContext context, String hostName) {
    return Service.getByComputeHost(context, hostName);
  }

  @PortOf("_service_update#L3512-L3517")
  public Object doServiceUpdate(
      RequestContext context, String hostName, String binary, Map<String, Object> paramsToUpdate) {
    Service service = Service.getByArgs(context, hostName, binary);
    service.update(paramsToUpdate);
    service.save();
    return service;
  }

  /** Changes a service; a disabled one gets no new instances. */
  @PortOf("service_update#L3519-L3526")
  public Object serviceUpdate(
      RequestContext context, String hostName, String binary, Map<String, Object> paramsToUpdate) {
    return doServiceUpdate(context, hostName, binary, paramsToUpdate);
  }

  @PortOf("_service_delete#L3528-L3530")
  public void doServiceDelete(RequestContext context, Object serviceId) {
    Service.getById(context, number(serviceId)).destroy();
  }

  @PortOf("service_delete#L3532-L3534")
  public void serviceDelete(RequestContext context, Object serviceId) {
    doServiceDelete(context, serviceId);
  }

  @PortOf("instance_get_all_by_host#L3536-L3538")
  public Object instanceGetAllByHost(RequestContext context, String hostName) {
    return InstanceList.getByHost(context, hostName, null, false);
  }

  @PortOf("task_log_get_all#L3540-L3549")
  public Object taskLogGetAll(
      RequestContext context,
      String taskName,
      Object periodBeginning,
      Object periodEnding,
      String host,
      String state) {
    return ApiModule.taskLogGetAll(
        context, taskName, (Instant) periodBeginning, (Instant) periodEnding, host, state);
  }

  @PortOf("compute_node_get#L3551-L3553")
  public Object computeNodeGet(RequestContext context, Object computeId) {
    return ComputeNode.getById(context, number(computeId));
  }

  @PortOf("compute_node_get_all#L3555-L3556")
  public Object computeNodeGetAll(RequestContext context) {
    return ComputeNodeList.getAll(context);
  }

  @PortOf("compute_node_search_by_hypervisor#L3558-L3560")
  public Object computeNodeSearchByHypervisor(RequestContext context, String hypervisorMatch) {
    return ComputeNodeList.getByHypervisor(context, hypervisorMatch);
  }

  @PortOf("compute_node_statistics#L3562-L3563")
  public Object computeNodeStatistics(RequestContext context) {
    return ApiModule.computeNodeStatistics(context);
  }

  private static Number number(Object id) {
    return id instanceof Number number ? number : Integer.valueOf((String) id);
  }
}
