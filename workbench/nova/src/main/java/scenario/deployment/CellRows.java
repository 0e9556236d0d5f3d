package scenario.deployment;

import java.util.Map;
import nova.db.Database;
import runtime.Clock;
import runtime.Kwargs;
import scenario.language.CellSpec;

/** Fills the tables that a cell has before its services start. */
final class CellRows {
  private final Database database;
  private final CellSpec cell;

  CellRows(Database database, CellSpec cell) {
    this.database = database;
    this.cell = cell;
  }

  void fill() {
    flavor(1, "m1.tiny", "1", 512, 1);
    flavor(2, "m1.small", "2", 2048, 20);
    cell.parents().forEach(parent -> neighbour(parent, true, 0.0));
    cell.children()
        .forEach(child -> neighbour(child, false, cell.weights().getOrDefault(child, 0.0)));
    for (int i = 1; i <= cell.hosts(); i++) {
      host(cell.name() + "-host" + i);
    }
  }

  private void flavor(int id, String name, String flavorid, int ram, int root) {
    database.insert(
        "instance_types",
        Kwargs.of(
            "id",
            id,
            "name",
            name,
            "flavorid",
            flavorid,
            "memory_mb",
            ram,
            "vcpus",
            1,
            "root_gb",
            root,
            "ephemeral_gb",
            0,
            "swap",
            0,
            "rxtx_factor",
            1.0,
            "vcpu_weight",
            0,
            "disabled",
            false,
            "is_public",
            true));
  }

  private void neighbour(String name, boolean isParent, double offset) {
    database.insert(
        "cells",
        Kwargs.of(
            "name",
            name,
            "api_url",
            null,
            "transport_url",
            NovaConf.transportUrl(name),
            "weight_offset",
            offset,
            "weight_scale",
            1.0,
            "is_parent",
            isParent));
  }

  private void host(String host) {
    database.insert(
        "services",
        Kwargs.of(
            "host",
            host,
            "binary",
            "nova-compute",
            "topic",
            "compute",
            "report_count",
            1,
            "disabled",
            false,
            "last_seen_up",
            Clock.utcnow()));
    database.insert("compute_nodes", node(host));
  }

  private Map<String, Object> node(String host) {
    return Kwargs.of(
        "host",
        host,
        "hypervisor_hostname",
        host,
        "vcpus",
        8,
        "memory_mb",
        cell.ram(),
        "free_ram_mb",
        cell.ram(),
        "local_gb",
        cell.disk(),
        "free_disk_gb",
        cell.disk(),
        "disk_available_least",
        cell.disk(),
        "vcpus_used",
        0,
        "memory_mb_used",
        0,
        "local_gb_used",
        0,
        "hypervisor_type",
        "QEMU",
        "hypervisor_version",
        2000000,
        "running_vms",
        0,
        "current_workload",
        0,
        "cpu_info",
        "{}",
        "supported_instances",
        "[]",
        "host_ip",
        "127.0.0.1");
  }
}
