package scenario.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import scenario.language.Scenario;
import scenario.language.ScenarioError;
import scenario.language.ScenarioReader;

/** Each word takes what it should, and says in one line what it does not take. */
class WordsTest {
  @TempDir private Path folder;

  private Scenario read(String step) throws IOException {
    String text = "scenario: s\ncells: {api: {type: api}}\nsteps:\n  - " + step + "\n";
    Path file = Files.writeString(folder.resolve("s.yaml"), text);
    return new ScenarioReader(new Words()).read(file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api.create: {count: 2, name: vm, hints: {target_cell: x}, flavor: '1', image: img-1}",
        "api.delete: {}",
        "api.soft_delete: {instance: $vm}",
        "api.pause: {instance: }",
        "api.lock: {}",
        "api.unlock: {}",
        "api.start: {}",
        "api.rescue: {}",
        "api.get_diagnostics: {}",
        "api.stop: {do_cast: false}",
        "api.reboot: {type: SOFT}",
        "api.get_console_output: {tail_length: 5}",
        "api.get_vnc_console: {console_type: novnc}",
        "api.update_instance_metadata: {metadata: {k: v}}",
        "api.resize: {flavor_id: '2'}",
        "api.live_migrate: {block_migration: false, disk_over_commit: false, host: h, instance_as:"
            + " user}",
        "api.rebuild: {image: img-1, password: pw}",
        "api.snapshot: {name: snap}",
        "api.call: {method: _cast_to_cells, instance: {uuid: u, cell_name: null}, args: [x]}",
        "api.unpause: {}",
        "host_api.service_update: {args: [h, nova-compute, {disabled: true}], read: [id, host]}",
        "host_api.service_get_all: {args: {set_zones: true}}",
        "action_api.actions_get: {args: [$vm]}",
        "compute_rpc_proxy.set_host_enabled: {host: h, enabled: enabled}",
        "compute_rpc_proxy.prepare_cast: {server: s, version: '4.0', method: m, args: {instance:"
            + " null}}",
        "cells_rpc.sync_instances: {as: admin, args: {deleted: true}}",
        "object.instance.save: {set: {progress: 55}}",
        "object.instance.destroy: {}",
        "object.bdm.create: {fields: {volume_id: v}}",
        "object.bdm.create: {volume_id: v, device_name: /dev/vdb}",
        "object.bdm.save: {volume_id: v, set: {connection_info: '{}'}}",
        "object.bdm.destroy: {volume_id: v}",
        "object.fault.create: {fields: {code: 500}}",
        "object.bandwidth.create: {fields: {mac: m}}",
        "object.info_cache.save: {}",
        "runner.instance_update_at_top: {instance: {uuid: $vm, vm_state: building}}",
        "state.get_child_cells: {}",
        "service.start: {in: api}",
        "service.post_start: {in: api}",
        "service.add: {in: api, host: api-ctl2}",
        "periodic: {task: _heal_instances, shuffle: [vm1, vm0]}",
        "set.child: {child: big, last_seen_age: 301}",
        "set.last_check: {age: 59}",
        "db.wipe: {tables: [instances]}",
        "db.insert: {table: key_pairs, row: {name: k}}",
        "file.write: {file: f, content: {a: 1}, mtime: 2000}",
        "marker: {text: here}",
      })
  void word_isReadWithItsArguments(String step) {
    assertThatCode(() -> read(step)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "api.create: {counts: 2} | 'api.create' has no argument 'counts'; it has: count, name",
        "api.create: {count: many} | expected a whole number, found 'many'",
        "api.reboot: {tipe: SOFT} | 'api.reboot' has no argument 'tipe'",
        "api.reboot: {} | 'api.reboot' needs 'type'",
        "api.stop: {do_cast: maybe} | expected true or false, found 'maybe'",
        "api.get_console_output: {tail_length: x} | expected a whole number, found 'x'",
        "api.get_vnc_console: {} | 'api.get_vnc_console' needs 'console_type'",
        "api.update_instance_metadata: {metadata: x} | expected a mapping, found 'x'",
        "api.live_migrate: {host_name: h} | 'api.live_migrate' has no argument 'host_name'",
        "api.live_migrate: {instance_as: nobody} | expected one of: user, admin, system",
        "api.rebuild: {} | 'api.rebuild' needs 'image'",
        "api.snapshot: {} | 'api.snapshot' needs 'name'",
        "api.delete: {instance: [1]} | expected a text, found a list",
        "api.call: {args: [x]} | 'api.call' needs 'method'",
        "api.call: {method: m, args: x} | expected a list, found 'x'",
        "api.frobnicate: {} | unknown step 'api.frobnicate'",
        "host_api.nothing: {} | unknown step 'host_api.nothing'",
        "cells_rpc.nothing: {} | unknown step 'cells_rpc.nothing'",
        "runner.nothing: {} | unknown step 'runner.nothing'",
        "state.nothing: {} | unknown step 'state.nothing'",
        "host_api.service_update: {hosts: h} | 'host_api.service_update' has no argument 'hosts'",
        "compute_rpc_proxy.set_host_enabled: {host: h} | needs 'enabled'",
        "compute_rpc_proxy.prepare_cast: {server: h} | needs 'version'",
        "compute_rpc_proxy.other: {} | unknown step 'compute_rpc_proxy.other'",
        "object.instance.save: {set: 55} | expected a mapping, found '55'",
        "object.instance.save: {sets: {}} | 'object.instance.save' has no argument 'sets'",
        "object.bdm.save: {set: {}} | 'object.bdm.save' needs 'volume_id'",
        "service.start: {host: h} | 'service.start' has no argument 'host'; it has: none",
        "service.add: {} | 'service.add' needs 'host'",
        "periodic: {} | 'periodic' needs 'task'",
        "periodic: {task: t, shuffle: x} | expected a list, found 'x'",
        "set.child: {last_seen_age: 1} | 'set.child' needs 'child'",
        "set.child: {child: c, last_seen_age: old} | expected a whole number, found 'old'",
        "set.child: {child: c, capacities: 1} | expected a mapping, found '1'",
        "set.last_check: {age: -1} | expected at least 0, found -1",
        "db.wipe: {} | 'db.wipe' needs 'tables'",
        "db.insert: {table: t} | 'db.insert' needs 'row'",
        "file.write: {file: f} | 'file.write' needs 'content'",
        "marker: {} | 'marker' needs 'text'",
        "api.create: {in: nowhere} | no cell 'nowhere'; cells: [api]",
        "api.create: {as: root} | expected one of: user, admin, system; found 'root'",
        "api.create: {drain: later} | expected true or false, found 'later'",
        "api.create: {read: id} | expected a list, found 'id'",
        "{a: 1, b: 2} | expected one word a step, found [a, b]",
      })
  void wrongArgument_isToldInOneLineWithItsPlace(String step, String message) {
    assertThatThrownBy(() -> read(step))
        .isInstanceOf(ScenarioError.class)
        .hasMessageContaining("s.yaml:4: ")
        .hasMessageContaining(message)
        .satisfies(error -> assertThat(error.getMessage()).doesNotContain("\n"));
  }

  @Test
  void names_holdEveryWordAndFamily() {
    assertThat(new Words().names())
        .contains("api.create", "api.*", "cells_rpc.*", "runner.*", "state.*", "marker");
  }
}
