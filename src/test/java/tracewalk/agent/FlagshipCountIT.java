package tracewalk.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The flagship's recording has as many entries of each ported method as the counter counts. */
class FlagshipCountIT {

  private static final Path NOVA = RecordedProgram.root().resolve("workbench/nova/target");
  private static final String CLASS_PATH =
      NOVA.resolve("tracewalk-nova.jar") + ":" + NOVA.resolve("lib/*");

  @TempDir Path folder;

  @Test
  void noCallOfThePort_isMissed() throws Exception {
    String scenario =
        RecordedProgram.root()
            .resolve("walkthroughs/nova-cells/scenarios/a_create_one_child.yaml")
            .toString();
    Map<String, Long> counted =
        CountedProgram.count(folder, "nova.", CLASS_PATH, "scenario.Main", scenario);
    Recorded recorded = Recorded.read(record(scenario));
    assertThat(counted).hasSizeGreaterThan(500);
    assertThat(ofNova(recorded.perMethod())).isEqualTo(counted);
  }

  private Path record(String scenario) throws Exception {
    Path rules = folder.resolve("rules");
    try (JarFile jar = new JarFile(NOVA.resolve("tracewalk-nova.jar").toFile())) {
      Files.copy(jar.getInputStream(jar.getEntry("tracewalk.rules")), rules);
    }
    Path recording = folder.resolve("flagship.twalk");
    String agent =
        "-javaagent:%s=out=%s,rules=%s,capture=calls,strict"
            .formatted(RecordedProgram.agentJar(), recording, rules);
    Process process =
        new ProcessBuilder("java", agent, "-cp", CLASS_PATH, "scenario.Main", scenario)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile())
            .start();
    assertThat(process.waitFor()).as(folder.resolve("log.txt").toString()).isZero();
    return recording;
  }

  private static Map<String, Long> ofNova(Map<String, Long> counts) {
    Map<String, Long> kept = new TreeMap<>(counts);
    kept.keySet().removeIf(method -> !method.startsWith("nova."));
    return kept;
  }
}
