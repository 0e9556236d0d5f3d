package nova.cells.state;

import java.util.List;
import java.util.Map;
import nova.cells.OneCell;
import nova.db.Database;
import runtime.Clock;
import runtime.Kwargs;

/** A cell with four flavors, of which two want as much memory and two as much disk. */
final class Capacity {
  static final String DISK_SLOT = String.valueOf(25 * 1024);

  private final OneCell here = new OneCell("parent");

  Capacity() {
    flavor(1, 0, 0, 0);
    flavor(2, 50, 12, 13);
    flavor(3, 50, 2, 4);
    flavor(4, 10, 20, 5);
  }

  /** Each host has one node: one is full, one overfull, one empty, one a third free. */
  void fourHosts() {
    List.of("host1", "host2", "host3", "host4").forEach(Capacity::service);
    node("host1", "node1", 0, 0);
    node("host2", "node2", -1, -1);
    node("host3", "node3", 1024, 100);
    node("host4", "node4", 300, 30);
  }

  /** The same nodes, two on each of two hosts. */
  void twoHosts() {
    List.of("host1", "host2").forEach(Capacity::service);
    node("host1", "node1", 0, 0);
    node("host1", "node2", -1, -1);
    node("host2", "node3", 1024, 100);
    node("host2", "node4", 300, 30);
  }

  Map<String, Object> withReserve(double percent) {
    here.set("reserve_percent", percent);
    return CellStateManager.newInstance(null).getMyState().capacities;
  }

  static void noHostsAnyMore() {
    Database.current().update("delete from \"services\"", List.of());
  }

  /** What is said of {@code ram_free} or {@code disk_free}. */
  static Map<String, Object> free(long total, Object... slotsAndUnits) {
    return Kwargs.of("total_mb", total, "units_by_mb", Kwargs.of(slotsAndUnits));
  }

  void leave() {
    here.leave();
  }

  private static void flavor(int number, int memoryMb, int rootGb, int ephemeralGb) {
    Map<String, Object> row = Kwargs.of("name", "flavor" + number, "flavorid", "" + number);
    row.putAll(Kwargs.of("memory_mb", memoryMb, "root_gb", rootGb, "ephemeral_gb", ephemeralGb));
    row.putAll(Kwargs.of("vcpus", 1, "swap", 0, "disabled", false, "is_public", true));
    Database.current().insert("instance_types", row);
  }

  private static void service(String host) {
    Map<String, Object> row = Kwargs.of("host", host, "binary", "nova-compute");
    row.putAll(Kwargs.of("topic", "compute", "report_count", 1, "disabled", false));
    row.put("last_seen_up", Clock.utcnow());
    Database.current().insert("services", row);
  }

  private static void node(String host, String name, int freeRamMb, int freeDiskGb) {
    Map<String, Object> row = Kwargs.of("host", host, "hypervisor_hostname", name);
    row.putAll(Kwargs.of("vcpus", 8, "memory_mb", 1024, "local_gb", 100));
    row.putAll(Kwargs.of("free_ram_mb", freeRamMb, "free_disk_gb", freeDiskGb));
    row.putAll(Kwargs.of("vcpus_used", 0, "memory_mb_used", 0, "local_gb_used", 0));
    row.putAll(Kwargs.of("hypervisor_type", "QEMU", "hypervisor_version", 2000000));
    row.put("cpu_info", "{}");
    Database.current().insert("compute_nodes", row);
  }
}
