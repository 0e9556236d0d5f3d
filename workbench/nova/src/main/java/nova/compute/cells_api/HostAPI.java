package nova.compute.cells_api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nova.AvailabilityZonesModule;
import nova.RequestContext;
import nova.cells.CellsAPI;
import nova.cells.utils.ServiceProxy;
import nova.cells.utils.UtilsModule;
import nova.exception.CellRoutingInconsistency;
import nova.exception.ComputeHostNotFound;
import nova.exception.HostNotFound;
import nova.objects.Instance;
import nova.objects.Service;
import nova.objects.ServiceList;
import nova.objects.base.BaseModule;
import port.PortOf;
import runtime.Kwargs;
import runtime.Text;
import runtime.Truth;

/** Hosts of other cells, named {@code path!to!cell@host}; nova-cells finds their cell. */
@PortOf("nova/compute/cells_api.py::HostAPI")
public final class HostAPI extends nova.compute.api.HostAPI {
  private final CellsAPI cellsRpcapi;

  @PortOf("__init__#L484-L486")
  public HostAPI() {
    super(new ComputeRPCProxyAPI());
    this.cellsRpcapi = new CellsAPI();
  }

  // As in nova: nothing is answered, and the callers take that for the host's name
  /** Only the cell that has the host can check this. */
  @Override
  @PortOf("_assert_host_exists#L488-L492")
  protected String assertHostExists(RequestContext context, String hostName, boolean mustBeUp) {
    return null;
  }

  @Override
  @PortOf("set_host_enabled#L494-L501")
  public Object setHostEnabled(RequestContext context, String hostName, Object enabled) {
    try {
      return super.setHostEnabled(context, hostName, enabled);
    } catch (CellRoutingInconsistency e) {
      throw new HostNotFound(Kwargs.of("host", hostName));
    }
  }

  @Override
  @PortOf("host_power_action#L503-L510")
  public Object hostPowerAction(RequestContext context, String hostName, String action) {
    try {
      return super.hostPowerAction(context, hostName, action);
    } catch (CellRoutingInconsistency e) {
      throw new HostNotFound(Kwargs.of("host", hostName));
    }
  }

  @Override
  @PortOf("get_host_uptime#L512-L514")
  public Object getHostUptime(RequestContext context, String hostName) {
    return cellsRpcapi.getHostUptime(context, hostName);
  }

  @Override
  @PortOf("service_get_all#L516-L553")
  public Object serviceGetAll(
      RequestContext context, Map<String, Object> filters, boolean setZones) {
    if (filters == null) {
      filters = new LinkedHashMap<>();
    }
    Object zoneFilter = null;
    if (filters.containsKey("availability_zone")) {
      zoneFilter = filters.remove("availability_zone");
      setZones = true;
    }
    Object services = cellsRpcapi.serviceGetAll(context, filters);
    if (setZones) {
      List<Map<String, Object>> rows =
          AvailabilityZonesModule.setAvailabilityZones(context, flat((Iterable<?>) services));
      if (zoneFilter != null) {
        List<Map<String, Object>> inZone = new ArrayList<>();
        for (Map<String, Object> service : rows) {
          if (zoneFilter.equals(service.get("availability_zone"))) {
            inZone.add(service);
          }
        }
        rows = inZone;
      }

      // The zones made flat dictionaries of the proxies, which are made anew from them
      List<String> cellPaths = new ArrayList<>();
      for (Map<String, Object> service : rows) {
        service.put("id", UtilsModule.splitCellAndItem(Text.str(service.get("id"))).get(1));
        List<String> pathAndHost = UtilsModule.splitCellAndItem((String) service.get("host"));
        service.put("host", pathAndHost.get(1));
        cellPaths.add(pathAndHost.get(0));
      }
      ServiceList list =
          BaseModule.objMakeList(
              context, new ServiceList(), ctxt -> new Service(), Service::fromDbObject, rows);
      List<Object> proxies = new ArrayList<>();
      int i = 0;
      for (Object service : list) {
        proxies.add(new ServiceProxy(service, cellPaths.get(i++)));
      }
      services = proxies;
    }

    return services;
  }

  @Override
  @PortOf("service_get_by_compute_host#L555-L560")
  public Object serviceGetByComputeHost(RequestContext context, String hostName) {
    try {
      return cellsRpcapi.serviceGetByComputeHost(context, hostName);
    } catch (CellRoutingInconsistency e) {
      throw new ComputeHostNotFound(Kwargs.of("host", hostName));
    }
  }

  @Override
  @PortOf("service_update#L562-L572")
  public Object serviceUpdate(
      RequestContext context, String hostName, String binary, Map<String, Object> paramsToUpdate) {
    return cellsRpcapi.serviceUpdate(context, hostName, binary, paramsToUpdate);
  }

  @Override
  @PortOf("service_delete#L574-L576")
  public void serviceDelete(RequestContext context, Object serviceId) {
    cellsRpcapi.serviceDelete(context, serviceId);
  }

  /** Needs no other cell, as this one has a row of every instance; the cell only filters. */
  @Override
  @PortOf("instance_get_all_by_host#L578-L590")
  public Object instanceGetAllByHost(RequestContext context, String hostName) {
    List<String> cellAndHost = UtilsModule.splitCellAndItem(hostName);
    String cellName = cellAndHost.get(0);
    Iterable<?> instances = (Iterable<?>) super.instanceGetAllByHost(context, cellAndHost.get(1));
    if (!Truth.of(cellName)) {
      return instances;
    }
    List<Object> ofCell = new ArrayList<>();
    for (Object instance : instances) {
      if (cellName.equals(((Instance) instance).get("cell_name"))) {
        ofCell.add(instance);
      }
    }
    return ofCell;
  }

  /** The host is {@code path!to!cell@host}, or only the path for all of a cell. */
  @Override
  @PortOf("task_log_get_all#L592-L604")
  public Object taskLogGetAll(
      RequestContext context,
      String taskName,
      Object beginning,
      Object ending,
      String host,
      String state) {
    return cellsRpcapi.taskLogGetAll(context, taskName, beginning, ending, host, state);
  }

  /** The id is {@code path!to!cell@id}. */
  @Override
  @PortOf("compute_node_get#L606-L613")
  public Object computeNodeGet(RequestContext context, Object computeId) {
    try {
      return cellsRpcapi.computeNodeGet(context, computeId);
    } catch (CellRoutingInconsistency e) {
      throw new ComputeHostNotFound(Kwargs.of("host", computeId));
    }
  }

  @Override
  @PortOf("compute_node_get_all#L615-L616")
  public Object computeNodeGetAll(RequestContext context) {
    return cellsRpcapi.computeNodeGetAll(context, null);
  }

  @Override
  @PortOf("compute_node_search_by_hypervisor#L618-L620")
  public Object computeNodeSearchByHypervisor(RequestContext context, String hypervisorMatch) {
    return cellsRpcapi.computeNodeGetAll(context, hypervisorMatch);
  }

  @Override
  @PortOf("compute_node_statistics#L622-L623")
  public Object computeNodeStatistics(RequestContext context) {
    return cellsRpcapi.computeNodeStats(context);
  }

  /** What {@code dict(service)} makes of each: its keys, then item by item. */
  private static List<Map<String, Object>> flat(Iterable<?> services) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Object service : services) {
      Map<String, Object> row = new LinkedHashMap<>();
      ServiceProxy proxy = (ServiceProxy) service;
      proxy.keys().forEach(key -> row.put(key, proxy.getitem(key)));
      rows.add(row);
    }
    return rows;
  }
}
