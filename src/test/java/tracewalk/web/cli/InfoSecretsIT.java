package tracewalk.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tracewalk.recorded.Confidant;
import tracewalk.recorded.Gossip;
import tracewalk.web.run.Home;

/** A recording is looked through for secrets before it is shared. */
class InfoSecretsIT {
  @TempDir private Path folder;

  private String recorded(Class<?> program) throws IOException, InterruptedException {
    Path root = Home.find().root();
    Path file = folder.resolve(program.getSimpleName() + ".twalk");
    String agent = root.resolve("agent/target/tracewalk-agent-all.jar") + "=out=" + file;
    List<String> command =
        List.of(
            CommandProcess.java(),
            "-javaagent:" + agent + ",include=" + program.getName(),
            "-cp",
            root.resolve("src/test/target/test-classes").toString(),
            program.getName());
    assertThat(new CommandProcess(folder).run(command, "").exit()).isZero();
    return file.toString();
  }

  @Test
  void keyThatNothingNamed_isFoundAndNotRepeated() throws Exception {
    Ran ran = Ran.of("info", "--secrets", recorded(Gossip.class));

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("tracewalk.recorded.Gossip.tell, argument what: suspicious: a word like a key")
        .contains("3 times something looks like a secret, in 1 places")
        .doesNotContain("wJalrXUtn");
  }

  @Test
  void recordingFromWhichSecretsWereTaken_hasNone() throws Exception {
    Ran ran = Ran.of("info", "--secrets", recorded(Confidant.class));

    assertThat(ran.out()).isEqualTo("nothing looks like a secret" + System.lineSeparator());
    assertThat(ran.exit()).isZero();
  }
}
