package scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import scenario.language.Expectation;
import scenario.language.Scenario;
import scenario.language.ScenarioReader;
import scenario.step.Words;

/** The scenarios that are shipped say what they are called and what they must come to. */
class ShippedScenariosTest {
  private static final List<String> GIVEN =
      List.of(
          ("a_create_one_child a_startup_two_cells b_create_cells_disabled"
                  + " c_create_three_in_tree c2_middle_cell_builds_itself"
                  + " c3_api_cell_without_children d1_weights_ram d1b_weight_offset"
                  + " d2_target_cell_admin d2b_target_cell_not_authorized d2c_target_cell_unknown"
                  + " d2d_target_cell_popped d3_mute_child d4_different_cell"
                  + " d5_weigher_minmax_persist d6_image_properties e1_no_cells_available_at_api"
                  + " e2_local_build_fails_in_leaf e3_send_to_child_fails"
                  + " e4_no_valid_host_in_child e5_parent_unreachable f1_create_to_active"
                  + " f2_updates_at_top_three_levels f3_update_unknown_at_top"
                  + " f4_out_of_order_update g1_delete g1b_delete_unknown_cell"
                  + " g2_stop_start_reboot g3_call_with_response"
                  + " g3b_call_with_response_three_levels g4_routing_and_remote_errors"
                  + " g5_max_hop_count g6_call_timeout g7_more_redirects"
                  + " g8_response_fanout_two_services g9_conductor_task_redirects"
                  + " h1_startup_leaves_first h1b_startup_top_first h2_broadcast_calls"
                  + " h3_host_api_proxies h4_sync_and_heal h5_info_and_keypair i1_state_managers")
              .split(" "));

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(InThisJvm.SCENARIOS)) {
      return files.sorted().toList().stream();
    }
  }

  @Test
  void everyReferenceScenario_isShipped() throws IOException {
    assertThat(GIVEN).hasSize(43);
    assertThat(files().map(file -> file.getFileName().toString().replace(".yaml", "")))
        .containsAll(GIVEN);
  }

  @ParameterizedTest
  @MethodSource("files")
  void file_isNamedAsItsScenario_andSaysWhatItMustComeTo(Path file) {
    Scenario scenario = new ScenarioReader(new Words()).read(file);
    assertThat(file).hasFileName(scenario.id() + ".yaml");
    assertThat(scenario.title()).isNotEqualTo(scenario.id());
    Expectation wanted = scenario.expectation();
    assertThat(wanted.rows().isEmpty() && wanted.results().isEmpty() && wanted.lost() == null)
        .isFalse();
    if (!wanted.rows().isEmpty()) {
      assertThat(wanted.rows()).containsOnlyKeys(scenario.cells().keySet());
    }
  }
}
