package nova;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oslo.config.ConfigFileValueError;
import oslo.config.ConfigOpts;
import oslo.config.Opt;

/** The options that cells read, with the original's names, types, bounds and defaults. */
class OptionsModuleTest {
  private static ConfigOpts conf(String text) {
    return new ConfigOpts(OptionsModule.all(), "nova.conf", text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cells | bandwidth_update_interval | INTEGER | 600
          cells | call_timeout | INTEGER | 60
          cells | capabilities | LIST | hypervisor=xenserver;kvm,os=linux;windows
          cells | cell_type | STRING | compute
          cells | cells_config | STRING |
          cells | db_check_interval | INTEGER | 60
          cells | driver | STRING | nova.cells.rpc_driver.CellsRPCDriver
          cells | enable | BOOL | false
          cells | instance_update_num_instances | INTEGER | 1
          cells | instance_updated_at_threshold | INTEGER | 3600
          cells | manager | STRING | nova.cells.manager.CellsManager
          cells | max_hop_count | INTEGER | 10
          cells | mute_child_interval | INTEGER | 300
          cells | mute_weight_multiplier | DECIMAL | -10000.0
          cells | name | STRING | nova
          cells | offset_weight_multiplier | DECIMAL | 1.0
          cells | ram_weight_multiplier | DECIMAL | 10.0
          cells | reserve_percent | DECIMAL | 10.0
          cells | rpc_driver_queue_base | STRING | cells.intercell
          cells | scheduler | STRING | nova.cells.scheduler.CellsScheduler
          cells | scheduler_filter_classes | LIST | nova.cells.filters.all_filters
          cells | scheduler_retries | INTEGER | 10
          cells | scheduler_retry_delay | INTEGER | 2
          cells | scheduler_weight_classes | LIST | nova.cells.weights.all_weighers
          cells | topic | STRING | cells
          upgrade_levels | cells | STRING |
          upgrade_levels | compute | STRING |
          upgrade_levels | conductor | STRING |
          upgrade_levels | intercell | STRING |
          DEFAULT | transport_url | STRING |
          DEFAULT | rpc_backend | STRING | rabbit
          DEFAULT | control_exchange | STRING | nova
          DEFAULT | rpc_response_timeout | INTEGER | 60
          """)
  void option_hasTheOriginalsTypeAndDefault(
      String group, String name, Opt.Kind kind, String fallback) {
    Opt opt = OptionsModule.all().find(group, name);
    assertThat(opt.kind()).isEqualTo(kind);
    assertThat(opt.min()).isNull();
    assertThat(opt.max()).isNull();
    Object value = conf("").get(group, name);
    Object shown =
        value instanceof List<?> items
            ? String.join(",", items.stream().map(String::valueOf).toList())
            : value == null ? null : value.toString();
    assertThat(shown).isEqualTo(fallback);
  }

  @Test
  void everyOptionOfCells_isReadFromAFile() {
    ConfigOpts conf =
        conf(
            """
            # a cell in the middle
            [DEFAULT]
            host = region-ctl
            state_path = /var/lib/nova

            [cells]
            enable = True
            name = $host
            cell_type : compute
            capabilities = hypervisor=kvm;xen,
                           os=linux
            ram_weight_multiplier = 1e1
            mute_weight_multiplier = -5
            cells_config = $state_path/cells.json
            ; scheduler_retries = 7
            scheduler_retry_delay = 0
            """);
    conf.check();
    assertThat(conf.get("cells", "name")).isEqualTo("region-ctl");
    assertThat(conf.get("cells", "capabilities"))
        .isEqualTo(List.of("hypervisor=kvm;xen", "os=linux"));
    assertThat(conf.get("cells", "ram_weight_multiplier")).isEqualTo(10.0);
    assertThat(conf.get("cells", "mute_weight_multiplier")).isEqualTo(-5.0);
    assertThat(conf.get("cells", "cells_config")).isEqualTo("/var/lib/nova/cells.json");
    assertThat(conf.get("cells", "scheduler_retries")).isEqualTo(10);
    assertThat(conf.get("cells", "scheduler_retry_delay")).isEqualTo(0);
    conf.setDefault("database", "connection", "sqlite:///$state_path/nova.sqlite");
    assertThat(conf.get("database", "connection")).isEqualTo("sqlite:////var/lib/nova/nova.sqlite");
  }

  @Test
  void cellType_isOneOfTwo() {
    assertThatThrownBy(conf("[cells]\ncell_type = parent\n")::check)
        .isInstanceOf(ConfigFileValueError.class)
        .hasMessage(
            "Value for option cell_type is not valid: Valid values are [api, compute], but found"
                + " 'parent' (found 'parent' in group [cells], nova.conf:2)");
  }
}
