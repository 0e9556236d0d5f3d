package tracewalk.junit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tracewalk.junit.RecordingAssert.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import tracewalk.trace.Recording;

/** A test asks for a run and says what happened in it. */
class RecordedRunIT {
  @Test
  void run_tellsWhatWasCalled(
      @RecordedRun(
              value = Greeter.class,
              arguments = {"Ann", "Ben"},
              include = "tracewalk.junit.Greeter")
          Recording recording) {
    assertThat(recording)
        .isComplete()
        .calls("Greeter.greet")
        .times(2)
        .calls("Greeter.greet")
        .withArgument("name", "Ann")
        .once()
        .calls("Greeter.greeting")
        .under("Greeter.greet")
        .withValue("Ben")
        .returning("hello Ben")
        .calls("Greeter.greet")
        .before("Greeter.leave")
        .calls("Greeter.leave")
        .after("Greeter.greeting")
        .calls("Greeter.greet")
        .withArgument("name", "Eve")
        .never()
        .sends("*")
        .never()
        .satisfies("call:Greeter.main calls:[Greeter.greet,Greeter.greet,Greeter.leave]");
  }

  @Test
  void whatIsNotSo_failsAndTellsWhatIs(
      @RecordedRun(
              value = Greeter.class,
              arguments = {"Ann", "Ben"},
              include = "tracewalk.junit.Greeter")
          Recording recording) {
    assertThatThrownBy(() -> assertThat(recording).calls("Greeter.greet").once())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("2");
    assertThatThrownBy(() -> assertThat(recording).calls("Greeter.shout").exist())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("shout");
    assertThatThrownBy(() -> assertThat(recording).calls("Greeter.leave").before("Greeter.greet"))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> assertThat(recording).calls("Greeter.greet").throwing("IOException"))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> assertThat(recording).satisfies("call:Greeter.leave times:3"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void testsOfAClass_shareARun(
      @RecordedRun(Greeter.class) Recording one, @RecordedRun(Greeter.class) Recording two) {
    org.assertj.core.api.Assertions.assertThat(one).isSameAs(two);
    org.assertj.core.api.Assertions.assertThat(Files.exists(one.file())).isTrue();
    assertThat(one).calls("Greeter.greet").never();
  }

  @Test
  void programThatFails_failsTheTest_withWhatItSaid() {
    ProgramRun run =
        new ProgramRun(
            Greeter.class.getName(), java.util.List.of(""), java.util.List.of(), "calls");
    try (TemporaryFile file = TemporaryFile.create()) {
      assertThatThrownBy(() -> run.record(file.path()))
          .hasMessageContaining("exit code 1", "nobody");
    }
  }
}
