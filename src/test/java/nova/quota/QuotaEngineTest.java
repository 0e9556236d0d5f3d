package nova.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nova.RequestContext;
import nova.db.CellDatabase;
import nova.db.Database;
import nova.exception.InvalidQuotaMethodUsage;
import nova.exception.OverQuota;
import nova.objects.Quotas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import runtime.Kwargs;

/** How quota is set aside, taken and given back. */
class QuotaEngineTest {
  private final CellDatabase cell = new CellDatabase();
  private final RequestContext user = cell.user();
  private final Quotas quotas = new Quotas(user);

  @AfterEach
  void leave() {
    cell.leave();
  }

  private void reserve(int instances) {
    quotas.reserve(
        null,
        null,
        null,
        Kwargs.of("instances", instances, "ram", 512 * instances, "cores", instances));
  }

  private static Map<String, List<Object>> usage() {
    Map<String, List<Object>> usage = new LinkedHashMap<>();
    for (Map<String, Object> row : Database.current().select("quota_usages")) {
      usage.put((String) row.get("resource"), List.of(row.get("in_use"), row.get("reserved")));
    }
    return usage;
  }

  @Test
  void reserve_setsTheDeltasAside() {
    reserve(2);

    assertThat(quotas.reservations()).hasSize(3);
    assertThat(usage())
        .containsEntry("instances", List.of(0, 2))
        .containsEntry("ram", List.of(0, 1024))
        .containsEntry("cores", List.of(0, 2));
  }

  @Test
  void commit_turnsReservationsIntoUse() {
    reserve(2);
    quotas.commit();

    assertThat(usage()).containsEntry("instances", List.of(2, 0));
    assertThat(quotas.reservations()).isNull();
    assertThat(Database.current().select("reservations"))
        .allSatisfy(row -> assertThat(row.get("deleted")).isEqualTo(row.get("id")));
  }

  @Test
  void rollback_givesReservationsBack() {
    reserve(2);
    quotas.rollback();

    assertThat(usage()).containsEntry("instances", List.of(0, 0));
  }

  @Test
  void reserve_aboveTheLimitIsOverQuota() {
    assertThatThrownBy(() -> reserve(11))
        .isInstanceOfSatisfying(
            OverQuota.class,
            error -> assertThat(error.kwargs()).containsEntry("overs", List.of("instances")));
    assertThat(Database.current().select("reservations")).isEmpty();
  }

  @Test
  void reserve_countsWhatOthersSetAside() {
    reserve(10);

    assertThatThrownBy(() -> reserve(1)).isInstanceOf(OverQuota.class);
  }

  @Test
  void reserve_firstCountsTheInstancesThatAreThere() {
    cell.createdInstance();
    reserve(1);

    assertThat(usage()).containsEntry("instances", List.of(1, 1));
    assertThat(usage()).containsEntry("ram", List.of(512, 512));
  }

  @Test
  void reserve_ofAnUnknownResourceIsWrongUsage() {
    assertThatThrownBy(() -> quotas.reserve(null, null, null, Kwargs.of("moons", 1)))
        .isInstanceOf(InvalidQuotaMethodUsage.class);
  }

  @Test
  void commit_ofALessNumberLowersTheUse() {
    reserve(2);
    quotas.commit();
    quotas.reserve(null, null, null, Kwargs.of("instances", -1));
    assertThat(usage()).containsEntry("instances", List.of(2, 0));
    quotas.commit();

    assertThat(usage()).containsEntry("instances", List.of(1, 0));
  }

  @Test
  void limit_ofAProjectGoesBeforeTheDefault() {
    Quotas.createLimit(user, user.projectId(), "instances", 1, null);

    assertThatThrownBy(() -> reserve(2)).isInstanceOf(OverQuota.class);
  }

  @Test
  void limitCheck_refusesWhatIsTooMuch() {
    Quotas.limitCheck(user, null, null, Kwargs.of("metadata_items", 128));

    assertThatThrownBy(() -> Quotas.limitCheck(user, null, null, Kwargs.of("metadata_items", 129)))
        .isInstanceOf(OverQuota.class);
  }
}
