package tracewalk.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.ByteBuddy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tracewalk.agent.format.RecordingReader;
import tracewalk.recorded.Constructs;
import tracewalk.recorded.Retransformer;

/** The recorder works beside other agents, whichever comes first, and they beside it. */
@ParameterizedClass
@MethodSource("tracewalk.agent.Jdk#all")
class OtherAgentsIT {

  @TempDir Path folder;
  @Parameter private Jdk jdk;

  private static Path place(String type) throws Exception {
    Class<?> found = Class.forName(type, false, OtherAgentsIT.class.getClassLoader());
    return Path.of(found.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private RecordedProgram beside(String agent, boolean first) {
    RecordedProgram program =
        new RecordedProgram(folder)
            .on(jdk.java())
            .with("include=tracewalk.recorded.**,exclude=tracewalk.recorded.Retransformer");
    return first ? program.before(agent) : program.after(agent);
  }

  /** As often as without the other agent, but for what that one adds to classes. */
  private static void isWhole(RecordedProgram.Ended ended, Path alone) {
    assertThat(ended.exitCode()).as(ended.errors()).isZero();
    assertThat(ended.output()).contains("done 1");
    assertThat(own(ended.recording())).isEqualTo(own(alone));
    try (RecordingReader reader = RecordingReader.open(ended.recording())) {
      assertThat(reader.notInstrumented()).isEmpty();
      assertThat(reader.accounts()).allMatch(account -> account.open() == 0);
    }
  }

  /** Proxies are numbered in the order in which all of the JVM's are made. */
  private static Map<String, Long> own(Path recording) {
    Map<String, Long> counts = new TreeMap<>();
    Recorded.read(recording)
        .perMethod()
        .forEach((name, times) -> counts.put(name.replaceFirst("Proxy\\d+", "Proxy"), times));
    counts.keySet().removeIf(method -> method.contains("jacoco"));
    return counts;
  }

  private Path alone() throws Exception {
    Path own = Files.createDirectories(folder.resolve("alone"));
    return new RecordedProgram(own).on(jdk.java()).run(Constructs.class).recording();
  }

  @ParameterizedTest(name = "first: {0}")
  @ValueSource(booleans = {true, false})
  void jacoco_coversWhatIsRecorded(boolean first) throws Exception {
    Path coverage = folder.resolve("jacoco.exec");
    String agent = "-javaagent:" + place("org.jacoco.agent.rt.RT") + "=destfile=" + coverage;
    isWhole(beside(agent, first).run(Constructs.class), alone());
    assertThat(coverage).isNotEmptyFile();
  }

  @ParameterizedTest(name = "first: {0}")
  @ValueSource(booleans = {true, false})
  void openTelemetry_runsBeside(boolean first) throws Exception {
    String agent = "-javaagent:" + place("io.opentelemetry.javaagent.OpenTelemetryAgent");
    RecordedProgram program =
        beside(agent, first)
            .before(
                "-Dotel.traces.exporter=none",
                "-Dotel.metrics.exporter=none",
                "-Dotel.logs.exporter=none");
    isWhole(program.run(Constructs.class), alone());
  }

  @Test
  void classesThatAnotherAgentRetransforms_stayRecorded() throws Exception {
    RecordedProgram.Ended ended =
        beside("-javaagent:" + retransformer(), false).run(Constructs.class);
    isWhole(ended, alone());
  }

  private Path retransformer() throws Exception {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(new Attributes.Name("Premain-Class"), Retransformer.class.getName());
    main.put(new Attributes.Name("Can-Retransform-Classes"), "true");
    String path =
        place(Retransformer.class.getName()).toUri()
            + " "
            + place(ByteBuddy.class.getName()).toUri();
    main.put(Attributes.Name.CLASS_PATH, path);
    Path jar = folder.resolve("retransformer.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream written = new JarOutputStream(out, manifest)) {
      return jar;
    }
  }
}
