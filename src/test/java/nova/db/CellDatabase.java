package nova.db;

import java.util.Map;
import nova.RequestContext;
import nova.cells.OneCell;
import nova.objects.Flavor;
import nova.objects.Instance;
import nova.objects.InstanceInfoCache;
import nova.objects.InstancePCIRequests;
import nova.objects.SecurityGroupModule;
import runtime.Ids;
import runtime.Kwargs;

/** A cell with an empty database and one flavor; cells are off, so nothing is told to others. */
public final class CellDatabase {
  private final OneCell cell = new OneCell("nova");

  public CellDatabase() {
    cell.set("enable", false);
    Database.current()
        .insert(
            "instance_types",
            Kwargs.of(
                "name",
                "m1.tiny",
                "flavorid",
                "1",
                "memory_mb",
                512,
                "vcpus",
                1,
                "root_gb",
                1,
                "ephemeral_gb",
                0,
                "rxtx_factor",
                1.0,
                "vcpu_weight",
                0));
  }

  public void leave() {
    cell.leave();
  }

  public RequestContext user() {
    return OneCell.user();
  }

  /** Sees all projects and all rows, deleted ones included. */
  public RequestContext auditor() {
    return OneCell.admin().elevated("yes");
  }

  /** An instance as the API makes it, not yet in the database. */
  public Instance newInstance(Map<String, Object> more) {
    RequestContext user = user();
    Instance instance =
        new Instance(
            user,
            Kwargs.of(
                "uuid",
                Ids.uuid4(),
                "user_id",
                user.userId(),
                "project_id",
                user.projectId(),
                "vm_state",
                "building",
                "task_state",
                "scheduling",
                "memory_mb",
                512,
                "vcpus",
                1,
                "metadata",
                Kwargs.of("colour", "blue"),
                "system_metadata",
                Kwargs.of("image_os", "linux")));
    instance.set("flavor", Flavor.getByFlavorId(user, "1", null));
    instance.set("old_flavor", null);
    instance.set("new_flavor", null);
    instance.set("security_groups", SecurityGroupModule.makeSecgroupList(java.util.List.of()));
    InstanceInfoCache cache = new InstanceInfoCache();
    cache.set("instance_uuid", instance.uuid());
    cache.set("network_info", new nova.network.model.NetworkInfo());
    instance.set("info_cache", cache);
    instance.set(
        "pci_requests", new InstancePCIRequests(null, Kwargs.of("requests", java.util.List.of())));
    instance.update(more);
    return instance;
  }

  public Instance createdInstance() {
    Instance instance = newInstance(Map.of());
    instance.create();
    return instance;
  }
}
