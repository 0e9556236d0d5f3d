package nova.cells.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nova.Logged;
import nova.objects.Instance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import runtime.Attributes;
import runtime.Kwargs;

/** What is to be done to an instance goes down to its cell, with what the request came with. */
class InstanceActionsTest {
  private static final String CELL = "api-cell!child-cell2!grandchild-cell1";

  private final FakeCells cells = new FakeCells();
  private final MessageRunner runner = cells.enter(FakeCells.API);

  @AfterEach
  void leave() {
    cells.leave();
  }

  private record Action(String method, Map<String, Object> sent) {
    /** Names and values of the arguments. */
    static Action of(String method, Object... namesAndValues) {
      return new Action(method, Kwargs.of(namesAndValues));
    }

    List<Object> args() {
      return sent.keySet().stream().filter(name -> !name.equals("kwargs")).map(sent::get).toList();
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> kwargs() {
      return (Map<String, Object>) sent.getOrDefault("kwargs", Map.of());
    }

    @Override
    public String toString() {
      return method;
    }
  }

  static Stream<Action> actions() {
    return Stream.of(
        Action.of("reboot_instance", "reboot_type", "HARD"),
        Action.of("suspend_instance"),
        Action.of("resume_instance"),
        Action.of("terminate_instance", "delete_type", "delete"),
        Action.of("soft_delete_instance"),
        Action.of("pause_instance"),
        Action.of("unpause_instance"),
        Action.of(
            "live_migrate_instance",
            "block_migration",
            true,
            "disk_over_commit",
            false,
            "host_name",
            "h"),
        Action.of("revert_resize"),
        Action.of("confirm_resize"),
        Action.of("reset_network"),
        Action.of("inject_network_info"),
        Action.of("snapshot_instance", "image_id", "img"),
        Action.of("backup_instance", "image_id", "img", "backup_type", "daily", "rotation", 3),
        Action.of(
            "rebuild_instance",
            "image_href",
            "img",
            "admin_password",
            "pw",
            "files_to_inject",
            List.of(),
            "preserve_ephemeral",
            true,
            "kwargs",
            Map.of("k", "v")),
        Action.of("set_admin_password", "new_pass", "pw"));
  }

  private void act(Action action, Instance instance) {
    List<Object> args = new ArrayList<>(List.of(FakeCells.context(), instance));
    args.addAll(action.args());
    Attributes.method(runner, action.method()).call(args, new LinkedHashMap<>(action.kwargs()));
  }

  @ParameterizedTest
  @MethodSource("actions")
  void action_travelsToTheCellOfTheInstance(Action action) {
    Instance instance =
        new Instance(FakeCells.context(), Kwargs.of("uuid", "u", "cell_name", CELL));

    try (Logged unheard = new Logged()) {
      act(action, instance);
    }

    assertThat(cells.receivers(action.method())).containsExactly("child-cell2", "grandchild-cell1");
    assertThat(cells.sent().get(0).text())
        .containsEntry("target_cell", CELL)
        .containsEntry("direction", "down")
        .containsEntry("need_response", false);
    Map<String, Object> kwargs = cells.sent().get(0).kwargs();
    assertThat(kwargs.remove("instance")).isEqualTo(instance.objToPrimitive());
    assertThat(kwargs).isEqualTo(action.sent());
  }

  @ParameterizedTest
  @MethodSource("actions")
  void action_onAnInstanceWithoutCell_isOnlyLogged(Action action) {
    Instance instance =
        new Instance(FakeCells.context(), Kwargs.of("uuid", "u", "cell_name", null));

    try (Logged logged = new Logged()) {
      act(action, instance);

      assertThat(logged.lines())
          .containsExactly(
              "WARN nova.cells.messaging [instance: u] No cell_name for "
                  + action.method()
                  + "() from API");
    }
    assertThat(cells.sent()).isEmpty();
  }

  @Test
  void update_ofAnInstanceWithoutCell_isOnlyLogged() {
    Instance instance = new Instance(FakeCells.context(), Kwargs.of("uuid", "u", "cell_name", ""));

    try (Logged logged = new Logged()) {
      runner.instanceUpdateFromApi(FakeCells.context(), instance, null, null, false);

      assertThat(logged.lines())
          .containsExactly(
              "WARN nova.cells.messaging [instance: u] No cell_name for instance update from API");
    }
    assertThat(cells.sent()).isEmpty();
  }
}
