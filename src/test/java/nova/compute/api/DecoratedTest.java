package nova.compute.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import nova.compute.ApiCell;
import nova.exception.InstanceInvalidState;
import nova.exception.InstanceIsLocked;
import nova.exception.InstanceNotReady;
import nova.objects.Instance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Decorators run from the outside in, and each may end the call. */
class DecoratedTest {
  private final ApiCell cell = new ApiCell();
  private final Instance instance = cell.instance("api!child");
  private final List<String> ran = new ArrayList<>();

  @AfterEach
  void leave() {
    cell.leave();
  }

  private Decorator noted(String text) {
    return (function, self, context, target) -> {
      ran.add(text + " around " + function.name());
      return function.call(self, context, target);
    };
  }

  private void run(Decorator... decorators) {
    Decorated.function("stop", decorators).run(this, cell.user(), instance, () -> ran.add("body"));
  }

  @Test
  void decorators_runInTheOrderOfTheOriginalAndKnowTheName() {
    run(noted("first"), noted("second"));

    assertThat(ran).containsExactly("first around stop", "second around stop", "body");
  }

  @Test
  void lockedInstance_isOnlyForAdministrators() {
    instance.set("locked", true);

    assertThatThrownBy(() -> run(CheckInstanceLock::inner)).isInstanceOf(InstanceIsLocked.class);
    Decorated.function("stop", CheckInstanceLock::inner)
        .run(this, cell.user().elevated(), instance, () -> ran.add("body"));
    assertThat(ran).containsExactly("body");
  }

  @Test
  void instanceWithoutHost_isNotReady() {
    instance.set("host", null);

    assertThatThrownBy(() -> run(CheckInstanceHost::wrapped)).isInstanceOf(InstanceNotReady.class);
  }

  @Test
  void wrongState_isNamedInTheError() {
    Decorator stoppedOnly = ApiModule.checkInstanceState(ApiModule.states("stopped"));

    assertThatThrownBy(() -> run(stoppedOnly))
        .isInstanceOf(InstanceInvalidState.class)
        .hasMessageContaining("in vm_state active. Cannot stop while");
  }

  @Test
  void runningTask_isRefusedUnlessTasksAreOfNoConcern() {
    instance.set("task_state", "pausing");

    assertThatThrownBy(() -> run(ApiModule.checkInstanceState(ApiModule.states("active"))))
        .hasMessageContaining("in task_state pausing");
    run(ApiModule.checkInstanceState(null, null, true));
    assertThat(ran).containsExactly("body");
  }

  @Test
  void diffDict_tellsWhatGoesAndWhatComes() {
    assertThat(
            ApiModule.diffDict(
                runtime.Kwargs.of("a", "1", "b", "2"), runtime.Kwargs.of("b", "3", "c", "4")))
        .isEqualTo(
            runtime.Kwargs.of("a", List.of("-"), "b", List.of("+", "3"), "c", List.of("+", "4")));
  }
}
