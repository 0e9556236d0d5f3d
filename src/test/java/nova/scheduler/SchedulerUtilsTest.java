package nova.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nova.compute.ApiCell;
import nova.exception.MaxRetriesExceeded;
import nova.objects.Instance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import oslo.messaging.MessagingTimeout;
import runtime.Kwargs;

/** What goes to a scheduler with a request, and what its answer adds. */
class SchedulerUtilsTest {
  private final ApiCell cell = new ApiCell();

  @AfterEach
  void leave() {
    cell.leave();
  }

  @Test
  void requestSpec_isPlainAndCarriesTheFlavorInTheMetadataToo() {
    Instance instance = cell.instance("api!child");

    Map<String, Object> spec =
        UtilsModule.buildRequestSpec(cell.user(), null, List.of(instance), null);

    assertThat(spec).containsEntry("num_instances", 1).containsEntry("image", Map.of());
    Map<?, ?> properties = (Map<?, ?>) spec.get("instance_properties");
    assertThat(properties.get("uuid")).isEqualTo(instance.uuid());
    assertThat(((Map<?, ?>) properties.get("system_metadata")).get("instance_type_flavorid"))
        .isEqualTo("1");
    assertThat(((Map<?, ?>) spec.get("instance_type")).get("memory_mb")).isEqualTo(512);
  }

  @Test
  void attempts_areCountedUpToTheLimit() {
    Map<String, Object> properties = Kwargs.of();
    for (int attempt = 1; attempt <= 3; attempt++) {
      UtilsModule.populateRetry(properties, "uuid");
      UtilsModule.populateFilterProperties(
          properties, Kwargs.of("host", "h" + attempt, "nodename", "n", "limits", Kwargs.of()));
    }

    assertThat(properties.get("retry"))
        .isEqualTo(
            Kwargs.of(
                "num_attempts",
                3,
                "hosts",
                List.of(List.of("h1", "n"), List.of("h2", "n"), List.of("h3", "n"))));
    assertThatThrownBy(() -> UtilsModule.populateRetry(properties, "uuid"))
        .isInstanceOf(MaxRetriesExceeded.class)
        .hasMessageContaining("Exceeded max scheduling attempts 3 for instance uuid");
  }

  @Test
  void oneForcedHost_isNotRetried() {
    Map<String, Object> properties = Kwargs.of("force_hosts", List.of("h"));

    UtilsModule.populateRetry(properties, "uuid");

    assertThat(properties).doesNotContainKey("retry");
  }

  @Test
  void silentScheduler_isAskedAsOftenAsAttemptsAreAllowed() {
    List<String> asked = new ArrayList<>();

    assertThatThrownBy(
            () ->
                UtilsModule.retrySelectDestinations(
                    "select_destinations",
                    () -> {
                      asked.add("once");
                      throw new MessagingTimeout("nobody");
                    }))
        .isInstanceOf(MessagingTimeout.class);
    assertThat(asked).hasSize(3);
  }
}
