package tracewalk.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tracewalk.agent.Recorded.Call;
import tracewalk.agent.format.RecordingReader;
import tracewalk.agent.format.ThreadAccount;
import tracewalk.recorded.Crowd;

/**
 * Thousands of threads at once cost the recorded program little memory and the recording no call.
 */
class ManyThreadsIT {

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("tracewalk.agent.Jdk#all")
  void threadsThatAllLiveAtOnce_areEachWholeInASmallHeap(Jdk jdk) {
    RecordedProgram.Ended ended =
        new RecordedProgram(folder)
            .on(jdk.java())
            .before("-Xmx48m")
            .with("include=tracewalk.recorded.**,capture=values")
            .run(Crowd.class);
    assertThat(ended.errors()).isEmpty();
    assertThat(ended.output()).isEqualTo("left " + Crowd.THREADS + "\n");
    try (RecordingReader reader = RecordingReader.open(ended.recording())) {
      List<ThreadAccount> accounts = reader.accounts();
      assertThat(accounts).hasSize(Crowd.THREADS + 1);
      assertThat(accounts).allMatch(each -> each.open() == 0 && each.dropped() == 0);
    }
    List<Call> members = Recorded.read(ended.recording()).named("Crowd.member");
    assertThat(members).hasSize(Crowd.THREADS);
  }
}
