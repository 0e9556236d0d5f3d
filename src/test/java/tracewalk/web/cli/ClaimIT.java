package tracewalk.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tracewalk.lesson.claim.Claim;
import tracewalk.lesson.claim.ClaimFor;
import tracewalk.lesson.claim.RecordedRun;
import tracewalk.lesson.claim.Run;
import tracewalk.lesson.claim.Suggestion;
import tracewalk.trace.Recording;
import tracewalk.trace.Step;
import tracewalk.trace.StepKind;

/** Claims for the steps of a recording that is made now. */
class ClaimIT {
  private static final int STRIDE = 97;

  @TempDir private static Path folder;
  private static String file;

  @BeforeAll
  static void record() {
    file = folder.resolve("a.twalk").toString();
    assertThat(Ran.of("run", "a_create_one_child", "-o", file).exit()).isZero();
  }

  @Test
  void anyStepsClaim_isHeldByItsCallOrSendAlone() {
    try (Recording recording = Recording.open(Path.of(file))) {
      Run run = RecordedRun.of(recording);
      for (int number = 1; number <= recording.stepCount(); number += STRIDE) {
        Step step = recording.step(number);
        Suggestion written = ClaimFor.step(recording, number);
        Claim claim = written.claim();

        assertThat(claim.on(run).message()).as(written.line()).isEmpty();
        if (step.kind() == StepKind.CALL) {
          assertThat(claim.steps(run)).as(written.line()).containsExactly(number);
        } else {
          assertThat(claim.steps(run)).as(written.line()).hasSize(1);
        }
      }
    }
  }

  @Test
  void line_isWhatFindTakes() {
    String found = Ran.of("find", file, "call:CellsManager.build_instances cell:api").out();
    String step = found.strip().split("\\s+")[0];
    Ran claim = Ran.of("claim", file, step, "--line");

    assertThat(claim.out()).startsWith("call:CellsManager.build_instances cell:api");
    assertThat(Ran.of("find", file, claim.out().strip()).out()).isEqualTo(found);
    assertThat(Ran.of("claim", file, step).out()).startsWith("- call: CellsManager.build_inst");
  }

  @Test
  void stepThatIsNotThere_isRefused() {
    Ran claim = Ran.of("claim", file, "99999999");

    assertThat(claim.exit()).isEqualTo(2);
    assertThat(claim.err()).contains("expected a step from 1 to");
  }
}
